import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../api/client'
import { sessionQuery } from '../api/queries'

export type Credentials = { email: string; password: string } | { key: string }

/** Signs in with a password or with the key of a sign-in link. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials) =>
      'key' in credentials
        ? read(api.POST('/api/session/link', { body: credentials }))
        : read(api.POST('/api/session', { body: credentials })),
    onSuccess: (me) => client.setQueryData(sessionQuery.queryKey, me),
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => read(api.DELETE('/api/session')),
    onSuccess: () => {
      client.clear()
      client.setQueryData(sessionQuery.queryKey, null)
    },
  })
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: { current?: string; password: string }) => read(api.PUT('/api/session/password', { body })),
  })
}
