import {
  candidateCount,
  comparePaired,
  rankingMetrics,
  SchemeRanking,
  seededRandom,
  type Decision,
  type Direction,
  type Interval,
  type Problem,
  type Rank,
  type RankingMetrics,
  type RankingModel,
  type SignalName,
} from '#domain'
import type { EmbeddingModel } from '#embedding'
import { Injectable } from '@nestjs/common'
import { TextEmbedder } from '../embed/text-embedder.service'
import type { MemoryReport } from './file-memory'
import type { MaterialProgress } from './material-surveys.service'
import { RankingModels } from './ranking-models.service'
import { directionEvidence, type PublishedTable } from './published-table'
import { TableSurveys, type Answered, type SurveyedTable, type TableToSurvey } from './table-surveys.service'

export interface BenchmarkRequest extends TableToSurvey {
  /** A right target further down counts as a miss; null looks at all. */
  top: number | null
  /** Only these signals count; null counts all. */
  signals: ReadonlySet<SignalName> | null
  /** The same table with these signals alone, to compare with; null compares with nothing. */
  compareSignals: ReadonlySet<SignalName> | null
  /** Share of the population, 0 to 1, that is agreed before the rest is measured; 0 measures all. */
  learnFrom: number
}

/** A second ranking of the same sources: `difference` is the MRR of the measured one less its own. */
export interface Compared {
  mrr: number
  difference: number
  interval: Interval
}

export interface BenchmarkResult extends RankingMetrics {
  /** Rows, and sources without any occupation, that the protocol leaves out. */
  skipped: { noRelation: number; iscoGroups: number; sourcesWithoutOccupation: number; rowsWithErrors: number }
  /** Rows that could not be read. */
  errors: Problem[]
  /** Right targets that this version of ESCO does not have; their sources stay in. */
  goldNotInVersion: number
  depth: number
  direction: { taken: Direction; proposed: Direction | null; evidence: string | null }
  model: EmbeddingModel
  /** `seen`: its weights were learned on this very table, which flatters them. `trust`: in the codes of the scheme. */
  ranking: { name: string; version: string; seen: boolean; trust: number }
  memory: MemoryReport
  /** null when nothing was learned from. */
  learning: { decisions: number; without: Compared } | null
  comparison: Compared | null
  seconds: { embed: number; rank: number; total: number }
}

/** The same share gives the same sources on every machine. */
const drawSeed = 20_261_122

/** Measures the ranking on a published table, by the protocol of the Commission's benchmark. */
@Injectable()
export class BenchmarkService {
  constructor(
    private readonly surveys: TableSurveys,
    private readonly models: RankingModels,
    private readonly texts: TextEmbedder,
  ) {}

  /** @throws UserError when the files hold no ESCO occupations or no mapping to one */
  async run(request: BenchmarkRequest, progress: MaterialProgress): Promise<BenchmarkResult> {
    const started = performance.now()
    const surveyed = await this.surveys.of(request, progress)
    const model = await this.models.get()
    const rankingStarted = performance.now()
    const { decisions, measured } = draw(surveyed.population, request.learnFrom)
    const places = await LaterPlaces.of(surveyed, measured, request.text)
    const rankWith = (signals: BenchmarkRequest['signals'], learned: readonly Decision[]) => {
      const ranking = new SchemeRanking(surveyed.survey, model, { decisions: learned, signals: signals ?? undefined })
      return { trust: ranking.trust, ranks: measured.map((answered) => places.rank(ranking, answered, request.top)) }
    }
    const { trust, ranks } = rankWith(request.signals, decisions)
    const against = (signals: BenchmarkRequest['signals'], learned: readonly Decision[]) =>
      compared(rankWith(signals, learned).ranks, ranks)
    const comparison = request.compareSignals && against(request.compareSignals, decisions)
    const learning =
      request.learnFrom > 0 ? { decisions: decisions.length, without: against(request.signals, []) } : null
    const ended = performance.now()
    return {
      ...rankingMetrics(ranks),
      ...facts(surveyed),
      depth: Math.min(request.top ?? surveyed.targets.length, surveyed.targets.length),
      direction: { taken: surveyed.direction, ...directionEvidence(surveyed.table.crosswalk) },
      model: (await this.texts.model()).embedder.model,
      ranking: { ...named(model, surveyed.table), trust },
      learning,
      comparison,
      seconds: {
        embed: surveyed.seconds.embed,
        rank: surveyed.seconds.index + surveyed.seconds.survey + (ended - rankingStarted) / 1000,
        total: (ended - started) / 1000,
      },
    }
  }
}

