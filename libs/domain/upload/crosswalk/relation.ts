import { relations, type Relation } from '../../taxonomy/mapping'

const names: ReadonlyMap<string, Relation | 'none'> = new Map<string, Relation | 'none'>([
  ...relations.map((relation) => [relation.toLowerCase(), relation] as const),
  ['exactisco', 'exactMatch'],
  ['norelation', 'none'],
  ['nomatch', 'none'],
])

/**
 * The relation a cell states: with or without `skos:`, in any case, whatever junk follows (`no relation;`). `none`
 * says that there is no suitable concept; `null` that the cell is no relation at all (a code, for instance).
 */
export function readRelation(cell: string): Relation | 'none' | null {
  const text = cell.trim().replace(/^<|>$/g, '')
  const word =
    /^(?:https?:\/\/www\.w3\.org\/2004\/02\/skos\/core#|skos:)?\s*([a-z]+(?: [a-z]+)?)/i.exec(text)?.[1] ?? ''
  const compact = word.toLowerCase().replace(/ /g, '')
  return names.get(compact) ?? names.get(word.toLowerCase().split(' ')[0] ?? '') ?? null
}
