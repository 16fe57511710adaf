import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../api/client'
import { projectQuery } from '../api/queries'
import type { NewRun, Run } from '../api/types'

const goingOn: readonly Run['status'][] = ['waiting', 'embedding', 'ranking']

export function isGoingOn(run: Run): boolean {
  return goingOn.includes(run.status)
}

/** All runs of a project, the newest first; asked again every second while one is going on. */
export const runsQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['runs', projectId],
    queryFn: () => read(api.GET('/api/projects/{id}/runs', { params: { path: { id: projectId } } })),
    refetchInterval: ({ state }) => (state.data?.some(isGoingOn) ? 1000 : false),
  })

export function useStartRun(projectId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewRun) =>
      read(api.POST('/api/projects/{id}/runs', { params: { path: { id: projectId } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: runsQuery(projectId).queryKey }),
  })
}

export function useCancelRun(projectId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (runId: string) =>
      read(api.POST('/api/projects/{id}/runs/{runId}/cancel', { params: { path: { id: projectId, runId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: runsQuery(projectId).queryKey }),
  })
}

/** After a run ends, the project's own data and every shown suggestion are out of date. */
export function useRefreshAfterRun(projectId: string) {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: projectQuery(projectId).queryKey })
    client.removeQueries({ queryKey: ['concept', projectId] })
    client.removeQueries({ queryKey: ['work', projectId] })
  }
}
