import type { Direction, Relation, UploadedFile } from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { readMemory, type MemoryReport } from './file-memory'
import { MaterialSurveys, type MaterialProgress, type SurveyedMaterial } from './material-surveys.service'
import { directionsOf, matchesOf, readPublishedTable, type PublishedTable } from './published-table'
import { readTargets, sourcesOf, type FileSource, type FileTarget } from './read-for-ranking'
import type { SourceText, SurveyMaterial } from './survey-material'

export interface TableToSurvey {
  /** ESCO's files, in the version the table was made for: in the language of the labels, and in English. */
  esco: readonly UploadedFile[]
  /** A published mapping table. */
  table: UploadedFile
  sourceLanguage: string
  /** Language of ESCO's labels and descriptions. */
  labelLanguage: string
  text: SourceText
  /** Which way the table reads; null takes what its rows suggest. */
  direction: Direction | null
  /** Published tables to remember; the table itself and others of its classification are left out. */
  memory: readonly UploadedFile[]
}

/** A source of the protocol's population: it has a relation to an occupation. */
export interface Answered {
  /** Position in the survey. */
  source: number
  /** What was published for it, as far as this version of ESCO has it; by position in the survey. */
  matches: { target: number; relation: Relation }[]
}

/** A table with all that it is compared with. */
export interface TableMaterial extends SurveyMaterial {
  table: PublishedTable
  direction: Direction
  sources: readonly FileSource[]
  targets: readonly FileTarget[]
  /** The right answers stand apart: nothing that makes or ranks the survey sees them. */
  population: readonly Answered[]
  memory: MemoryReport
}

export type SurveyedTable = TableMaterial & SurveyedMaterial

/** Surveys published tables from files. */
@Injectable()
export class TableSurveys {
  constructor(private readonly surveys: MaterialSurveys) {}

  /** @throws UserError when the files hold no ESCO occupations or no mapping to one */
  async of(request: TableToSurvey, progress: MaterialProgress): Promise<SurveyedTable> {
    const material = await readTableMaterial(request)
    return { ...material, ...(await this.surveys.of(material, progress)) }
  }
}

/** @throws UserError when the files hold no ESCO occupations or no mapping to one */
export async function readTableMaterial(request: TableToSurvey): Promise<TableMaterial> {
  const { sourceLanguage, text } = request
  const targets = await readTargets(request.esco, request.labelLanguage)
  const table = await readPublishedTable(request.table, sourceLanguage)
  const sources = sourcesOf(table.record, sourceLanguage)
  const direction = request.direction ?? directionsOf(table.crosswalk).occupation
  const population = populationOf(table, direction, sources, targets)
  const { remembered, report } = await readMemory(request.memory, table)
  return { sources, targets, remembered, text, sourceLanguage, table, direction, population, memory: report }
}

function populationOf(
  { crosswalk }: PublishedTable,
  direction: Direction,
  sources: readonly FileSource[],
  targets: readonly FileTarget[],
): Answered[] {
  const positions = new Map(targets.map(({ key }, position) => [key, position]))
  const published = matchesOf(crosswalk, { occupation: direction, group: direction })
  const population = sources.flatMap(({ key }, source) => {
    const answers = published.get(key)
    const matches = answers?.flatMap(({ target, relation }) => {
      const position = positions.get(target)
      return position === undefined ? [] : [{ target: position, relation }]
    })
    return matches ? [{ source, matches }] : []
  })
  if (population.length > 0) return population
  throw new UserError('no-mappings', 'The table maps nothing to an ESCO occupation: there is nothing to measure.')
}
