import {
  type Suggestion,
  type UploadChoices,
  type UploadedFile,
  type ColumnRole,
  type Problem,
  readUpload,
} from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { TextEmbedder, type OnProgress } from '../embed/text-embedder.service'
import { readSource, readTargets, sourceTexts, type FileTarget } from '../rank/read-for-ranking'
import { TargetIndex, textsOfSource, textsOfTarget, type SourceText } from '../rank/target-index'

export interface FileSuggestionRequest {
  /** ESCO's files. */
  esco: readonly UploadedFile[]
  /** A national classification, or a mapping table whose sources are ranked anew. */
  source: UploadedFile
  sourceLanguage: string
  /** Language of ESCO's labels and descriptions. */
  labelLanguage: string
  text: SourceText
  top: number
  /** Header of the column that has each role; what is left out is proposed from the content. */
  columns: Partial<Record<ColumnRole, string>>
}

export interface FileSuggestion {
  source: { notation: string; title: string }
  target: FileTarget
  suggestion: Suggestion
}

export interface SuggestedFile {
  /** In the order of the file, best first. */
  suggestions: FileSuggestion[]
  /** What is wrong with the national file; a row with an error has no suggestions. */
  problems: Problem[]
}

/** Suggestions from files to a file: nothing but vectors is stored. */
@Injectable()
export class FileSuggestions {
  constructor(private readonly texts: TextEmbedder) {}

  /** @throws UserError when a file or a column is not what was expected */
  async suggest(request: FileSuggestionRequest, onProgress: OnProgress): Promise<SuggestedFile> {
    const targets = await readTargets(request.esco, request.labelLanguage)
    const { sources, problems } = await this.sources(request)
    const needed = [
      ...targets.flatMap(textsOfTarget),
      ...sources.flatMap((source) => textsOfSource(source, request.text)),
    ]
    const { embedder } = await this.texts.model()
    const vectors = await this.texts.vectors(needed, onProgress)
    const index = new TargetIndex(targets, vectors, embedder.model.dimensions)
    const ranked = await index.suggest(sources, request.text, vectors, request.top)
    const suggestions = sources.flatMap((source, at) =>
      ranked[at]!.map((suggestion) => ({ source, target: targets[suggestion.target]!, suggestion })),
    )
    return { suggestions, problems }
  }

  private async sources({ source, sourceLanguage, columns }: FileSuggestionRequest) {
    const choices: UploadChoices = { language: sourceLanguage, ...(await columnChoice(source, columns)) }
    const { record, problems } = await readSource(source, choices)
    const sources = record.concepts.flatMap((concept) => {
      const texts = concept.kind === 'occupation' ? sourceTexts(concept, sourceLanguage) : null
      return texts ? [{ ...texts, notation: concept.notation ?? concept.key }] : []
    })
    return { sources, problems }
  }
}

/** Header names → roles by index, beside those proposed for the other columns. */
async function columnChoice(
  source: UploadedFile,
  named: FileSuggestionRequest['columns'],
): Promise<Pick<UploadChoices, 'columns'>> {
  const wanted = Object.entries(named) as [ColumnRole, string][]
  if (wanted.length === 0) return {}
  const proposed = (await readUpload([source])).table?.columns ?? []
  const chosen = new Map(wanted.map(([role, name]) => [indexOf(proposed, name), role]))
  const roles = proposed.flatMap(({ index, role }) => {
    const own = chosen.get(index) ?? (role !== null && role in named ? null : role)
    return own ? [[String(index), own] as const] : []
  })
  return { columns: Object.fromEntries(roles) }
}

function indexOf(columns: readonly { name: string; index: number }[], name: string): number {
  const found = columns.find((column) => column.name.trim().toLowerCase() === name.trim().toLowerCase())
  if (found) return found.index
  const known = columns.map((column) => `“${column.name}”`).join(', ') || 'none'
  throw new UserError('unknown-column', `There is no column “${name}”. Columns of the file: ${known}.`)
}
