/** The mapping properties of SKOS, without their prefix. Always read SUBJECT relation OBJECT. */
export const relations = ['exactMatch', 'broadMatch', 'narrowMatch', 'closeMatch'] as const
export type Relation = (typeof relations)[number]

/**
 * Which side of a published row is the subject of its relation. `source` is the national classification, `target` is
 * ESCO; `target-to-source` is what most published tables mean (an ESCO occupation has a broadMatch to a national one).
 */
export type Direction = 'source-to-target' | 'target-to-source'

const inverses: Record<Relation, Relation> = {
  exactMatch: 'exactMatch',
  broadMatch: 'narrowMatch',
  narrowMatch: 'broadMatch',
  closeMatch: 'closeMatch',
}

/** The relation read from the other side (SKOS reference, S43 and S44: broadMatch and narrowMatch are inverse). */
export function inverse(relation: Relation): Relation {
  return inverses[relation]
}

/** The relation read source → target, given the direction in which it was written. */
export function readFromSource(relation: Relation, direction: Direction): Relation {
  return direction === 'source-to-target' ? relation : inverse(relation)
}

/**
 * One statement of a crosswalk. The relation reads SOURCE relation TARGET: `broadMatch` says that the target is the
 * more general of the two. `target` and `relation` are both null for a source that has no suitable target.
 */
export interface Mapping<Key = string> {
  source: Key
  target: Key | null
  relation: Relation | null
}
