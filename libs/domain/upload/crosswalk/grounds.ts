import type { Direction } from '../../taxonomy/mapping'

/** How many sources and targets the rows of one relation join. */
export interface FanOut {
  relation: 'broadMatch' | 'narrowMatch'
  rows: number
  sources: number
  targets: number
}

/** What speaks for a direction: the head of the file, groups being more general, repetition, or nothing. */
export type Grounds =
  | { kind: 'stated' }
  | { kind: 'groups'; relation: FanOut['relation']; rows: number; of: number }
  | { kind: 'fan-out'; parts: FanOut[] }
  | { kind: 'none' }

/** One sentence in English, for the shell; the page says the same in its own language. */
export function groundsInWords(grounds: Grounds, direction: Direction): string {
  switch (grounds.kind) {
    case 'stated':
      return `The file itself states it: ${reading(direction)}.`
    case 'groups':
      return (
        `A group is more general than its members, and ${grounds.rows} of ${grounds.of} rows are printed ` +
        `${grounds.relation}: ${reading(direction)}.`
      )
    case 'fan-out':
      return `${grounds.parts.map(joined).join('; ')}: ${reading(direction)}.`
    case 'none':
      return 'No row is broadMatch or narrowMatch, so both directions say the same.'
  }
}

function joined({ relation, rows, sources, targets }: FanOut): string {
  return `${rows} ${relation} rows join ${sources} sources and ${targets} targets`
}

function reading(direction: Direction): string {
  return direction === 'source-to-target'
    ? 'the rows read from the classification to ESCO'
    : 'the rows read from ESCO to the classification'
}
