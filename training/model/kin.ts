import { kinship } from '#domain'
import type { RankingCase } from '../cases/ranking-case'

/** The cases that may be learned from to rank a table honestly: none of the same classification. */
export function withoutKin<Case extends { ranked: RankingCase }>(
  cases: readonly Case[],
  { table }: RankingCase,
): Case[] {
  return cases.filter(({ ranked }) => !kinship(table.scheme, ranked.table.scheme))
}
