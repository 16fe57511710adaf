import { installationFolder } from '#platform'
import type { TextEmbedder } from '#pipeline'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CaseBuilder } from './cases/build-cases'
import type { RankingCase } from './cases/ranking-case'
import { withDescriptions } from './tables/descriptions'
import { readTables, type TableInLanguage } from './tables/published-tables'
import { readSeenTables } from './tables/seen-tables'

/** Release of ESCO that the published tables were made for. */
export const escoRelease = 'v1.0.8'

/** Published tables and ESCO as they lie in a folder. */
export interface DataFolder {
  /** All tables that may be remembered or learned from. */
  tables: readonly TableInLanguage[]
  /** Those whose sources have descriptions. */
  described: readonly TableInLanguage[]
  /** Digests of the tables that the embedding model was trained on. */
  seen: ReadonlySet<string>
  esco: string
}

/**
 * @param folder with `crosswalks/eures` (published tables), `esco/v1.0.8`, and, where descriptions lie apart from the
 * tables, `crosswalks/gold`
 * @param without parts of names of tables to leave aside
 */
export async function readDataFolder(folder: string, without: readonly string[]): Promise<DataFolder> {
  const tables = await readTables(join(folder, 'crosswalks', 'eures'), without)
  if (tables.length === 0) throw new Error(`There is no published mapping table in ${folder}.`)
  return {
    tables,
    described: withDescriptions(tables, join(folder, 'crosswalks', 'gold')),
    seen: readSeenTables(join(installationFolder(), 'models', 'esco-occupations-e5-small', 'trained-on.tsv')),
    esco: join(folder, 'esco', escoRelease),
  }
}

/** The cases of all tables that are wanted, those with descriptions compared after those by title alone. */
export async function buildCases(
  texts: TextEmbedder,
  data: DataFolder,
  wanted: (table: TableInLanguage, data: DataFolder) => boolean,
  say: (sentence: string) => void,
): Promise<RankingCase[]> {
  const builder = new CaseBuilder(texts, { ...data, say })
  const languages = new Set(readdirSync(data.esco).map((name) => /^occupations_(\w+)\.csv$/.exec(name)?.[1]))
  const cases: RankingCase[] = []
  for (const { list, described } of [
    { list: data.tables, described: false },
    { list: data.described, described: true },
  ]) {
    for (const table of list.filter((one) => wanted(one, data))) {
      if (languages.has(table.language)) cases.push(await builder.build(table, described))
      else say(`${table.file} is left out: ESCO is not there in “${table.language}”.`)
    }
  }
  return cases
}

/** The folder that the environment names. @throws Error when it names none */
export function dataFolderOf(environment: NodeJS.ProcessEnv): string {
  const folder = environment.CROSSWALK_DATA_DIR
  if (!folder) throw new Error('CROSSWALK_DATA_DIR does not say where the published tables and ESCO are.')
  return folder
}
