import type { Likeness } from '../../suggest/suggestion'
import { descriptionIn, nameIn, type PublicConcept } from '../public-concept'
import { occupationType } from './query'

/** A concept that was found for a text, before the asker's ISCO group is considered. */
export interface Found {
  concept: PublicConcept
  /** 0 to 100: the calibrated chance that an expert accepts it. */
  score: number
  /** Nearness in meaning and likeness of spelling of the nearest labels; null where it was found by its code or address. */
  alike: { meaning: number; spelling: number; how: Likeness } | null
}

/** Whether a concept belongs to the ISCO-08 group that was stated: 1; not even to its minor group: -1; else, or unknown: 0. */
export function agreement(iscoGroup: string | null, stated: string | null): -1 | 0 | 1 {
  if (iscoGroup === null || stated === null) return 0
  if (iscoGroup.startsWith(stated)) return 1
  const minor = Math.min(3, stated.length)
  return iscoGroup.slice(0, minor) === stated.slice(0, minor) ? 0 : -1
}

/**
 * Moves each chance by what a stated ISCO-08 group says, best first. A text has no scheme around it whose codes could be
 * judged, so the group is trusted as the code of a scheme that follows ISCO: with the weight learned for such schemes,
 * times typical log-odds of a group (4, of which the signal counts fours).
 * @param weight of the signal `iscoUnit` in the ranking model
 */
export function withStatedGroup(found: readonly Found[], stated: string | null, weight: number): Found[] {
  if (stated === null) return [...found]
  return found
    .map((one) => ({ ...one, score: moved(one.score, weight * agreement(one.concept.iscoGroup, stated)) }))
    .sort((a, b) => b.score - a.score)
}

function moved(score: number, logOdds: number): number {
  const chance = Math.min(0.9999, Math.max(0.0001, score / 100))
  const odds = (chance / (1 - chance)) * Math.exp(logOdds)
  return (100 * odds) / (1 + odds)
}

/** A chance from which on a candidate may stand without a person, and the most that the next one may have beside it. */
const sure = 90
const rival = 50

/** Whether the first of these can be taken without a person looking: likely by itself, and alone in that. */
export function isSure([first, second]: readonly Pick<Found, 'score'>[]): boolean {
  return first !== undefined && first.score >= sure && (second?.score ?? 0) < rival
}

/** A candidate as the Reconciliation Service API 0.2 has it (section 4.3). */
export interface ReconciliationCandidate {
  id: string
  name: string
  description?: string
  type: { id: string; name: string }[]
  score: number
  match: boolean
  features: { id: string; value: number | boolean }[]
}

/** At most `limit` candidates, best first. */
export function candidatesOf(
  found: readonly Found[],
  { limit, iscoGroup, language }: { limit: number; iscoGroup: string | null; language: string },
): ReconciliationCandidate[] {
  const certain = isSure(found)
  return found.slice(0, limit).map((one, place) => {
    const description = descriptionIn(one.concept, language)
    return {
      id: one.concept.uri,
      name: nameIn(one.concept, language),
      ...(description && { description: shortened(description.text) }),
      type: [typeOf(one.concept)],
      score: rounded(one.score, 1),
      match: certain && place === 0,
      features: featuresOf(one, iscoGroup),
    }
  })
}

export function typeOf({ kind }: Pick<PublicConcept, 'kind'>): { id: string; name: string } {
  if (kind === occupationType.id) return { ...occupationType }
  return { id: kind, name: kind === 'group' ? 'Group' : kind === 'skill' ? 'Skill' : 'Group of skills' }
}

function featuresOf({ concept, score, alike }: Found, iscoGroup: string | null): ReconciliationCandidate['features'] {
  const features: ReconciliationCandidate['features'] = [{ id: 'chance', value: rounded(score / 100, 4) }]
  if (alike === null) return [...features, { id: 'identified', value: true }]
  features.push(
    { id: 'meaning', value: rounded(alike.meaning, 4) },
    { id: 'spelling', value: rounded(alike.spelling, 4) },
    { id: 'same-words', value: alike.how === 'identical' || alike.how === 'same-words' },
  )
  if (iscoGroup !== null) features.push({ id: 'isco-agrees', value: agreement(concept.iscoGroup, iscoGroup) === 1 })
  return features
}

const longest = 300

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits))
