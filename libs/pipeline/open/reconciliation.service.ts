import {
  candidatesOf,
  readTargetQuery,
  wantsOccupations,
  withStatedGroup,
  type Found,
  type ReconciliationCandidate,
  type ReconciliationQuery,
  type Suggestion,
} from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import type { FreeText } from '../rank/free-text'
import { RankingModels } from '../rank/ranking-models.service'
import { SchemeFreeText } from '../rank/scheme-free-text.service'
import { OpenConcepts } from './open-concepts.service'
import type { OpenVersion } from './open-schemes.service'
import { Turns } from './turns'

/** A candidate must be among so many by its texts before a stated ISCO group can move it up. */
const looked = 60
/** One batch computes at a time, beside the searches of the people who work here. */
const atOnce = 1
const mostWaiting = 20

type Answers = Record<string, { result: ReconciliationCandidate[] }>
type Asked = readonly (readonly [id: string, query: ReconciliationQuery])[]

/** Finds the occupations of an open version for any texts, ranked as suggestions are. */
@Injectable()
export class ReconciliationService {
  private readonly turns = new Turns(atOnce, mostWaiting)

  constructor(
    private readonly ranking: SchemeFreeText,
    private readonly models: RankingModels,
    private readonly concepts: OpenConcepts,
  ) {}

  /** Whole batches: one pass for each language in it. @throws UserError 503 while the version is being prepared */
  async answer(version: OpenVersion, queries: Readonly<Record<string, ReconciliationQuery>>): Promise<Answers> {
    const asked = Object.entries(queries)
    const found = new Map<string, Found[]>(await this.identified(version, asked))
    const open = asked.filter(([id, query]) => !found.has(id) && wantsOccupations(query) && textOf(query) !== '')
    for (const [language, batch] of byLanguage(version, open)) {
      const ranked = await this.turns.take(() => this.ranked(version, language, batch))
      for (const [id, one] of ranked) found.set(id, one)
    }
    return Object.fromEntries(
      asked.map(([id, { limit, iscoGroup, language }]) => {
        const options = { limit, iscoGroup, language: languageFor(version, language) }
        return [id, { result: candidatesOf(found.get(id) ?? [], options) }]
      }),
    )
  }

  /** Those whose text is the address or code of a concept: nothing has to be ranked for them. */
  private async identified(version: OpenVersion, asked: Asked): Promise<[string, Found[]][]> {
    const named = asked.flatMap(([id, { text }]) => {
      const read = readTargetQuery(text)
      return read.by === 'words' ? [] : [{ id, name: read.by === 'uri' ? read.uri : read.code }]
    })
    const known = await this.concepts.byNames(
      version,
      named.map(({ name }) => name),
    )
    return named.flatMap(({ id, name }): [string, Found[]][] => {
      const concept = known.get(name)
      return concept ? [[id, [{ concept, score: 100, alike: null }]]] : []
    })
  }

  private async ranked(version: OpenVersion, language: string, asked: Asked): Promise<[string, Found[]][]> {
    const texts = asked.map(([, query]) => ({ title: textOf(query), description: query.description }))
    const suggestions = await this.suggestions(version, language, texts)
    const ids = new Set(suggestions.flat().map(({ target }) => target))
    const concepts = await this.concepts.byIds(version, [...ids])
    const { combiner } = await this.models.get()
    const weight = combiner.title.scheme.signals.iscoUnit ?? 0
    return asked.map(([id, { iscoGroup }], at) => {
      const found = suggestions[at]!.flatMap((one) => foundBy(one, concepts))
      return [id, withStatedGroup(found, iscoGroup, weight)]
    })
  }

  /** In the default language while another is being prepared: texts of any language are compared with it. */
  private async suggestions(version: OpenVersion, language: string, texts: readonly FreeText[]) {
    const { versionId } = version
    try {
      return await this.ranking.rank({ versionId, language }, texts, looked)
    } catch (error) {
      const other = languageFor(version, null)
      if (other === language || !isBeingPrepared(error)) throw error
      return this.ranking.rank({ versionId, language: other }, texts, looked)
    }
  }
}

function isBeingPrepared(error: unknown): boolean {
  return error instanceof UserError && error.code === 'being-prepared'
}

function foundBy(
  { target, score, evidence }: Suggestion,
  concepts: Awaited<ReturnType<OpenConcepts['byIds']>>,
): Found[] {
  const concept = concepts.get(target)
  const alike = { meaning: evidence.dense, spelling: evidence.lexical, how: evidence.how }
  return concept ? [{ concept, score, alike }] : []
}

/** Where only properties are given, the description is what is looked for. */
const textOf = ({ text, description }: ReconciliationQuery) => text.trim() || (description ?? '').trim()

function byLanguage(version: OpenVersion, asked: Asked): Map<string, [string, ReconciliationQuery][]> {
  const batches = new Map<string, [string, ReconciliationQuery][]>()
  for (const [id, query] of asked) {
    const language = languageFor(version, query.language)
    batches.set(language, [...(batches.get(language) ?? []), [id, query]])
  }
  return batches
}

/** The stated language where the version has it; else English, which every text is compared with anyway. */
function languageFor({ languages }: OpenVersion, stated: string | null): string {
  if (stated !== null && languages.includes(stated)) return stated
  return languages.includes('en') ? 'en' : (languages[0] ?? 'en')
}
