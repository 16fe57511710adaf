import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, read } from '../api/client'
import type { ConceptPage, Evidence, TargetSummary } from '../api/types'

/** A target that can be chosen, wherever it came from. */
export interface Candidate {
  target: TargetSummary
  score: number
  origin: 'suggestion' | 'search'
  rank: number | null
  evidence: Evidence | null
}

export function suggestedCandidates(page: ConceptPage | undefined): Candidate[] {
  return (page?.suggestions ?? []).map(({ target, score, rank, evidence }) => ({
    target,
    score,
    rank,
    evidence,
    origin: 'suggestion',
  }))
}

export type SearchBy = 'words' | 'meaning'

/** Targets of the whole scheme by words or by meaning; the earlier hits stay until the new ones are there. */
export function useTargetSearch(projectId: string, query: string, by: SearchBy) {
  return useQuery({
    queryKey: ['targets', projectId, by, query],
    enabled: query.trim().length > 1,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    queryFn: () =>
      read(
        api.GET('/api/projects/{id}/targets', { params: { path: { id: projectId }, query: { query, by, limit: 30 } } }),
      ),
    select: ({ items }): Candidate[] =>
      items.map(({ score, ...target }) => ({ target, score, origin: 'search', rank: null, evidence: null })),
  })
}
