import type { Parsed, Problem } from '../../problem'
import type { SchemeRecord } from '../../taxonomy/concept'
import type { UploadedFile } from '../archive'
import { makeProblem } from '../problems'
import { readTextFile } from '../read-table'
import type { Table } from '../table'
import { EscoBuilder } from './builder'
import { kinds, readEscoFileName, releaseFromNames, type EscoFileName } from './files'
import { linkByCode } from './hierarchy'
import { readBroader, readCollection, readConcepts, readSkillHierarchy } from './parts'

export const escoScheme = { key: 'esco', title: 'ESCO', uri: 'http://data.europa.eu/esco/model' } as const

export interface EscoChoice {
  /** Overrules the release that the folder's or zip's name states. */
  version?: string | null
  /** For files whose name does not end in a language. */
  language?: string | null
  /** Keep occupations and ISCO groups only. */
  withoutSkills?: boolean
}

/** True when at least one of the files is a part of a portal download that lists concepts. */
export function looksLikeEsco(names: readonly string[]): boolean {
  return names.some((name) => {
    const file = readEscoFileName(name)
    return file !== null && kinds[file.part] !== undefined
  })
}

/**
 * The CSV files of ESCO's portal download (already unzipped), in any number of languages, releases 1.0.8 to 1.2.1 →
 * one scheme. `version` is '' when no name states it. Broader relations come from their own files; where those are
 * missing, from the codes (2631.2 is below 2631) and the ISCO group of each occupation.
 */
export function readEsco(files: readonly UploadedFile[], choice: EscoChoice = {}): Parsed<SchemeRecord> {
  const builder = new EscoBuilder()
  const parts = orderedParts(files, choice)
  let problems: Problem[] = parts.length === 0 ? [noEscoFiles(files)] : []
  const languages = new Set<string>()
  let processed = 0
  for (const { file, name } of parts) {
    const table = readTextFile(file)
    const language = name.language ?? choice.language ?? null
    problems = problems.concat(table.problems, readPart(builder, table, name, language))
    if (language && kinds[name.part]) languages.add(language)
    processed += Math.max(0, table.rows.length - 1)
  }
  linkByCode(builder)
  problems.push(...reportUnknownParents(builder, files))
  const version = choice.version ?? releaseFromNames(files.map((file) => file.name)) ?? ''
  return { value: { ...escoScheme, version, languages: [...languages], concepts: builder.all() }, problems, processed }
}

/** Concepts before the relations between them; files that are no part of a download are left out. */
function orderedParts(
  files: readonly UploadedFile[],
  choice: EscoChoice,
): { file: UploadedFile; name: EscoFileName }[] {
  const order = ['isco-groups', 'occupations', 'skill-groups', 'skills', 'broader', 'skill-hierarchy', 'collection']
  return files
    .flatMap((file) => {
      const name = readEscoFileName(file.name)
      if (!name || (choice.withoutSkills && /skill|collection/.test(name.part))) return []
      return [{ file, name }]
    })
    .sort((a, b) => order.indexOf(a.name.part) - order.indexOf(b.name.part))
}

function noEscoFiles(files: readonly UploadedFile[]): Problem {
  const message = 'None of the files is part of ESCO as its portal gives it: expected occupations_en.csv, or its zip.'
  return makeProblem({ file: files[0]?.name ?? '', code: 'no-esco-files', message })
}

function readPart(builder: EscoBuilder, table: Table, name: EscoFileName, language: string | null): Problem[] {
  const kind = kinds[name.part]
  if (kind && language) return readConcepts(builder, table, kind, language)
  if (kind) {
    const message = 'The language is unknown: the name does not end in one, such as occupations_fr.csv.'
    return [makeProblem({ file: table.file, code: 'language-unknown', message })]
  }
  if (name.part === 'broader') return readBroader(builder, table)
  if (name.part === 'skill-hierarchy') return readSkillHierarchy(builder, table)
  return readCollection(builder, table)
}

function reportUnknownParents(builder: EscoBuilder, files: readonly UploadedFile[]): Problem[] {
  const missing = builder.linkParents()
  const first = missing[0]
  if (!first) return []
  const message =
    `${missing.length} broader relations lead to concepts that are in none of the files, ` +
    `the first from ${first.concept.uri}; they were left out.`
  return [
    makeProblem({
      file: files[0]?.name ?? '',
      value: first.unknown,
      code: 'unknown-parent',
      message,
      severity: 'warning',
    }),
  ]
}
