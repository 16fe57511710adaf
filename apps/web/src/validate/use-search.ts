import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTargetSearch, type Candidate, type SearchBy } from './candidates'

export interface Search {
  /** As typed. */
  query: string
  /** As searched for, a moment later; empty where nothing is. */
  asked: string
  by: SearchBy
  setBy: (by: SearchBy) => void
  /** The part of the hierarchy that is open; null at its root, undefined where nobody walks through it. */
  below: number | null | undefined
  /** What was found, undefined where nothing is searched for. */
  hits: Candidate[] | undefined
  isPending: boolean
  isFetching: boolean
  error: Error | null
}

const none: Candidate[] = []

/** Looks for targets beside the suggestions: by words, by meaning, or by walking through the hierarchy. */
export function useSearch(projectId: string, { query, below }: Pick<Search, 'query' | 'below'>): Search {
  const [by, setBy] = useState<SearchBy>('words')
  const [late] = useDebouncedValue(query, 250)
  const asked = query === '' || late.trim().length < 2 ? '' : late
  const { data, isFetching, error } = useTargetSearch(projectId, { query: asked, by, below: below ?? null })
  const looks = asked !== '' || below !== undefined
  const isRoot = asked === '' && below === null
  const hits = looks ? (isRoot ? none : (data ?? none)) : undefined
  return { query, asked, by, setBy, below, hits, isPending: looks && !isRoot && !data, isFetching, error }
}
