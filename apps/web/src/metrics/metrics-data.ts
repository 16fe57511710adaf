import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../api/client'
import type { MetricReport, Project } from '../api/types'

export const reportsQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['metrics', projectId],
    // The client's types forget that an interval has two ends.
    queryFn: () =>
      read(api.GET('/api/projects/{id}/metrics', { params: { path: { id: projectId } } })) as Promise<MetricReport[]>,
  })

/** Published tables between the versions of the project. */
export const goldSetsQuery = (project: Project) =>
  queryOptions({
    queryKey: ['gold-sets', project.source.id],
    queryFn: () =>
      read(api.GET('/api/scheme-versions/{id}/gold-sets', { params: { path: { id: project.source.id } } })),
    select: (sets) => sets.filter((set) => set.targetVersionId === project.target.id),
  })

export interface Measurement {
  runId?: string
  gold: { kind: 'marks' } | { kind: 'gold-set'; goldSetId: string }
}

export function useMeasure(projectId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Measurement) =>
      read(api.POST('/api/projects/{id}/metrics', { params: { path: { id: projectId } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: reportsQuery(projectId).queryKey }),
  })
}
