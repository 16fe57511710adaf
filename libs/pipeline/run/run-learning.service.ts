import { Transactions } from '#database'
import type { Decision } from '#domain'
import { Injectable, Logger } from '@nestjs/common'
import { RankingModels } from '../rank/ranking-models.service'
import { SuggestionStore } from '../suggest/suggestion-store.service'
import { countDecisions, readDecisions, type DecidedMatches } from '../validate/decisions'
import { LearnedOutlines } from './learned-outlines.service'
import { LearnedState, type Change } from './learned-state'
import type { RankedScheme, SchemeOrder } from './ranked-scheme'
import { RankedSchemes } from './ranked-schemes.service'
import { RunBatches } from './run-batches.service'
import { isRankedBy, type RunContext } from './run'

/** Suggestions made and stored before others get the processor for a moment. */
const storedAtOnce = 20
/** How long to store what one decision after the other moved before looking for new ones, in ms. */
const storingTime = 1500
/** So many concepts changed at once leave room behind that is worth a second: a step of all chances does. */
const manyChanged = 500

/** Lets the decisions of a project move the suggestions of its concepts that are still open. */
@Injectable()
export class RunLearning {
  private readonly logger = new Logger(RunLearning.name)
  /** Kept as long as the scheme is, by the attempt whose rows it knows. */
  private readonly states = new WeakMap<RankedScheme, { attempt: number; state: LearnedState }>()

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
    const changed = await this.attempt(run, scheme, attempt, count)
    if (changed === null) return
    await this.outlines.finish(runId, attempt, count)
    if (changed >= manyChanged) await this.suggestions.reuseRoom()
    const took = Math.round(performance.now() - begun)
    this.logger.log(`Learned ${count} decisions of run ${runId}: ${changed} concepts changed in ${took} ms`)
  }

  /** @returns how many concepts changed; null when a later attempt took over, or has to since there is more to learn */
  private async attempt(run: RunContext, scheme: RankedScheme, attempt: number, count: number): Promise<number | null> {
    const known = this.states.get(scheme)
    // Should anything go wrong from here on, nobody knows what was stored.
    this.states.delete(scheme)
    const state =
      known?.attempt === attempt - 1 ? known.state : new LearnedState(scheme, await this.outlines.read(run.id))
    const decided = await readDecisions(this.database.manager, run.projectId)
    const order = scheme.order(inPositions(decided, scheme))
    const changes = await state.changes(order, decided)
    const stored = await this.store(run, { attempt, count }, scheme, order, changes, state)
    if (stored === null) return null
    state.unsettle(changes.slice(stored))
    this.states.set(scheme, { attempt, state })
    return stored < changes.length ? null : stored
  }

  /**
   * Stores the furthest moved first. After a large import thousands have moved a little: whoever decides meanwhile does
   * not wait for all of them.
   * @returns how many it stored before there was more to learn; null when a later attempt took over
   */
  private async store(
    { id: runId, projectId }: RunContext,
    { attempt, count }: { attempt: number; count: number },
    scheme: RankedScheme,
    order: SchemeOrder,
    changes: readonly Change[],
    state: LearnedState,
  ): Promise<number | null> {
    let looked = performance.now()
    for (let start = 0; start < changes.length; start += storedAtOnce) {
      const rows = suggestionsOf(scheme, order, changes.slice(start, start + storedAtOnce))
      if (!(await this.suggestions.replaceLearned(runId, attempt, rows))) return null
      for (const [id, suggestions] of rows) state.take(id, suggestions)
      if (performance.now() - looked < storingTime) continue
      if ((await countDecisions(this.database.manager, projectId)) > count) return start + rows.size
      looked = performance.now()
    }
    return changes.length
  }
}

/** Without targets that are not ranked here; a decision for no other target says nothing about those that are. */
function inPositions(decided: DecidedMatches, scheme: RankedScheme): Decision[] {
  return [...decided].flatMap(([id, agreed]) => {
    const source = scheme.sourceAt(id)
    const matches = agreed.flatMap(({ targetId, relation }) => {
      const target = scheme.targetAt(targetId)
      return target === undefined ? [] : [{ target, relation }]
    })
    return source === undefined || (matches.length === 0 && agreed.length > 0) ? [] : [{ source, matches }]
  })
}

function suggestionsOf(scheme: RankedScheme, order: SchemeOrder, changes: readonly Change[]) {
  return new Map(
    changes.map(({ source, learned }) => {
      return [scheme.sourceIds[source]!, learned ? scheme.suggestions(order, source) : null] as const
    }),
  )
}
