import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, read } from '../api/client'

type Includable = 'none' | 'unreviewed'

/** What a person chooses of a table. */
export interface ExportChoice {
  direction: 'source-to-target' | 'target-to-source'
  include: Includable[]
}

/** What the table will hold, and its first rows; answers given meanwhile show when the page is opened again. */
export const exportPreviewQuery = (projectId: string, choice: ExportChoice) =>
  queryOptions({
    queryKey: ['export-preview', projectId, choice],
    placeholderData: keepPreviousData,
    queryFn: () =>
      read(
        api.GET('/api/projects/{id}/exports/preview', {
          params: { path: { id: projectId }, query: { ...choice, include: choice.include.join(',') } },
        }),
      ),
  })

export function tableAddress(projectId: string, { direction, include }: ExportChoice): string {
  return `/api/projects/${projectId}/exports/eures-csv?direction=${direction}&include=${include.join(',')}`
}
