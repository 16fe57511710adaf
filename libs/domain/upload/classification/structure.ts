import type { Problem } from '../../problem'
import type { ConceptRecord } from '../../taxonomy/concept'
import type { MappedLevels } from '../choices'
import { makeProblem } from '../problems'

/** Parents that no row describes: a warning each, and the concept stands without that parent. */
export function checkParents(file: string, column: string | null, concepts: Map<string, ConceptRecord>): Problem[] {
  return [...concepts.values()].flatMap((concept) => {
    const unknown = concept.broader.filter((parent) => !concepts.has(parent))
    concept.broader = concept.broader.filter((parent) => concepts.has(parent))
    return unknown.map((value) => {
      const message = `${concept.line === null ? `${concept.key}: n` : 'N'}othing in the file is this parent; the concept is kept without it.`
      return makeProblem({
        file,
        line: concept.line,
        column,
        value,
        code: 'unknown-parent',
        message,
        severity: 'warning',
      })
    })
  })
}

/** Concepts that are their own ancestors: an error for each, since no hierarchy can be drawn through them. */
export function checkCycles(file: string, column: string | null, concepts: Map<string, ConceptRecord>): Problem[] {
  const state = new Map<string, 'open' | 'done'>()
  const problems: Problem[] = []
  for (const start of concepts.keys()) {
    const path: string[] = []
    let key: string | undefined = start
    while (key !== undefined && !state.has(key)) {
      state.set(key, 'open')
      path.push(key)
      key = concepts.get(key)?.broader[0]
    }
    if (key !== undefined && state.get(key) === 'open') {
      problems.push(cycleProblem(file, column, path.slice(path.indexOf(key)), concepts))
    }
    for (const visited of path) state.set(visited, 'done')
  }
  return problems
}

function cycleProblem(
  file: string,
  column: string | null,
  cycle: string[],
  concepts: Map<string, ConceptRecord>,
): Problem {
  const names = [...cycle, cycle[0]].join(' → ')
  const line = concepts.get(cycle[0]!)?.line ?? null
  const message = `Each of these is below the next, and so below itself: ${names}.`
  return makeProblem({ file, line, column, value: cycle[0]!, code: 'cycle', message })
}

/**
 * Which concepts are mapped, and which only structure them. Unless its owner says otherwise, a concept that has others
 * below it is a group.
 */
export function markGroups(concepts: readonly ConceptRecord[], levels: MappedLevels = 'leaves'): void {
  if (levels === 'all') return
  const parents = new Set(concepts.flatMap((concept) => concept.broader))
  const depths = levels === 'leaves' ? null : levelsOf(concepts)
  for (const concept of concepts) {
    if (depths ? depths.get(concept.key) !== levels : parents.has(concept.key)) concept.kind = 'group'
  }
}

/** How many concepts would be mapped under each choice. */
export interface LevelCounts {
  /** Those that have none below them. */
  leaves: number
  all: number
  /** Those at each level, from the top. */
  each: number[]
}

export function countLevels(concepts: readonly ConceptRecord[]): LevelCounts {
  const parents = new Set(concepts.flatMap((concept) => concept.broader))
  const each: number[] = []
  const levels = levelsOf(concepts)
  for (const { key } of concepts) {
    const level = levels.get(key)!
    each[level - 1] = (each[level - 1] ?? 0) + 1
  }
  return {
    leaves: concepts.filter(({ key }) => !parents.has(key)).length,
    all: concepts.length,
    each: Array.from(each, (amount) => amount ?? 0),
  }
}

/** The level of each concept, from 1 at the top, by its first parents; in a cycle, from wherever it is entered. */
function levelsOf(concepts: readonly ConceptRecord[]): Map<string, number> {
  const parents = new Map(concepts.map(({ key, broader }) => [key, broader[0]]))
  const levels = new Map<string, number>()
  for (const { key } of concepts) {
    const path = new Set<string>()
    let at: string | undefined = key
    while (at !== undefined && !levels.has(at) && !path.has(at)) {
      path.add(at)
      at = parents.get(at)
    }
    for (const visited of [...path].reverse()) {
      levels.set(visited, 1 + (levels.get(parents.get(visited) ?? '') ?? 0))
    }
  }
  return levels
}
