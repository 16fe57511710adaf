import { readFromSource, type Direction, type Relation } from '../../taxonomy/mapping'
import type { CrosswalkRow } from './crosswalk'

/** One row of the table in words, under a direction. `relation` reads SOURCE relation TARGET. */
export interface SampleSentence {
  source: string
  target: string
  relation: Relation
  sentence: string
}

/** Which side is the more general one, in words: never a bare “broad”. */
export function relationInWords(source: string, relation: Relation, target: string): string {
  switch (relation) {
    case 'exactMatch':
      return `*${source}* is the same as *${target}*`
    case 'closeMatch':
      return `*${source}* is close to *${target}*`
    case 'broadMatch':
      return `*${target}* is more general than *${source}*`
    case 'narrowMatch':
      return `*${source}* is more general than *${target}*`
  }
}

/** Up to three broad and three narrow rows, spread over the file, as sentences. */
export function sampleSentences(rows: readonly CrosswalkRow[], direction: Direction): SampleSentence[] {
  return (['broadMatch', 'narrowMatch'] as const).flatMap((relation) => {
    const chosen = rows.filter((row) => row.relation === relation)
    const step = Math.max(1, Math.floor(chosen.length / 3))
    return chosen
      .filter((_, index) => index % step === 0)
      .slice(0, 3)
      .map((row) => sentenceOf(row, relation, direction))
  })
}

function sentenceOf(row: CrosswalkRow, printed: Relation, direction: Direction): SampleSentence {
  const source = row.source.labels[0]?.text ?? row.source.key
  const target = row.target?.label || (row.target?.uri ?? '')
  const relation = readFromSource(printed, direction)
  return { source, target, relation, sentence: relationInWords(source, relation, target) }
}
