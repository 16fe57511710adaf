import {
  judgeDirections,
  rankingMetrics,
  rankOfBest,
  type ConceptTexts,
  type Crosswalk,
  type Direction,
  type Rank,
  type RankingMetrics,
  type UploadedFile,
} from '#domain'
import { EmbedderSource, type EmbeddingModel } from '#embedding'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import type { HashKey } from '../embed/embedding-store.service'
import { TextEmbedder, type OnProgress } from '../embed/text-embedder.service'
import { readSource, readTargets, sourceTexts, type FileTarget } from './read-for-ranking'
import { TargetIndex, textsOfSource, textsOfTarget, type SourceText } from './target-index'

export interface BenchmarkRequest {
  /** ESCO's files, in the version the table was made for. */
  esco: readonly UploadedFile[]
  /** A published mapping table. */
  table: UploadedFile
  sourceLanguage: string
  /** Language of ESCO's labels and descriptions. */
  labelLanguage: string
  text: SourceText
  /** A right target further down counts as a miss; null looks at all. */
  top: number | null
  /** Which way the table reads; null takes what its rows suggest. */
  direction: Direction | null
}

export interface BenchmarkResult extends RankingMetrics {
  /** Rows, and sources without any occupation, that the protocol leaves out. */
  skipped: { noRelation: number; iscoGroups: number; sourcesWithoutOccupation: number; rowsWithErrors: number }
  /** Right targets that this version of ESCO does not have; their sources stay in. */
  goldNotInVersion: number
  depth: number
  direction: { taken: Direction | null; proposed: Direction | null; evidence: string | null }
  model: EmbeddingModel
  seconds: { embed: number; rank: number; total: number }
}

/** What the ranker gets to see of a source: everything but the answer, which stands apart under the same position. */
interface Population {
  sources: ConceptTexts[]
  gold: number[][]
}

/** Measures the ranking on a published table, by the protocol of the Commission's benchmark. */
@Injectable()
export class BenchmarkService {
  constructor(
    private readonly embedders: EmbedderSource,
    private readonly texts: TextEmbedder,
  ) {}

  /** @throws UserError when the files hold no ESCO occupations or no mapping to one */
  async run(request: BenchmarkRequest, onProgress: OnProgress): Promise<BenchmarkResult> {
    const started = performance.now()
    const targets = await readTargets(request.esco, request.labelLanguage)
    const { crosswalk, record, problems } = await readSource(request.table, {
      kind: 'crosswalk',
      language: request.sourceLanguage,
    })
    const titles = new Map(
      record.concepts.map((concept) => [concept.key, sourceTexts(concept, request.sourceLanguage)]),
    )
    const population = populationOf(crosswalk!, titles, targets)
    const needed = [
      ...targets.flatMap(textsOfTarget),
      ...population.sources.flatMap((source) => textsOfSource(source, request.text)),
    ]
    const { model } = await this.embedders.get()
    const embedStarted = performance.now()
    const vectors = await this.texts.vectors(needed, onProgress)
    const rankStarted = performance.now()
    const ranks = await this.ranks(population, new TargetIndex(targets, vectors, model.dimensions), vectors, request)
    const ended = performance.now()
    return {
      ...rankingMetrics(ranks),
      skipped: {
        ...skipped(crosswalk!),
        sourcesWithoutOccupation: titles.size - ranks.length,
        rowsWithErrors: problems.filter(({ severity, line }) => severity === 'error' && line !== null).length,
      },
      goldNotInVersion: missingGold(crosswalk!, targets),
      depth: Math.min(request.top ?? targets.length, targets.length),
      direction: directionOf(crosswalk!, request.direction),
      model,
      seconds: {
        embed: seconds(embedStarted, rankStarted),
        rank: seconds(rankStarted, ended),
        total: seconds(started, ended),
      },
    }
  }

  private async ranks(
    { sources, gold }: Population,
    index: TargetIndex,
    vectors: Map<HashKey, Float32Array>,
    { text, top }: BenchmarkRequest,
  ): Promise<Rank[]> {
    const ranks: Rank[] = []
    await index.scores(sources, text, vectors, (source, scores) => {
      const rank = rankOfBest(scores, gold[source]!)
      ranks[source] = rank !== null && top !== null && rank > top ? null : rank
    })
    return ranks
  }
}

/** Sources with a relation to an occupation, and the positions of those occupations among the targets. */
function populationOf(
  crosswalk: Crosswalk,
  titles: Map<string, ConceptTexts | null>,
  targets: readonly FileTarget[],
): Population {
  const positions = new Map(targets.map(({ uri }, position) => [uri, position]))
  const gold = new Map<string, number[]>()
  for (const { source, target, relation } of crosswalk.rows) {
    if (target?.kind !== 'occupation' || relation === null) continue
    const position = positions.get(target.uri)
    const known = gold.get(source.key) ?? []
    gold.set(source.key, position === undefined ? known : [...known, position])
  }
  const entries = [...gold].flatMap(([key, answers]) => {
    const source = titles.get(key)
    return source ? [{ source, answers }] : []
  })
  if (entries.length === 0) {
    throw new UserError('no-mappings', 'The table maps nothing to an ESCO occupation: there is nothing to measure.')
  }
  return { sources: entries.map(({ source }) => source), gold: entries.map(({ answers }) => answers) }
}

function skipped({ rows }: Crosswalk): { noRelation: number; iscoGroups: number } {
  return {
    noRelation: rows.filter(({ target, relation }) => target === null || relation === null).length,
    iscoGroups: rows.filter(({ target }) => target?.kind === 'group').length,
  }
}

function missingGold({ rows }: Crosswalk, targets: readonly FileTarget[]): number {
  const known = new Set(targets.map(({ uri }) => uri))
  return rows.filter(({ target, relation }) => target?.kind === 'occupation' && relation && !known.has(target.uri))
    .length
}

function directionOf({ rows }: Crosswalk, given: Direction | null): BenchmarkResult['direction'] {
  const finding = judgeDirections(rows).find(({ targetKind }) => targetKind === 'occupation')
  const proposed = finding?.proposed ?? null
  return { taken: given ?? proposed, proposed, evidence: finding?.evidence ?? null }
}

const seconds = (from: number, to: number) => Math.round(to - from) / 1000
