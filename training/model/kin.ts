import { kinship } from '#domain'
import type { PreparedCase } from './learn-combiner'
import type { RankingCase } from '../cases/ranking-case'

/** The cases that may be learned from to rank a table honestly: none of the same classification. */
export function withoutKin(cases: readonly PreparedCase[], { table }: RankingCase): PreparedCase[] {
  return cases.filter(({ ranked }) => !kinship(table.scheme, ranked.table.scheme))
}
