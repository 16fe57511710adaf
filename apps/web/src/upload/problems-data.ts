import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { api, read } from '../api/client'
import type { LineProblem, Upload } from '../api/types'

export type SortBy = 'line' | 'column' | 'value' | 'kind'

/** Which problems are shown, and in which order. */
export interface ProblemView {
  severity?: LineProblem['severity']
  code?: string
  sort: SortBy
  order: 'asc' | 'desc'
}

const pageSize = 200

/** Pages of an upload's problems; the ones shown stay until those of another view are there. */
export function useProblems(upload: Upload, view: ProblemView) {
  return useInfiniteQuery({
    queryKey: ['problems', upload.id, upload.problems, view],
    enabled: upload.problems.errors + upload.problems.warnings > 0,
    placeholderData: keepPreviousData,
    initialPageParam: 0,
    queryFn: ({ pageParam: offset }) =>
      read(
        api.GET('/api/uploads/{id}/problems', {
          params: { path: { id: upload.id }, query: { ...view, offset, limit: pageSize } },
        }),
      ),
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
      return shown < last.total ? shown : undefined
    },
  })
}

/** Where the table of these problems is downloaded. */
export function problemsCsv(upload: Upload, view: ProblemView): string {
  const query = new URLSearchParams(Object.entries(view).filter(([, value]) => value !== undefined))
  return `/api/uploads/${upload.id}/problems.csv?${query.toString()}`
}
