import type { Statement } from './crosswalk-document'

/** What a person reads beside a row: why nothing fits, what the publisher noted, how far the review has come. */
export function editorialNote({ reason, note, standing, comments, provenance }: Statement): string {
  const parts = [
    reason,
    note,
    standing === 'provisional' ? 'not reviewed' : '',
    standing === 'disputed' ? 'disputed' : '',
    provenance?.origin === 'bulk' ? 'first answer given in bulk' : '',
    ...comments.map(({ name, text }) => `${name}: ${text}`),
  ]
  return parts.filter((part) => part !== '').join('; ')
}
