import { readFromSource, type Direction, type Mapping } from '../../taxonomy/mapping'
import type { CrosswalkRow, TargetKind } from './crosswalk'

/** The direction in which a table is written, for each kind of target. */
export type Directions = Record<TargetKind, Direction>

/** Printed rows → mappings that read SOURCE relation TARGET, between source keys and target URIs. */
export function mappingsOf(rows: readonly CrosswalkRow[], directions: Directions): Mapping[] {
  return rows.map(({ source, target, relation }) => ({
    source: source.key,
    target: target?.uri ?? null,
    relation: target && relation ? readFromSource(relation, directions[target.kind]) : null,
  }))
}
