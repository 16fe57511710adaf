import type { Statement } from './crosswalk-document'

/** What a person reads beside a row: why nothing fits, how far the review has come, what was remarked. */
export function editorialNote(statement: Statement): string {
  const { reason, standing, provenance } = statement
  const parts = [
    reason,
    standing === 'provisional' ? 'not reviewed' : '',
    standing === 'disputed' ? 'disputed' : '',
    provenance?.origin === 'bulk' ? 'first answer given in bulk' : '',
    ...(provenance?.adoptedFrom ? [`adopted from ${provenance.adoptedFrom}`] : []),
    ...remarksOf(statement),
  ]
  return parts.filter((part) => part !== '').join('; ')
}

/** What the publisher and those who decided remarked. */
export function remarksOf({ note, comments }: Pick<Statement, 'note' | 'comments'>): string[] {
  return [...(note === '' ? [] : [note]), ...comments.map(({ name, text }) => `${name}: ${text}`)]
}
