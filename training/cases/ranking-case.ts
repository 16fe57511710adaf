import type { Relation, Survey } from '#domain'
import type { TableInLanguage } from '../tables/published-tables'

/** A right target of a source, by its position. */
export interface Match {
  target: number
  relation: Relation
}

/** A published table ready to be ranked: what the ranker sees in the survey, the answers apart from it. */
export interface RankingCase {
  table: TableInLanguage
  survey: Survey
  /** By source. A published target that this release of ESCO does not have is missing here. */
  matches: readonly (readonly Match[])[]
  /** Sources with at least one published occupation: the population of the benchmark. */
  population: readonly number[]
  /** Whether descriptions of its sources were compared. */
  described: boolean
  /** Whether the embedding model was trained on it, which flatters its scores. */
  seen: boolean
}
