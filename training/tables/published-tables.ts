import {
  conceptTexts,
  judgeDirections,
  kinship,
  mappingDigest,
  mappingsOf,
  memorable,
  readUpload,
  type ConceptRecord,
  type Crosswalk,
  type Direction,
  type MappedScheme,
  type Mapping,
  type Relation,
  type RememberedTitle,
  type TargetKind,
} from '#domain'
import type { SourceToSurvey } from '#pipeline'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A source of a published table with what its publisher says of it. */
export interface PublishedSource extends SourceToSurvey {
  /** Occupations it was mapped to, by their addresses, read source relation target. */
  matches: readonly { target: string; relation: Relation }[]
  /** Whether its rows name no occupation at all: “no relation”, or only an ISCO group. */
  none: boolean
}

/** A published mapping table in one of the languages it has titles in. */
export interface PublishedTable {
  file: string
  /** Of the file's bytes, hexadecimal. */
  sha256: string
  scheme: MappedScheme
  language: string
  sources: readonly PublishedSource[]
}

/**
 * All tables of a folder that map something to ESCO occupations, in the order of their names; one with titles in two
 * languages counts as two tables that are kin.
 * @param without parts of names of files to leave aside
 */
export async function readPublishedTables(folder: string, without: readonly string[] = []): Promise<PublishedTable[]> {
  const tables: PublishedTable[] = []
  for (const file of readdirSync(folder).sort()) {
    if (without.some((part) => file.includes(part))) continue
    const bytes = readFileSync(join(folder, file))
    const { crosswalk, record } = await readUpload([{ name: file, bytes }], { kind: 'crosswalk' })
    if (!crosswalk || !record) continue
    const mappings = readMappings(crosswalk)
    const scheme = schemeOf(record.title, record.concepts, mappings)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    for (const language of record.languages) {
      const sources = sourcesOf(record.concepts, language, mappings)
      if (sources.some(({ matches }) => matches.length > 0)) tables.push({ file, sha256, scheme, language, sources })
    }
  }
  return tables
}

/** What the other tables say of their titles: nothing of the same classification, whose answers it would give away. */
export function rememberedFor(tested: PublishedTable, tables: readonly PublishedTable[]): RememberedTitle<string>[] {
  return tables
    .filter((other) => !kinship(tested.scheme, other.scheme))
    .flatMap(({ scheme, language, sources }) =>
      sources.filter(memorable).map(({ title, matches }) => ({ scheme: scheme.title, title, language, matches })),
    )
}

interface OccupationMapping {
  source: string
  target: string
  relation: Relation
}

/** Each pair once, to occupations only, in the direction that the rows themselves suggest. */
function readMappings({ rows, metadata }: Crosswalk): OccupationMapping[] {
  const proposed = judgeDirections(rows, metadata)
  const directionTo = (kind: TargetKind): Direction =>
    proposed.find(({ targetKind }) => targetKind === kind)?.proposed ?? 'target-to-source'
  const occupations = rows.filter(({ target }) => target?.kind === 'occupation')
  const mappings = mappingsOf(occupations, { occupation: directionTo('occupation'), group: directionTo('group') })
  const pairs = new Map(mappings.filter(isMatch).map((mapping) => [`${mapping.source}\n${mapping.target}`, mapping]))
  return [...pairs.values()]
}

function isMatch(mapping: Mapping): mapping is OccupationMapping {
  return mapping.target !== null && mapping.relation !== null
}

function schemeOf(
  title: string,
  concepts: readonly ConceptRecord[],
  mappings: readonly OccupationMapping[],
): MappedScheme {
  const sources = concepts.map(({ uri, notation, labels }) => ({ uri, notation, title: labels[0]?.text ?? '' }))
  return { title, digest: mappingDigest(mappings), sources }
}

function sourcesOf(
  concepts: readonly ConceptRecord[],
  language: string,
  mappings: readonly OccupationMapping[],
): PublishedSource[] {
  const bySource = new Map<string, OccupationMapping[]>()
  for (const mapping of mappings) bySource.set(mapping.source, [...(bySource.get(mapping.source) ?? []), mapping])
  return concepts.flatMap(({ key, notation, iscoGroup, labels, notes }) => {
    const texts = conceptTexts(labels, notes, language)
    if (!texts) return []
    const { title, description } = texts
    const matches = (bySource.get(key) ?? []).map(({ target, relation }) => ({ target, relation }))
    return [{ title, description, notation, declaredIsco: iscoGroup, matches, none: matches.length === 0 }]
  })
}
