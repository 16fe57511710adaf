import { movement, movesAlike, type Adaptation } from '#domain'
import { setImmediate } from 'node:timers/promises'
import type { SourceSuggestions } from '../suggest/suggestion-store.service'
import type { DecidedMatches } from '../validate/decisions'
import { outlineOf, reasonKey, type LearnedOutline } from './learned-outlines.service'
import type { RankedScheme, SchemeOrder } from './ranked-scheme'

/** A source whose stored suggestions are to be others. */
export interface Change {
  /** Position in the survey. */
  source: number
  /** How far they move, in points. */
  by: number
  /** Whether they differ from what the run made; if not, learned ones go. */
  learned: boolean
  /** Whether decisions moved it, and not only what they teach of all chances. */
  stirred: boolean
  /** By which it is stored as it is; undefined where that is not known. */
  before: Standing | undefined
}

/** What the ranking of a source follows from. Kept by itself: an order of the whole scheme takes 50 MB. */
interface Standing {
  /** Of its candidates. */
  scores: Float32Array
  trust: number
  adaptation: Adaptation
}

/** Sources looked at before others get the processor for a moment. */
const atOnce = 200
/** In log-odds: less moves no chance by a point. Ranking a source in full takes longer than comparing its scores. */
const leastDifference = 0.01
/** So much each decision may move everywhere, since more is known of targets that were agreed elsewhere. */
const leastStir = 0.2

/** What this process knows of the learned suggestions that are stored of a run: decisions move few of them at a time. */
export class LearnedState {
  /** By which each source was last found to be stored as it should; undefined where that is not known. */
  private readonly settled: (Standing | undefined)[]

  /** @param outlines what is stored, by the id of the source */
  constructor(
    private readonly scheme: RankedScheme,
    private readonly outlines: Map<number, LearnedOutline>,
  ) {
    this.settled = scheme.sourceIds.map((id, source) => {
      return outlines.has(id) ? undefined : standingOf(scheme.base, source)
    })
  }

  /**
   * What is to be stored so that every source stands as by `order`, those excepted that are decided: what decisions speak
   * of before what is only adapted, since that may be all that is open; of each the furthest moved first. All of it is taken to be stored, unless it is unsettled again.
   */
  async changes(order: SchemeOrder, decided: DecidedMatches): Promise<Change[]> {
    const named = reasonsOf(decided)
    const changes: Change[] = []
    for (const [source, id] of this.scheme.sourceIds.entries()) {
      if (source % atOnce === 0) await setImmediate()
      if (decided.has(id)) continue
      const stored = this.outlines.get(id)
      const stale = stored !== undefined && [...stored.reasons].some((reason) => !named.has(reason))
      const now = standingOf(order, source)
      const settled = this.settled[source]
      if (!stale && settled && isClose(settled, now)) continue
      this.settled[source] = { ...now, scores: now.scores.slice() }
      const change = this.change(order, source, stored)
      const by = Math.max(change.by, stale ? 1 : 0)
      const stirred = stale || !settled || !areClose(settled.scores, now.scores, leastStir)
      if (by > 0) changes.push({ source, learned: change.learned, by, stirred, before: settled })
    }
    return changes.sort((a, b) => Number(b.stirred) - Number(a.stirred) || b.by - a.by)
  }

  /** Says that changes were not stored after all. */
  unsettle(changes: readonly Change[]): void {
    for (const { source, before } of changes) this.settled[source] = before
  }

  /** Remembers what was stored of a source; null: that nothing learned is. */
  take(id: number, suggestions: SourceSuggestions | null): void {
    if (suggestions) this.outlines.set(id, outlineOf(suggestions))
    else this.outlines.delete(id)
  }

  private change(
    order: SchemeOrder,
    source: number,
    stored: LearnedOutline | undefined,
  ): Pick<Change, 'learned' | 'by'> {
    const base = this.scheme.baseOutline(source)
    const now = this.scheme.outline(order, source)
    const moved = movement(base, now)
    if (moved > 0) return { learned: true, by: movement(stored ?? base, now) }
    return { learned: false, by: stored ? Math.max(1, movement(stored, base)) : 0 }
  }
}

function standingOf({ ranking }: SchemeOrder, source: number): Standing {
  return { scores: ranking.scoresOf(source), trust: ranking.trust, adaptation: ranking.adaptation }
}

function isClose(a: Standing, b: Standing): boolean {
  if (Math.abs(a.trust - b.trust) > leastDifference || !movesAlike(a.adaptation, b.adaptation)) return false
  return areClose(a.scores, b.scores, leastDifference)
}

function areClose(a: Float32Array, b: Float32Array, least: number): boolean {
  return a.every((score, candidate) => Math.abs(score - b[candidate]!) < least)
}

/** What the reasons of a suggestion may name. */
function reasonsOf(decided: DecidedMatches): ReadonlySet<string> {
  return new Set([...decided].flatMap(([id, matches]) => matches.map(({ relation }) => reasonKey(id, relation))))
}
