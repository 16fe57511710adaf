import type { Problem } from '../../problem'
import { readFromSource, type Direction } from '../../taxonomy/mapping'
import { isRetiredStatus, warningsOf, type Ends, type Link, type WarningCode } from '../../validate/consistency'
import { makeProblem } from '../problems'
import type { Crosswalk, TargetKind } from './crosswalk'
import { judgeDirections } from './direction'

/** A target as the chosen version has it. */
export interface KnownTarget {
  id: number
  iscoGroup: string | null
  status: string | null
  /** Whether the newest release that is loaded still has it, and as what. */
  isInNewest: boolean
  newestStatus: string | null
  /** Ids of its direct parents. */
  broader: number[]
}

/** What the rows of a table are held against. */
export interface MappedVersions {
  /** By URI. */
  targets: ReadonlyMap<string, KnownTarget>
  /** ISCO-08 groups that sources declare, by their key. */
  sourceGroups: ReadonlyMap<string, string>
  /** As far as the person has declared them; the rest is proposed. */
  directions: Partial<Record<TargetKind, Direction>>
}

/** The rows, and the head, which may say how they read. */
type MappedTable = Pick<Crosswalk, 'rows' | 'metadata'>

const messages: Record<WarningCode, string> = {
  'several-exact-targets': 'The concept is said to be the same as more than one ESCO concept.',
  'several-exact-sources': 'More than one concept is said to be the same as this ESCO concept.',
  'exact-beside-others': 'The concept is the same as one ESCO concept and related to this one besides.',
  'broader-and-its-ancestor': 'A more general ESCO concept was given, and here one above it, which says no more.',
  'exact-on-parent-and-child': 'The concept is said to be the same as an ESCO concept and as one below it.',
  'isco-disagrees': 'The two concepts declare different groups of ISCO-08.',
  'target-retired': 'The ESCO concept is retired, in this release or in the newest that is loaded.',
}

/**
 * Each row whose target the chosen version does not have, and each that breaks a rule of consistency: warnings, since a
 * published table stands as it was published.
 */
export function doubtsAboutMappings(file: string, table: MappedTable, known: MappedVersions): Problem[] {
  const { rows } = table
  const { links, lines, sources } = linksOf(table, known)
  const strangers = rows.flatMap(({ line, target }) =>
    target && !known.targets.has(target.uri) ? [notInVersion(file, line, target.uri)] : [],
  )
  const broken = warningsOf(links, endsOf(sources, known)).map(({ sourceId, targetId, code }) => {
    const { line, value } = lines.get(`${sourceId} ${targetId}`)!
    return makeProblem({ file, line, value, code, message: messages[code], severity: 'warning' })
  })
  return [...strangers, ...broken].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

function notInVersion(file: string, line: number | null, value: string): Problem {
  const message = 'The chosen ESCO version has no concept of this URI; the row is kept and measures as a miss.'
  return makeProblem({ file, line, value, code: 'target-not-in-version', message, severity: 'warning' })
}

function linksOf({ rows, metadata }: MappedTable, { targets, directions }: MappedVersions) {
  const proposed = new Map(judgeDirections(rows, metadata).map((finding) => [finding.targetKind, finding.proposed]))
  const ids = new Map<string, number>()
  const lines = new Map<string, { line: number | null; value: string }>()
  const links: Link[] = []
  for (const { line, source, target, relation } of rows) {
    const found = target && targets.get(target.uri)
    if (!found || !relation) continue
    // Below zero, where no id of the database is.
    const sourceId = ids.get(source.key) ?? -1 - ids.size
    ids.set(source.key, sourceId)
    const direction = directions[target.kind] ?? proposed.get(target.kind) ?? 'target-to-source'
    links.push({ sourceId, targetId: found.id, relation: readFromSource(relation, direction) })
    lines.set(`${sourceId} ${found.id}`, {
      line,
      value: `${source.notation ?? source.key} · ${target.label || target.uri}`,
    })
  }
  return { links, lines, sources: new Map([...ids].map(([key, id]) => [id, key])) }
}

function endsOf(sources: ReadonlyMap<number, string>, { targets, sourceGroups }: MappedVersions): Ends {
  const byId = new Map([...targets.values()].map((target) => [target.id, target]))
  const above = new Map<number, ReadonlySet<number>>()
  const ancestors = (id: number): ReadonlySet<number> => {
    const known = above.get(id)
    if (known) return known
    const all = new Set<number>()
    const open = [...(byId.get(id)?.broader ?? [])]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (all.has(next)) continue
      all.add(next)
      open.push(...(byId.get(next)?.broader ?? []))
    }
    above.set(id, all)
    return all
  }
  return {
    iscoGroup: (id) => (id < 0 ? sourceGroups.get(sources.get(id)!) : byId.get(id)?.iscoGroup) ?? null,
    isRetired: (id) => isRetired(byId.get(id)!),
    ancestors,
  }
}

function isRetired({ status, isInNewest, newestStatus }: KnownTarget): boolean {
  return isRetiredStatus(status) || !isInNewest || isRetiredStatus(newestStatus)
}
