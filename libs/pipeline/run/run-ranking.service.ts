import { Injectable } from '@nestjs/common'
import { SuggestionStore } from '../suggest/suggestion-store.service'
import { RankedSchemes, RunEnded } from './ranked-schemes.service'
import { RunBatches } from './run-batches.service'
import { RunSteps } from './run-steps.service'

/** Ranks one batch of a run and stores its suggestions. */
@Injectable()
export class RunRanking {
  constructor(
    private readonly batches: RunBatches,
    private readonly schemes: RankedSchemes,
    private readonly suggestions: SuggestionStore,
    private readonly steps: RunSteps,
  ) {}

  async rank(runId: string, number: number): Promise<void> {
    const batch = await this.batches.open<number[]>(runId, 'rank', number)
    if (!batch) return
    const scheme = await this.schemes.of(batch.run).catch(nothingWhenEnded)
    if (!scheme) return
    const ranked = batch.items.flatMap((id) => {
      const source = scheme.sourceAt(id)
      return source === undefined ? [] : [[id, scheme.suggestions(scheme.base, source)] as const]
    })
    await this.suggestions.replace(runId, new Map(ranked))
    if (await this.batches.finish(runId, 'rank', number)) await this.steps.goOn(runId)
  }
}

/** There is nothing left to do for a run that has ended while its scheme was surveyed. */
function nothingWhenEnded(error: unknown): null {
  if (error instanceof RunEnded) return null
  throw error
}
