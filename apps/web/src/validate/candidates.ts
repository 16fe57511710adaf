import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, read } from '../api/client'
import type { ConceptPage, Evidence, FoundBy, Suggestion, TargetSummary } from '../api/types'
import { useTexts } from '../texts'

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
  /** How a search found it; null for a suggestion, and where it was come upon in the hierarchy. */
  found: FoundBy | null
}

export function suggestedCandidates(suggestions: Suggestion[], before: ConceptPage['before']): Candidate[] {
  const ranks = before && new Map(before.map(({ targetId, rank }) => [targetId, rank]))
  return suggestions.map((suggestion) => {
    const was = ranks ? (ranks.get(suggestion.target.id) ?? null) : undefined
    return { ...suggestion, origin: 'suggestion', was: was === suggestion.rank ? undefined : was, found: null }
  })
}

export type SearchBy = 'words' | 'meaning'

export interface TargetSearching {
  query: string
  by: SearchBy
  /** Only what lies below this part of the hierarchy, where one is open. */
  below: number | null
}

/** Hits shown; of a branch all that are usually in it. */
const most = { search: 30, branch: 100 }

/** Targets of the whole scheme or of a branch of it; the earlier hits stay until the new ones are there. */
export function useTargetSearch(projectId: string, { query, by, below }: TargetSearching) {
  const { language } = useTexts()
  return useQuery({
    queryKey: ['targets', projectId, by, query, below, language],
    enabled: query.trim().length > 1 || below !== null,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => {
      const limit = query === '' ? most.branch : most.search
      const asked = { query, by, language, limit, ...(below !== null && { below }) }
      return read(api.GET('/api/projects/{id}/targets', { params: { path: { id: projectId }, query: asked }, signal }))
    },
    select: foundCandidates,
  })
}

const foundCandidates = ({ items }: { items: (TargetSummary & { found: FoundBy | null })[] }): Candidate[] =>
  items.map(({ found, ...target }) => ({ ...searched, target, found, score: found?.score ?? 0 }))

const searched = {
  origin: 'search',
  rank: null,
  evidence: null,
  proposal: null,
  siblings: null,
  was: undefined,
} as const
