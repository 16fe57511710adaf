import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../api/client'
import { schemesQuery } from '../api/queries'
import type { Choices, Upload } from '../api/types'

const atWork: readonly Upload['status'][] = ['received', 'inspecting', 'loading']

export function isAtWork(upload: Upload): boolean {
  return atWork.includes(upload.status)
}

export const uploadsQuery = queryOptions({
  queryKey: ['uploads'],
  queryFn: () => read(api.GET('/api/uploads')),
})

/** One upload, asked again every half second while the worker looks at it or loads it. */
export const uploadQuery = (id: string) =>
  queryOptions({
    queryKey: ['upload', id],
    queryFn: () => read(api.GET('/api/uploads/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? 500 : false),
  })

export function useSendFiles() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (files: File[]) =>
      read(
        api.POST('/api/uploads', {
          // The generated type says strings for binary parts; the serializer below sends the files themselves.
          body: { files: files as unknown as string[] },
          bodySerializer: () => {
            const form = new FormData()
            for (const file of files) form.append('files', file, file.name)
            return form
          },
        }),
      ),
    onSuccess: (upload) => {
      client.setQueryData(uploadQuery(upload.id).queryKey, upload)
      return client.invalidateQueries({ queryKey: uploadsQuery.queryKey })
    },
  })
}

/** The three things a person does with an upload that was looked at: correct the proposals, load it, withdraw it. */
export function useUploadActs(id: string) {
  const client = useQueryClient()
  const keep = (upload: Upload) => client.setQueryData(uploadQuery(id).queryKey, upload)
  const path = { id }
  const choose = useMutation({
    mutationFn: (body: Choices) => read(api.PUT('/api/uploads/{id}/choices', { params: { path }, body })),
    onSuccess: keep,
  })
  const confirm = useMutation({
    mutationFn: () => read(api.POST('/api/uploads/{id}/confirm', { params: { path } })),
    onSuccess: keep,
  })
  const withdraw = useMutation({
    mutationFn: () => read(api.DELETE('/api/uploads/{id}', { params: { path } })),
    onSuccess: () => client.invalidateQueries({ queryKey: uploadsQuery.queryKey }),
  })
  return { choose, confirm, withdraw }
}

/** What is loaded changes the overview of classifications. */
export function useForgetSchemes() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: schemesQuery.queryKey })
}
