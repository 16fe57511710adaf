import {
  conceptTexts,
  kinship,
  memorable,
  type ConceptRecord,
  type MappedScheme,
  type Relation,
  type RememberedTitle,
} from '#domain'
import { directionsOf, matchesOf, readPublishedTable, type SourceToSurvey } from '#pipeline'
import { UserError } from '#platform'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Matches = readonly { target: string; relation: Relation }[]

/** A source of a published table with what its publisher says of it. */
export interface PublishedSource extends SourceToSurvey {
  /** Occupations it was mapped to, each once, by their addresses, read source relation target. */
  matches: Matches
  /** Whether its rows name no occupation at all: “no relation”, or only an ISCO group. */
  none: boolean
}

/** A published mapping table in one of the languages it has titles in. */
export interface TableInLanguage {
  file: string
  /** Of the file's bytes, hexadecimal. */
  sha256: string
  scheme: MappedScheme
  language: string
  sources: readonly PublishedSource[]
}

/**
 * All tables of a folder that map something to ESCO occupations, in the order of their names; one with titles in two
 * languages counts as two tables that are kin. Files that are no mapping table are passed over.
 * @param without parts of names of files to leave aside
 */
export async function readTables(folder: string, without: readonly string[] = []): Promise<TableInLanguage[]> {
  const names = readdirSync(folder).sort()
  const wanted = names.filter((name) => !without.some((part) => name.includes(part)))
  const tables: TableInLanguage[] = []
  for (const name of wanted) tables.push(...(await readTable(name, readFileSync(join(folder, name)))))
  return tables
}

/** What the other tables say of their titles: nothing of the same classification, whose answers it would give away. */
export function rememberedFor(tested: TableInLanguage, tables: readonly TableInLanguage[]): RememberedTitle<string>[] {
  return tables
    .filter((other) => !kinship(tested.scheme, other.scheme))
    .flatMap(({ scheme, language, sources }) =>
      sources.filter(memorable).map(({ title, matches }) => ({ scheme: scheme.title, title, language, matches })),
    )
}

async function readTable(name: string, bytes: Buffer): Promise<TableInLanguage[]> {
  try {
    const { title, digest, sources: known, record, crosswalk } = await readPublishedTable({ name, bytes })
    const matches = matchesOf(crosswalk, directionsOf(crosswalk))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return record.languages.flatMap((language) => {
      const sources = sourcesOf(record.concepts, language, matches)
      if (!sources.some(({ none }) => !none)) return []
      return [{ file: name, sha256, scheme: { title, digest, sources: known }, language, sources }]
    })
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}

function sourcesOf(
  concepts: readonly ConceptRecord[],
  language: string,
  published: ReadonlyMap<string, Matches>,
): PublishedSource[] {
  return concepts.flatMap(({ key, notation, iscoGroup, labels, notes }) => {
    const texts = conceptTexts(labels, notes, language)
    if (!texts) return []
    const { title, description } = texts
    const matches = [...new Map((published.get(key) ?? []).map((match) => [match.target, match])).values()]
    return [{ title, description, notation, declaredIsco: iscoGroup, matches, none: matches.length === 0 }]
  })
}
