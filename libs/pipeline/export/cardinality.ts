import type { Cardinality } from '#domain'

/** Of each row the concept it names. */
export function idsOf<Id>(rows: readonly { id: Id }[]): ReadonlySet<Id> {
  return new Set(rows.map(({ id }) => id))
}

/** @param several whether the source has several targets, and the target several sources */
export function cardinalityOf(several: { targets: boolean; sources: boolean }): Cardinality {
  return `${several.sources ? 'n' : '1'}:${several.targets ? 'n' : '1'}`
}
