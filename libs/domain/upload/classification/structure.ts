import type { Problem } from '../../problem'
import type { ConceptRecord } from '../../taxonomy/concept'
import { makeProblem } from '../problems'

/** Parents that no row describes: a warning each, and the concept stands without that parent. */
export function checkParents(file: string, column: string | null, concepts: Map<string, ConceptRecord>): Problem[] {
  return [...concepts.values()].flatMap((concept) => {
    const unknown = concept.broader.filter((parent) => !concepts.has(parent))
    concept.broader = concept.broader.filter((parent) => concepts.has(parent))
    return unknown.map((value) => {
      const message = 'No row has this code; the concept is kept without the parent.'
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

/** A concept that has others below it structures them: it is a group, and what is mapped is what is not. */
export function markGroups(concepts: Iterable<ConceptRecord>): void {
  const all = [...concepts]
  const parents = new Set(all.flatMap((concept) => concept.broader))
  for (const concept of all) if (parents.has(concept.key)) concept.kind = 'group'
}
