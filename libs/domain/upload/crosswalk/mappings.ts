import { readFromSource, type Direction, type Mapping } from '../../taxonomy/mapping'
import type { CrosswalkRow, TargetKind } from './crosswalk'

/** The direction in which a table is written, for each kind of target. */
export type Directions = Record<TargetKind, Direction>

/** A mapping with what its publisher remarked on it; where nothing fits, why. */
export interface NotedMapping extends Mapping {
  note: string | null
}

/** As `mappingsOf`, with the notes of the rows. */
export function notedMappingsOf(rows: readonly CrosswalkRow[], directions: Directions): NotedMapping[] {
  return mappingsOf(rows, directions).map((mapping, at) => ({ ...mapping, note: rows[at]!.note }))
}

/** Printed rows → mappings that read SOURCE relation TARGET, between source keys and target URIs. */
export function mappingsOf(rows: readonly CrosswalkRow[], directions: Directions): Mapping[] {
  return rows.map(({ source, target, relation }) => ({
    source: source.key,
    target: target?.uri ?? null,
    relation: target && relation ? readFromSource(relation, directions[target.kind]) : null,
  }))
}
