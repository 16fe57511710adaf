import type { Agreement, DecisionTime, Forecast, Interval, Relation } from '#domain'

/** Where a project stands. Everything counts what stands now: final answers, and first ones that wait for a review. */
export interface Overview {
  progress: ProgressByDay
  /** Assigned to the person who asks, who may still have something to say. */
  mine: { assigned: number }
  /** Source concepts of which a mapping breaks a rule that may have exceptions. */
  warnings: number
  coverage: CoverageByGroup
  relations: RelationShare[]
  crosswalk: CrosswalkMap
  scores: ScoreBand[]
  places: PlaceOfDecision[]
  pace: Pace
}

/** Days are those of UTC. */
export interface ProgressByDay {
  today: string
  /** Days on which somebody said something, oldest first. */
  days: WorkDay[]
  /** null where there is too little to say, or nothing is left. */
  forecast: { answered: DatedForecast | null; finished: DatedForecast | null }
}

export interface WorkDay {
  date: string
  /** Source concepts on which somebody said something that day. */
  worked: number
  /** Those among all that stand answered whose first word fell on that day; and how many of them in bulk, or elsewhere. */
  answered: number
  bulk: number
  /** Those among all that stand finished whose last word fell on that day; of how many nothing was said in this project. */
  finished: number
  inherited: number
}

export type DatedForecast = Pick<Forecast, 'days'> & { soonest: string; latest: string | null }

export interface CoverageByGroup {
  sources: { total: number; mapped: number; nothingFits: number; open: number }
  /** By ISCO-08 major group of the targets; null for targets that declare none. */
  groups: {
    group: string | null
    title: string | null
    targets: number
    reached: number
    /** Reached by a mapping that says the two mean the same. */
    exactly: number
    /** Source concepts that reach them. */
    sources: number
  }[]
}

export interface RelationShare {
  relation: Relation
  mappings: number
  /** Source concepts with such a mapping. */
  concepts: number
  /** Titles of one such mapping, a final one where there is one. */
  example: { source: string; target: string }
}

/** Which part of the one classification leads to which part of the other. */
export interface CrosswalkMap {
  /** Groups at the top of the source, in its order; id and title null for concepts below none. */
  branches: { id: number | null; notation: string | null; title: string | null }[]
  groups: { group: string; title: string | null }[]
  /** `sources`: source concepts of the branch that are mapped into the group. */
  cells: { branch: number | null; group: string | null; sources: number }[]
}

/** Source concepts by the score of their first suggestion, in percent: from included, to excluded but for the last. */
export interface ScoreBand {
  from: number
  to: number
  /** What became of the first suggestion: it counts, another target counts, nothing fits, no outcome yet. */
  accepted: number
  other: number
  none: number
  open: number
  /** Share of those with an outcome that accepted it, and its Wilson interval; null without outcome. */
  share: { value: number; interval: Interval } | null
}

/** Source concepts for which somebody chose the suggestion of that rank; null: what they had found by search. */
export interface PlaceOfDecision {
  rank: number | null
  concepts: number
}

export interface Pace {
  answer: DecisionTime | null
  review: DecisionTime | null
}

/** What two people said of the same concept before either relied on the other. */
export type IndependentAgreement = Agreement & {
  /** false: reviewers saw the first answer, which flatters the agreement. */
  blind: boolean
}
