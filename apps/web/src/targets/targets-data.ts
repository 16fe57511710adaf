import { keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { api, read } from '../api/client'
import type { TargetView } from './address'

/** Targets fetched at once; a search gives its best so many. */
const part = 100

/** What a mark changes is seen after this at the latest; milliseconds. */
const fresh = 30_000

/** The targets of a view: found, likeliest first, or all of them in the order of their codes, part by part. */
export function useTargets(projectId: string, view: TargetView, language: string) {
  const { below, reach, query, by } = view
  const asked = query.trim()
  return useInfiniteQuery({
    queryKey: ['targets', projectId, { below, reach, query: asked, by, language }],
    placeholderData: keepPreviousData,
    staleTime: fresh,
    initialPageParam: 0,
    queryFn: ({ pageParam: offset, signal }) =>
      read(
        api.GET('/api/projects/{id}/targets', {
          params: {
            path: { id: projectId },
            query: {
              query: asked,
              by,
              language,
              offset,
              limit: part,
              ...(below !== null && { below }),
              ...(reach && { reach }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.reduce((sum, { items }) => sum + items.length, 0)
      return asked === '' && shown < total ? shown : undefined
    },
  })
}

/** A part of the hierarchy and how it is reached. @param below null for the whole of it */
export const branchQuery = (projectId: string, below: number | null) =>
  queryOptions({
    queryKey: ['target-branch', projectId, below],
    placeholderData: keepPreviousData,
    staleTime: fresh,
    queryFn: () =>
      read(
        api.GET('/api/projects/{id}/target-branches', {
          params: { path: { id: projectId }, query: below === null ? {} : { below } },
        }),
      ),
  })

/** One target with everything known about it, in the language of the page too. */
export const targetQuery = (projectId: string, targetId: number, language: string) =>
  queryOptions({
    queryKey: ['target', projectId, targetId, language],
    staleTime: fresh,
    queryFn: () =>
      read(
        api.GET('/api/projects/{id}/targets/{targetId}', {
          params: { path: { id: projectId, targetId }, query: { language } },
        }),
      ),
  })
