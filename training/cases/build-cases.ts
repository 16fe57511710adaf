import {
  readTargets,
  surveyScheme,
  TargetSpace,
  textsOf,
  TextEmbedder,
  type SurveyMaterial,
  type TargetToSurvey,
} from '#pipeline'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rememberedFor, type TableInLanguage } from '../tables/published-tables'
import type { RankingCase } from './ranking-case'
import { VectorPool } from './vector-pool'

export interface CaseSettings {
  /** Folder of the ESCO release that the tables were made for. */
  esco: string
  /** All tables that may be remembered. */
  tables: readonly TableInLanguage[]
  /** Digests of the mappings that the embedding model was trained on. */
  seen: ReadonlySet<string>
  say: (sentence: string) => void
}

/** Builds the cases of tables one after the other, sharing ESCO's texts and all vectors. */
export class CaseBuilder {
  private readonly vectors: VectorPool
  private readonly targets = new Map<string, Promise<TargetToSurvey[]>>()

  constructor(
    private readonly texts: TextEmbedder,
    private readonly settings: CaseSettings,
  ) {
    this.vectors = new VectorPool(texts, (done, total) => settings.say(`Embedding: ${done} of ${total} texts`))
  }

  /** @param described whether the descriptions of its sources are compared too */
  async build(table: TableInLanguage, described: boolean): Promise<RankingCase> {
    const started = performance.now()
    const material: SurveyMaterial = {
      targets: await this.targetsIn(table.language),
      remembered: rememberedFor(table, this.settings.tables),
      sourceLanguage: table.language,
      sources: table.sources,
      text: described ? 'title+description' : 'title',
    }
    await this.vectors.load(textsOf(material))
    const { embedder } = await this.texts.model()
    const space = await TargetSpace.of(material, this.vectors.of, embedder.model.dimensions)
    const survey = await surveyScheme(material, space, this.vectors.of)
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    this.settings.say(`Surveyed ${table.file} (${table.language}), ${table.sources.length} sources, ${seconds} s`)
    return {
      table,
      survey,
      described,
      seen: this.settings.seen.has(table.scheme.digest),
      ...answersOf(table, material),
    }
  }

  private readTargets(language: string): Promise<TargetToSurvey[]> {
    const names = [...new Set([language, 'en'])].map((one) => `occupations_${one}.csv`)
    const files = names.map((name) => ({ name, bytes: readFileSync(join(this.settings.esco, name)) }))
    return readTargets(files, language)
  }

  private targetsIn(language: string): Promise<TargetToSurvey[]> {
    const known = this.targets.get(language) ?? this.readTargets(language)
    this.targets.set(language, known)
    return known
  }
}

function answersOf(
  { sources }: TableInLanguage,
  { targets }: SurveyMaterial,
): Pick<RankingCase, 'matches' | 'population'> {
  const positions = new Map(targets.map(({ key }, position) => [key, position]))
  return {
    matches: sources.map(({ matches }) =>
      matches.flatMap(({ target, relation }) => {
        const position = positions.get(target)
        return position === undefined ? [] : [{ target: position, relation }]
      }),
    ),
    population: sources.flatMap(({ none }, source) => (none ? [] : [source])),
  }
}
