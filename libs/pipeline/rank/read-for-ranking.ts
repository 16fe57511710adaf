import {
  conceptTexts,
  readUpload,
  type ConceptRecord,
  type ConceptTexts,
  type Problem,
  type ReadUpload,
  type SchemeRecord,
  type UploadChoices,
  type UploadedFile,
} from '#domain'
import { UserError } from '#platform'
import type { SourceToSurvey, TargetToSurvey } from './survey-material'

/** A target as read from ESCO's files. */
export type FileTarget = TargetToSurvey

/** A source as read from a file; `id` is its position there. */
export interface FileSource extends SourceToSurvey {
  id: number
  key: string
}

/**
 * The occupations of ESCO's files in one language, and in English where there are English files.
 * @throws UserError when there are none, or none with a label in that language
 */
export async function readTargets(files: readonly UploadedFile[], language: string): Promise<FileTarget[]> {
  const { record, problems } = await readUpload(files, { kind: 'esco', language })
  const occupations = record?.concepts.filter(({ kind }) => kind === 'occupation') ?? []
  const inLanguage = occupations.some(({ labels }) => labels.some((label) => label.language === language))
  if (!inLanguage) {
    const expected = `Expected occupations_${language}.csv, or ESCO's zip for that language.`
    throw unreadable(
      'no-occupations',
      `No ESCO occupations with labels in “${language}” were found. ${expected}`,
      problems,
    )
  }
  const shown = occupations.flatMap((concept) => {
    const texts = conceptTexts(concept.labels, concept.notes, language)
    return texts ? [{ concept, texts }] : []
  })
  const positions = new Map(shown.map(({ concept }, position) => [concept.key, position]))
  return shown.map(({ concept, texts }) => ({
    ...texts,
    key: concept.key,
    notation: concept.notation,
    iscoGroup: concept.iscoGroup,
    parents: concept.broader.flatMap((parent) => positions.get(parent) ?? []),
    english: conceptTexts(concept.labels, concept.notes, 'en'),
  }))
}

/**
 * A classification or mapping table as one scheme.
 * @throws UserError with all problems when nothing can be read
 */
export async function readSource(
  file: UploadedFile,
  choices: UploadChoices,
): Promise<ReadUpload & { record: SchemeRecord }> {
  const read = await readUpload([file], choices)
  const { record, problems } = read
  if (!record || record.concepts.length === 0) {
    throw unreadable('unreadable-table', `No concept could be read from ${file.name}.`, problems)
  }
  return { ...read, record }
}

/** The occupations of a scheme as sources, as far as they have a title. */
export function sourcesOf({ concepts }: SchemeRecord, language: string): FileSource[] {
  return concepts.flatMap((concept, id) => {
    const texts = concept.kind === 'occupation' ? sourceTexts(concept, language) : null
    if (!texts) return []
    const { title, description } = texts
    const { key, notation, iscoGroup } = concept
    return [{ id, key, title, description, notation, declaredIsco: iscoGroup }]
  })
}

/** Texts of a source in its language; where a table names another language, in the first that it has. */
function sourceTexts({ labels, notes }: ConceptRecord, language: string): ConceptTexts | null {
  return conceptTexts(labels, notes, language) ?? (labels[0] ? conceptTexts(labels, notes, labels[0].language) : null)
}

function unreadable(code: string, message: string, problems: readonly Problem[]): UserError {
  return new UserError(code, message, { problems: problems.filter(({ severity }) => severity === 'error') })
}