/** The place of a right target among all targets: the ranked candidates first, the others by their rough sum. */
class LaterPlaces {
  private constructor(private readonly order: ReadonlyMap<number, Int32Array>) {}

  /** Orders all targets of those sources that have no right target among their candidates. */
  static async of(
    { survey, space, sources, vector }: SurveyedTable,
    measured: readonly Answered[],
    text: BenchmarkRequest['text'],
  ): Promise<LaterPlaces> {
    const missed = measured.filter(({ source, matches }) => {
      const candidates = new Set(survey.surveyed[source]!.targets)
      return matches.length > 0 && !matches.some(({ target }) => candidates.has(target))
    })
    const order = new Map<number, Int32Array>()
    for (const { source } of missed) {
      const [all] = await space.survey([sources[source]!], text, vector, survey.targets.length)
      order.set(source, all!.targets)
    }
    return new LaterPlaces(order)
  }

  rank(ranking: SchemeRanking, { source, matches }: Answered, top: number | null): Rank {
    const right = new Set(matches.map(({ target }) => target))
    const order = this.order.get(source) ?? ranking.rank(source, candidateCount).candidates.map(({ target }) => target)
    const place = order.findIndex((target) => right.has(target)) + 1
    return place === 0 || (top !== null && place > top) ? null : place
  }
}

/** Agrees a share of the population, drawn by lot, with what was published for it; the rest is measured. */
function draw(population: readonly Answered[], share: number): { decisions: Decision[]; measured: Answered[] } {
  const random = seededRandom(drawSeed)
  const lots = population.map((answered) => ({ answered, lot: random() })).sort((a, b) => a.lot - b.lot)
  const agreed = new Set(lots.slice(0, Math.round(share * population.length)).map(({ answered }) => answered))
  return {
    // What this version of ESCO has no target for was not decided to be without one.
    decisions: [...agreed].filter(({ matches }) => matches.length > 0),
    measured: population.filter((answered) => !agreed.has(answered)),
  }
}

function compared(other: readonly Rank[], measured: readonly Rank[]): Compared {
  const { difference, interval } = comparePaired(other, measured)
  return { mrr: rankingMetrics(other).mrr, difference, interval }
}

/** A table is known by its content, the same file or the same mappings: names change. */
function named({ name, version, trainedOn }: RankingModel, { digest }: PublishedTable) {
  return { name, version, seen: trainedOn.includes(digest) }
}

function facts({ table, population, sources, targets, memory }: SurveyedTable) {
  const { rows } = table.crosswalk
  const known = new Set(targets.map(({ key }) => key))
  const errors = table.problems.filter(({ severity, line }) => severity === 'error' && line !== null)
  const toOccupation = rows.filter(({ target, relation }) => target?.kind === 'occupation' && relation)
  return {
    skipped: {
      noRelation: rows.filter(({ target, relation }) => target === null || relation === null).length,
      iscoGroups: rows.filter(({ target }) => target?.kind === 'group').length,
      sourcesWithoutOccupation: sources.length - population.length,
      rowsWithErrors: errors.length,
    },
    errors,
    goldNotInVersion: toOccupation.filter(({ target }) => !known.has(target!.uri)).length,
    memory,
  }
}
