import {
  judgeDirections,
  mappingDigest,
  mappingsOf,
  memorable,
  type Crosswalk,
  type Direction,
  type Directions,
  type MappedScheme,
  type Problem,
  type Relation,
  type RememberedTitle,
  type SchemeRecord,
  type UploadedFile,
} from '#domain'
import { readSource } from './read-for-ranking'

/** A published mapping table: the sources as a scheme, and the rows. */
export interface PublishedTable extends MappedScheme {
  file: string
  record: SchemeRecord
  crosswalk: Crosswalk
  problems: Problem[]
}

/** Targets of each source, by their URIs. */
export type MatchesBySource = Map<string, { target: string; relation: Relation }[]>

/**
 * @param language of titles for which the file names none
 * @throws UserError with all problems when nothing can be read
 */
export async function readPublishedTable(file: UploadedFile, language?: string): Promise<PublishedTable> {
  const { record, crosswalk, problems } = await readSource(file, { kind: 'crosswalk', language })
  return {
    ...mappedSchemeOf(record, crosswalk),
    file: file.name,
    record,
    crosswalk: crosswalk!,
    problems,
  }
}

/** What a scheme is known by, and its mappings where it comes with any. */
export function mappedSchemeOf({ title, concepts }: SchemeRecord, crosswalk: Crosswalk | null): MappedScheme {
  const rows = crosswalk ? occupationRows(crosswalk) : []
  return {
    title,
    digest: mappingDigest(rows.map(({ source, target }) => ({ source: source.key, target: target!.uri }))),
    sources: concepts.map(({ uri, notation, labels }) => ({ uri, notation, title: labels[0]?.text ?? '' })),
  }
}

/** Rows that state a relation to an occupation; ISCO groups and “no relation” are no answers. */
export function occupationRows({ rows }: Crosswalk): Crosswalk['rows'] {
  return rows.filter(({ target, relation }) => target?.kind === 'occupation' && relation !== null)
}

/** Which way a table reads, as far as its rows and its head tell. */
export function directionsOf({ rows, metadata }: Crosswalk): Directions {
  const findings = judgeDirections(rows, metadata)
  const of = (kind: keyof Directions): Direction =>
    findings.find(({ targetKind }) => targetKind === kind)?.proposed ?? 'target-to-source'
  return { occupation: of('occupation'), group: of('group') }
}

/** What the rows that name occupations say about their direction. */
export function directionEvidence({ rows, metadata }: Crosswalk): {
  proposed: Direction | null
  evidence: string | null
} {
  const finding = judgeDirections(rows, metadata).find(({ targetKind }) => targetKind === 'occupation')
  return { proposed: finding?.proposed ?? null, evidence: finding?.evidence ?? null }
}

/** The occupations of each source by its key, with relations that read source relation target. */
export function matchesOf(crosswalk: Crosswalk, directions: Directions): MatchesBySource {
  const matches: MatchesBySource = new Map()
  for (const { source, target, relation } of mappingsOf(occupationRows(crosswalk), directions)) {
    const known = matches.get(source)
    if (known) known.push({ target: target!, relation: relation! })
    else matches.set(source, [{ target: target!, relation: relation! }])
  }
  return matches
}

/** The titles of a table, in all its languages, with what they were mapped to. */
export function rememberedTitles({
  title: scheme,
  file,
  record,
  crosswalk,
}: PublishedTable): RememberedTitle<string>[] {
  const matches = matchesOf(crosswalk, directionsOf(crosswalk))
  return record.concepts.flatMap(({ key, labels }) =>
    labels
      .filter(({ kind }) => kind === 'preferred')
      .map(({ text, language }) => ({ scheme: scheme || file, title: text, language, matches: matches.get(key) ?? [] }))
      .filter(memorable),
  )
}
