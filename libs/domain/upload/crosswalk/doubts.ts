import { statedDirection } from '../../export/direction-statement'
import type { Problem } from '../../problem'
import { inverse, type Direction } from '../../taxonomy/mapping'
import type { ProblemCode } from '../expectations'
import { makeProblem } from '../problems'
import type { CrosswalkRow, TargetKind } from './crosswalk'
import { judgeDirections, judgeFanOut } from './direction'

/** Rows that deserve a doubt are many and clear: fewer or weaker ones are chance. */
const fewest = 50
const clear = 0.25

/**
 * Warnings for whoever confirms a direction: the declared one, or what the file states, is the unlikely one; or some rows of the file (those
 * printed with one relation, or those with the same editorial note) fan out against it, so the file mixes directions.
 */
export function doubtDirections(
  file: string,
  rows: readonly CrosswalkRow[],
  declared: Partial<Record<TargetKind, Direction>>,
  metadata: Readonly<Record<string, string>> = {},
): Problem[] {
  const stated = statedDirection(metadata)
  return judgeDirections(rows).flatMap(({ targetKind, proposed, strength, evidence }) => {
    const direction = declared[targetKind] ?? stated ?? proposed
    // What a file says of itself is doubted for good reason only.
    const least = direction === stated ? clear : 0
    const ofKind = rows.filter((row) => row.target?.kind === targetKind)
    const unlikely =
      direction !== proposed && strength > least
        ? [warn(file, 'unlikely-direction', `The declared direction is the unlikely one. ${evidence}`)]
        : []
    return [...unlikely, ...(targetKind === 'occupation' ? mixed(file, ofKind, direction) : [])]
  })
}

function mixed(file: string, rows: readonly CrosswalkRow[], direction: Direction): Problem[] {
  const groups = new Map<string, CrosswalkRow[]>()
  for (const row of rows) {
    for (const name of groupNames(row)) {
      const group = groups.get(name)
      if (group) group.push(row)
      else groups.set(name, [row])
    }
  }
  return [...groups].flatMap(([name, group]) => {
    if (group.length < fewest || group.length > rows.length / 2) return []
    const { proposed, strength, evidence } = judgeFanOut(group)
    if (proposed === direction || strength < clear) return []
    return [warn(file, 'mixed-direction', `${group.length} rows ${name} say otherwise. ${evidence}`)]
  })
}

function groupNames(row: CrosswalkRow): string[] {
  const printed = row.relation !== null && row.relation !== inverse(row.relation) ? [`printed ${row.relation}`] : []
  return row.note ? [...printed, `with the note “${row.note}”`] : printed
}

function warn(file: string, code: ProblemCode, message: string): Problem {
  return makeProblem({ file, code, message, severity: 'warning' })
}
