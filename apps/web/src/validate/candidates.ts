import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, read } from '../api/client'
import type { ConceptPage, Evidence, Suggestion, TargetSummary } from '../api/types'

/** A target that can be chosen, wherever it came from. */
export interface Candidate {
  target: TargetSummary
  /** Of a suggestion: the chance in percent that an expert accepts it. */
  score: number
  origin: 'suggestion' | 'search'
  rank: number | null
  evidence: Evidence | null
  proposal: Suggestion['proposal'] | null
  /** How many of the concept's mapped siblings went to its ISCO group. */
  siblings: Suggestion['siblings']
  /** Its rank before decisions moved it: null where it was not among the suggestions, undefined where nothing moved. */
  was: number | null | undefined
}

export function suggestedCandidates(suggestions: Suggestion[], before: ConceptPage['before']): Candidate[] {
  const ranks = before && new Map(before.map(({ targetId, rank }) => [targetId, rank]))
  return suggestions.map((suggestion) => {
    const was = ranks ? (ranks.get(suggestion.target.id) ?? null) : undefined
    return { ...suggestion, origin: 'suggestion', was: was === suggestion.rank ? undefined : was }
  })
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
      items.map(({ reached: _, found, ...target }) => ({ ...searched, target, score: found?.score ?? 0 })),
  })
}

const searched = {
  origin: 'search',
  rank: null,
  evidence: null,
  proposal: null,
  siblings: null,
  was: undefined,
} as const
