import type { Cardinality } from '#domain'

/** How often each concept occurs in a table. */
export type Counts<Id> = ReadonlyMap<Id, number>

export function countsOf<Id>(rows: readonly { id: Id; count: number }[]): Counts<Id> {
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** @param targets of the source @param sources of the target */
export function cardinalityOf(targets: number, sources: number): Cardinality {
  return `${sources > 1 ? 'n' : '1'}:${targets > 1 ? 'n' : '1'}`
}
