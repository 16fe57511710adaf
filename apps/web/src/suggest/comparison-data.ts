import { queryOptions } from '@tanstack/react-query'
import { api, read } from '../api/client'
import type { ComparedRuns } from '../api/types'

export interface Comparison {
  a: string
  b: string
  /** `marks`, or the id of a gold set. */
  gold: string
}

/** Two finished runs do not change any more; what people agree on does. */
export const comparisonQuery = (projectId: string, comparison: Comparison) =>
  queryOptions({
    queryKey: ['run-comparison', projectId, comparison],
    enabled: comparison.a !== '' && comparison.b !== '' && comparison.a !== comparison.b,
    // The client's types forget that an interval has two ends.
    queryFn: () =>
      read(
        api.GET('/api/projects/{id}/runs/compare', { params: { path: { id: projectId }, query: comparison } }),
      ) as Promise<ComparedRuns>,
  })
