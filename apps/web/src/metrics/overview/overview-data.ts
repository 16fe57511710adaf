import { queryOptions } from '@tanstack/react-query'
import { api, read } from '../../api/client'
import type { IndependentAgreement, Overview } from '../../api/types'

/** @param language of the names of groups */
export const overviewQuery = (projectId: string, language: string) =>
  queryOptions({
    queryKey: ['overview', projectId, language],
    refetchInterval: 60_000,
    // The client's types forget that an interval has two ends.
    queryFn: () =>
      read(
        api.GET('/api/projects/{id}/overview', { params: { path: { id: projectId }, query: { language } } }),
      ) as Promise<Overview>,
  })

export const agreementQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['overview', projectId, 'agreement'],
    queryFn: (): Promise<IndependentAgreement> =>
      read(api.GET('/api/projects/{id}/overview/agreement', { params: { path: { id: projectId } } })),
  })
