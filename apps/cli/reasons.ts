import type { Evidence, Relation } from '#domain'

const mapped: Record<Relation, string> = {
  exactMatch: 'the same as it',
  broadMatch: 'narrower than it',
  narrowMatch: 'broader than it',
  closeMatch: 'close to it',
}

const likeness: Record<Evidence['how'], string> = {
  identical: 'same text as',
  'same-words': 'same words as',
  'similar-words': 'similar words to',
  'similar-meaning': 'similar in meaning to',
}

/** Why a target was suggested, in one line. */
export function inWords(evidence: Evidence): string {
  const { label, how, english, remembered, isco, rival, decision } = evidence
  return [
    decision && `agreed for ${named(decision)}: ${mapped[decision.relation]}`,
    `${likeness[how]} “${label.text}”`,
    english && weighs(evidence, 'english') && `in English near “${english}”`,
    remembered &&
      weighs(evidence, 'remembered') &&
      `${remembered.scheme}: “${remembered.title}” is ${mapped[remembered.relation]}`,
    isco && `ISCO group ${isco.group} is expected by its ${isco.by === 'declared' ? 'declared group' : 'code'}`,
    rival && `but ${named(rival)} fits it better`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** Whether the signals whose names begin so speak for the target. */
function weighs({ signals }: Evidence, beginning: string): boolean {
  const own = Object.entries(signals).filter(([name]) => name.startsWith(beginning))
  return own.reduce((sum, [, value]) => sum + value, 0) > 0
}

const named = ({ notation, title }: { notation: string | null; title: string }) =>
  notation === null ? `“${title}”` : `${notation} “${title}”`
