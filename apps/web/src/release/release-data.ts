import { queryOptions } from '@tanstack/react-query'
import { api, read } from '../api/client'
import type { DifferenceKind, Project } from '../api/types'

export interface Comparison {
  scheme: string
  from: string
  to: string
}

/** Two versions that are loaded do not change. */
export const changesQuery = (
  { scheme, from, to }: Comparison,
  kind: DifferenceKind | null,
  query: string,
  limit: number,
) =>
  queryOptions({
    queryKey: ['version-changes', scheme, from, to, kind, query, limit],
    enabled: from !== '' && to !== '' && from !== to,
    staleTime: Infinity,
    placeholderData: (shown) => shown,
    queryFn: () =>
      read(
        api.GET('/api/schemes/{key}/changes', {
          params: { path: { key: scheme }, query: { from, to, kind: kind ?? undefined, query, limit } },
        }),
      ),
  })

export const changesFile = ({ scheme, from, to }: Comparison) =>
  `/api/schemes/${encodeURIComponent(scheme)}/changes.csv?${new URLSearchParams({ from, to })}`

/** Where the page of a comparison is. */
export const changesAddress = ({ scheme, from, to }: Comparison) =>
  `/schemes/${encodeURIComponent(scheme)}/changes?${new URLSearchParams({ from, to })}`

/** Newer versions of a project's classifications, and what it began with; asked again while that is being taken over. */
export const releasesQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['releases', projectId],
    queryFn: () => read(api.GET('/api/projects/{id}/releases', { params: { path: { id: projectId } } })),
    refetchInterval: ({ state }) => (state.data?.inheritance?.status === 'running' ? 1000 : false),
  })

export interface Later {
  sourceVersionId?: number
  targetVersionId?: number
}

export const followUpQuery = (project: Project, later: Later) =>
  queryOptions({
    queryKey: ['follow-up', project.id, later],
    enabled: later.sourceVersionId !== undefined || later.targetVersionId !== undefined,
    queryFn: () =>
      read(api.GET('/api/projects/{id}/follow-up', { params: { path: { id: project.id }, query: later } })),
  })
