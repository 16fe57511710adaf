import type { Relation } from '../taxonomy/mapping'

/** Rules of consistency that may have exceptions: who sees the warning decides whether this is one. */
export const warningCodes = [
  'several-exact-targets',
  'several-exact-sources',
  'exact-beside-others',
  'broader-and-its-ancestor',
  'exact-on-parent-and-child',
  'isco-disagrees',
  'target-retired',
] as const
export type WarningCode = (typeof warningCodes)[number]

/** One mapping as it stands, read SOURCE relation TARGET. */
export interface Link {
  sourceId: number
  targetId: number
  relation: Relation
}

/** A rule that a mapping breaks, alone or beside others. */
export interface Warning {
  sourceId: number
  targetId: number
  code: WarningCode
}

/** What the rules have to know of the concepts at both ends. */
export interface Ends {
  /** ISCO-08 group that a concept declares, one to four digits. */
  iscoGroup(conceptId: number): string | null
  /** Whether its publisher has withdrawn a target, in the version mapped to or in a newer one. */
  isRetired(targetId: number): boolean
  /** Every concept above a target, at any distance. */
  ancestors(targetId: number): ReadonlySet<number>
}

/**
 * Warnings that follow from the mappings of one source, however others are mapped. What a rule calls into question gets
 * the warning: of several exact targets each; beside an exact one those that are not; of a concept and its ancestor the
 * ancestor, which says no more.
 * @param links all mappings of one source
 */
export function warningsOfSource(links: readonly Link[], ends: Ends): Warning[] {
  const exact = links.filter(isExact)
  const broad = links.filter(({ relation }) => relation === 'broadMatch')
  return [
    ...warn('several-exact-targets', exact.length > 1 ? exact : []),
    ...warn('exact-beside-others', exact.length > 0 ? links.filter((link) => !isExact(link)) : []),
    ...warn('broader-and-its-ancestor', aboveAnother(broad, ends)),
    ...warn('exact-on-parent-and-child', aboveAnother(exact, ends)),
    ...warn(
      'isco-disagrees',
      links.filter((link) => iscoDisagrees(link, ends)),
    ),
    ...warn(
      'target-retired',
      links.filter(({ targetId }) => ends.isRetired(targetId)),
    ),
  ]
}

/** Warnings of one source alone, which change with its mappings only; the others follow from the mappings to a target. */
export const codesOfSource: readonly WarningCode[] = warningCodes.filter((code) => code !== 'several-exact-sources')

/** @param links all mappings to one target, or its exact ones */
export function warningsOfTarget(links: readonly Link[]): Warning[] {
  const exact = links.filter(isExact)
  return warn('several-exact-sources', exact.length > 1 ? exact : [])
}

/** All warnings of a crosswalk. After a change of one source they differ for it, and for its targets before and after. */
export function warningsOf(links: readonly Link[], ends: Ends): Warning[] {
  return [
    ...groupBy(links, ({ sourceId }) => sourceId).flatMap((own) => warningsOfSource(own, ends)),
    ...groupBy(links, ({ targetId }) => targetId).flatMap(warningsOfTarget),
  ]
}

function warn(code: WarningCode, links: readonly Link[]): Warning[] {
  return links.map(({ sourceId, targetId }) => ({ sourceId, targetId, code }))
}

function isExact({ relation }: Link): boolean {
  return relation === 'exactMatch'
}

function aboveAnother(links: readonly Link[], ends: Ends): Link[] {
  return links.filter(({ targetId }) => links.some((other) => ends.ancestors(other.targetId).has(targetId)))
}

/** Two groups agree when one lies in the other: a country may declare the major group only. */
function iscoDisagrees({ sourceId, targetId }: Link, ends: Ends): boolean {
  const [source, target] = [ends.iscoGroup(sourceId), ends.iscoGroup(targetId)]
  return source !== null && target !== null && !source.startsWith(target) && !target.startsWith(source)
}

/** Publishers' words for a concept that is no longer to be used: ESCO's `obsoleted`, SKOS-like `deprecated` and so on. */
export function isRetiredStatus(status: string | null): boolean {
  return status !== null && /obsolete|deprecated|retired|withdrawn/i.test(status)
}

const byVersion = new Intl.Collator('en', { numeric: true })

/** The newest of several releases by their names (v1.10 after v1.9); undefined of none. */
export function newestRelease<R extends { version: string }>(releases: readonly R[]): R | undefined {
  return [...releases].sort((a, b) => byVersion.compare(b.version, a.version))[0]
}

function groupBy(links: readonly Link[], keyOf: (link: Link) => number): Link[][] {
  const groups = new Map<number, Link[]>()
  for (const link of links) {
    const group = groups.get(keyOf(link))
    if (group) group.push(link)
    else groups.set(keyOf(link), [link])
  }
  return [...groups.values()]
}
