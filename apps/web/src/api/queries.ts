import { MutationCache, QueryCache, QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { api, read } from './client'
import type { Project } from './types'
import { isWorthRetrying, ProblemError } from './problem'

/** Whoever meets an expired session forgets who is signed in; the shell then asks to sign in and comes back. */
function forgetSession(error: unknown): void {
  if (error instanceof ProblemError && error.isSignedOut) queryClient.setQueryData(sessionQuery.queryKey, null)
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: forgetSession }),
  mutationCache: new MutationCache({ onError: forgetSession }),
  defaultOptions: {
    queries: { retry: isWorthRetrying, staleTime: 10_000 },
  },
})

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  queryFn: () =>
    read(api.GET('/api/session')).catch((error: unknown) => {
      if (error instanceof ProblemError && error.isSignedOut) return null
      throw error
    }),
})

function isBeingPrepared({ isDemonstration, progress }: Project): boolean {
  return isDemonstration && progress.toDo === progress.total
}

export const projectsQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: () => read(api.GET('/api/projects')),
  // The demonstration is prepared while the first visitor is already looking.
  refetchInterval: ({ state }) => (state.data?.every(isBeingPrepared) ? 2000 : 15_000),
})

export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['project', id],
    queryFn: () => read(api.GET('/api/projects/{id}', { params: { path: { id } } })),
    refetchInterval: 30_000,
  })

export const schemesQuery = queryOptions({
  queryKey: ['schemes'],
  queryFn: () => read(api.GET('/api/schemes')),
})

/** Whoever is signed in; pages below the shell are only shown to someone who is. */
export function useMe() {
  const { data } = useQuery(sessionQuery)
  return data ?? null
}
