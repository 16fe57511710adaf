import { Transactions } from '#database'
import { movement, type Decision, type Relation, type SchemeRanking } from '#domain'
import { Injectable, Logger } from '@nestjs/common'
import { setImmediate } from 'node:timers/promises'
import { RankingModels } from '../rank/ranking-models.service'
import { SuggestionStore } from '../suggest/suggestion-store.service'
import { countDecisions, readDecisions } from '../validate/decisions'
import { LearnedOutlines, outlineOf, reasonKey, type LearnedOutline } from './learned-outlines.service'
import type { RankedScheme } from './ranked-scheme'
import { RankedSchemes } from './ranked-schemes.service'
import { RunBatches } from './run-batches.service'
import { isRankedBy, type RunContext } from './run'

/** What is stored of a run, as far as this process knows it. */
interface Stored {
  attempt: number
  /** By the id of the source. */
  outlines: Map<number, LearnedOutline>
}

/** A source whose stored suggestions are to be others. */
interface Change {
  /** Position in the survey. */
  source: number
  /** How far they move, in points. */
  by: number
  /** Whether they differ from what the run made; if not, learned ones go. */
  learned: boolean
}

type Decisions = ReadonlyMap<number, { targetId: number; relation: Relation }[]>

/** Sources ranked, and stored, before others get the processor for a moment. */
const rankedAtOnce = 200
const storedAtOnce = 20

/** Lets the decisions of a project move the suggestions of its concepts that are still open. */
@Injectable()
export class RunLearning {
  private readonly logger = new Logger(RunLearning.name)
  private readonly stored = new WeakMap<RankedScheme, Stored>()

  constructor(
    private readonly database: Transactions,
    private readonly batches: RunBatches,
    private readonly schemes: RankedSchemes,
    private readonly models: RankingModels,
    private readonly outlines: LearnedOutlines,
    private readonly suggestions: SuggestionStore,
  ) {}

  /**
   * Ranks the scheme anew by all that is final, and stores what noticeably changed, the furthest moved first. What a
   * concept was suggested when it was decided stays as it was. Does nothing when the run knows every decision, or was
   * made by another ranker: then it has to be made again.
   */
  async learn(runId: string): Promise<void> {
    const run = await this.batches.run(runId)
    if (run?.status !== 'finished' || !isRankedBy(run, await this.models.get())) return
    // Counted before they are read: one that comes in between is then learned twice, and none is missed.
    const count = await countDecisions(this.database.manager, run.projectId)
    if (count === (run.learnedDecisions ?? 0)) return
    const scheme = await this.schemes.of(run)
    const attempt = await this.outlines.begin(runId)
    if (attempt === null) return
    const begun = performance.now()
    const changed = await this.attempt(run, scheme, attempt)
    if (changed === null) return
    await this.outlines.finish(runId, attempt, count)
    this.logger.log(`Decision ${count}: ${changed} concepts in ${Math.round(performance.now() - begun)} ms`)
  }

  /** @returns how many concepts changed; null when a later attempt took over */
  private async attempt(run: RunContext, scheme: RankedScheme, attempt: number): Promise<number | null> {
    try {
      const stored = await this.knownOf(run.id, scheme, attempt)
      const decisions = await readDecisions(this.database.manager, run.projectId)
      const ranking = scheme.ranking(inPositions(decisions, scheme))
      const changes = await changesOf(scheme, ranking, decisions, stored.outlines)
      for (let start = 0; start < changes.length; start += storedAtOnce) {
        const part = changes.slice(start, start + storedAtOnce)
        if (!(await this.store(run.id, stored, scheme, ranking, part))) return null
      }
      return changes.length
    } catch (error) {
      this.stored.delete(scheme)
      throw error
    }
  }

  /** Read from the database unless this process made the attempt before and so knows what it stored. */
  private async knownOf(runId: string, scheme: RankedScheme, attempt: number): Promise<Stored> {
    const known = this.stored.get(scheme)
    const outlines = known?.attempt === attempt - 1 ? known.outlines : await this.outlines.read(runId)
    const stored = { attempt, outlines }
    this.stored.set(scheme, stored)
    return stored
  }

  /** @returns whether this is still the latest attempt */
  private async store(
    runId: string,
    { attempt, outlines }: Stored,
    scheme: RankedScheme,
    ranking: SchemeRanking,
    changes: readonly Change[],
  ): Promise<boolean> {
    const rows = changes.map(({ source, learned }) => {
      return [scheme.sourceIds[source]!, learned ? scheme.suggestions(ranking, source) : null] as const
    })
    if (!(await this.suggestions.replaceLearned(runId, attempt, new Map(rows)))) return false
    for (const [id, suggestions] of rows) {
      if (suggestions) outlines.set(id, outlineOf(suggestions))
      else outlines.delete(id)
    }
    return true
  }
}

/** Without targets that are not ranked here; a decision with no other target says nothing about those that are. */
function inPositions(decisions: Decisions, scheme: RankedScheme): Decision[] {
  return [...decisions].flatMap(([id, agreed]) => {
    const source = scheme.sourceAt(id)
    const matches = agreed.flatMap(({ targetId, relation }) => {
      const target = scheme.targetAt(targetId)
      return target === undefined ? [] : [{ target, relation }]
    })
    return source === undefined || (matches.length === 0 && agreed.length > 0) ? [] : [{ source, matches }]
  })
}

/** The furthest moved first. */
async function changesOf(
  scheme: RankedScheme,
  ranking: SchemeRanking,
  decisions: Decisions,
  stored: ReadonlyMap<number, LearnedOutline>,
): Promise<Change[]> {
  const standing = new Set(
    [...decisions].flatMap(([id, matches]) => matches.map(({ relation }) => reasonKey(id, relation))),
  )
  const changes: Change[] = []
  for (const [source, id] of scheme.sourceIds.entries()) {
    if (source % rankedAtOnce === 0) await setImmediate()
    if (decisions.has(id)) continue
    const change = changeOf(scheme, ranking, source, stored.get(id), standing)
    if (change.by > 0) changes.push({ source, ...change })
  }
  return changes.sort((a, b) => b.by - a.by)
}

/** @param standing decisions that a reason may name */
function changeOf(
  scheme: RankedScheme,
  ranking: SchemeRanking,
  source: number,
  stored: LearnedOutline | undefined,
  standing: ReadonlySet<string>,
): Omit<Change, 'source'> {
  const now = scheme.outline(ranking, source)
  const own = scheme.baseOutline(source)
  const learned = movement(own, now) > 0
  if (!learned) return { learned, by: stored ? Math.max(1, movement(stored, own)) : 0 }
  if (!stored) return { learned, by: movement(own, now) }
  const isStale = [...stored.reasons].some((reason) => !standing.has(reason))
  return { learned, by: Math.max(movement(stored, now), isStale ? 1 : 0) }
}
