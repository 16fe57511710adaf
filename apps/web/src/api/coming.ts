import type { Schemas } from '../../../../libs/api-client/index'

type Relation = Schemas['Answer']['verdicts'][number]['relation']
type BaseEvidence = Schemas['Evidence']

interface ConceptRef {
  sourceId: number
  notation: string | null
  title: string
}

/** What the API will say about suggestions once its description has the fields of learned ranking. */
export interface Evidence extends BaseEvidence {
  signals?: Record<string, number>
  english?: string
  remembered?: { scheme: string; title: string; language: string; relation: Relation; more: number }
  isco?: { group: string; share: number; by: 'declared' | 'branch' }
  rival?: ConceptRef
  decision?: ConceptRef & { relation: Relation; by: 'title' | 'branch' }
}

export type Suggestion = Omit<Schemas['Suggestion'], 'evidence'> & {
  evidence: Evidence
  proposal: { relation: Relation; probability: number } | null
}

export type ConceptPage = Omit<Schemas['ConceptPage'], 'suggestions'> & {
  suggestions: Suggestion[]
  noneProbability: number | null
  learned: boolean
  before: { targetId: number; rank: number; score: number }[] | null
}

export type WorkItem = Schemas['WorkItem'] & { noneProbability: number | null }
export type WorkList = Omit<Schemas['WorkList'], 'items'> & { items: WorkItem[] }
export type Run = Schemas['Run'] & { ranker: { name: string; version: string } | null }

export type MetricReport = Schemas['MetricReport'] & {
  calibration: {
    ece: number
    n: number
    bins: { from: number; to: number; n: number; meanScore: number; accepted: number }[]
  } | null
  threshold: { share: number; score: number | null; covered: number; right: number } | null
  relations: {
    n: number
    accuracy: number
    macroF1: number
    majorityF1: number
    confusion: { actual: Relation; proposed: Relation; n: number }[]
  } | null
  learning: {
    n: number
    base: { mrr: number }
    learned: { mrr: number }
    difference: number
    interval: [number, number]
  } | null
}

export type NewMark = Schemas['NewMark'] & { learned?: boolean }
