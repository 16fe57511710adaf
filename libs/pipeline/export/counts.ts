import type { Cardinality } from '#domain'

/** How often each id occurs in a table. */
export type Counts = ReadonlyMap<number, number>

export function countsOf(rows: readonly { id: number; count: number }[]): Counts {
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** @param targets of the source @param sources of the target */
export function cardinalityOf(targets: number, sources: number): Cardinality {
  return `${sources > 1 ? 'n' : '1'}:${targets > 1 ? 'n' : '1'}`
}
