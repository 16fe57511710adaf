import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../api/client'
import type { ProjectRole, User } from '../api/types'

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: () => read(api.GET('/api/users')),
})

export const membersQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['members', projectId],
    queryFn: () => read(api.GET('/api/projects/{id}/members', { params: { path: { id: projectId } } })),
  })

/** What each member has done and has to do, by their id. */
export const activityQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['members', projectId, 'activity'],
    queryFn: () => read(api.GET('/api/projects/{id}/members/activity', { params: { path: { id: projectId } } })),
    select: (rows) => new Map(rows.map((row) => [row.userId, row])),
  })

export interface NewUser {
  email: string
  name: string
  instanceRole: User['instanceRole']
  password: string
}

export function useAddUser() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewUser) => read(api.POST('/api/users', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: usersQuery.queryKey }),
  })
}

export type UserChange = { id: string } & Partial<
  Pick<User, 'name' | 'instanceRole' | 'disabled'> & { password: string }
>

export function useChangeUser() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: UserChange) => read(api.PATCH('/api/users/{id}', { params: { path: { id } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: usersQuery.queryKey }),
  })
}

export function useSetMember(projectId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ userId, role }: { userId: string; role: ProjectRole }) =>
      read(
        api.PUT('/api/projects/{id}/members/{userId}', { params: { path: { id: projectId, userId } }, body: { role } }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: membersQuery(projectId).queryKey }),
  })
}

export function useRemoveMember(projectId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (userId: string) =>
      read(api.DELETE('/api/projects/{id}/members/{userId}', { params: { path: { id: projectId, userId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: membersQuery(projectId).queryKey }),
  })
}
