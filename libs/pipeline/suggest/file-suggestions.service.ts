import {
  readUpload,
  Reasons,
  SchemeRanking,
  type ColumnRole,
  type Evidence,
  type Problem,
  type RankedCandidate,
  type UploadChoices,
  type UploadedFile,
} from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { readMemory, type MemoryReport } from '../rank/file-memory'
import { MaterialSurveys, type MaterialProgress } from '../rank/material-surveys.service'
import { mappedSchemeOf } from '../rank/published-table'
import { RankingModels } from '../rank/ranking-models.service'
import { readSource, readTargets, sourcesOf, type FileSource, type FileTarget } from '../rank/read-for-ranking'
import type { SourceText } from '../rank/survey-material'

export interface FileSuggestionRequest {
  /** ESCO's files: in the language of the labels, and in English. */
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
  /** Published tables to remember; those of the classification itself are left out. */
  memory: readonly UploadedFile[]
}

export interface FileSuggestion {
  source: FileSource
  /** Chance that nothing fits the source, 0 to 1. */
  none: number
  target: FileTarget
  /** 1 for the best. */
  rank: number
  candidate: RankedCandidate
  evidence: Evidence
}

export interface SuggestedFile {
  /** In the order of the file, best first. */
  suggestions: FileSuggestion[]
  /** What is wrong with the national file; a row with an error has no suggestions. */
  problems: Problem[]
  memory: MemoryReport
}

/** Suggestions from files to a file: nothing but vectors is stored. */
@Injectable()
export class FileSuggestions {
  constructor(
    private readonly surveys: MaterialSurveys,
    private readonly models: RankingModels,
  ) {}

  /** @throws UserError when a file or a column is not what was expected */
  async suggest(request: FileSuggestionRequest, progress: MaterialProgress): Promise<SuggestedFile> {
    const { sourceLanguage, text, top } = request
    const targets = await readTargets(request.esco, request.labelLanguage)
    const choices = { language: sourceLanguage, ...(await columnChoice(request.source, request.columns)) }
    const { record, crosswalk, problems } = await readSource(request.source, choices)
    const sources = sourcesOf(record, sourceLanguage)
    const { remembered, report } = await readMemory(request.memory, mappedSchemeOf(record, crosswalk))
    const material = { sources, targets, remembered, text, sourceLanguage }
    const { survey, space } = await this.surveys.of(material, progress)
    const ranking = new SchemeRanking(survey, await this.models.get())
    const reasons = new Reasons(sources, survey, space.signals)
    const suggestions = sources.flatMap((source, position) => {
      const { none, candidates } = ranking.rank(position, top)
      return candidates.map((candidate, place) => {
        const target = targets[candidate.target]!
        return { source, none, target, rank: place + 1, candidate, evidence: reasons.of(position, candidate, []) }
      })
    })
    return { suggestions, problems, memory: report }
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
