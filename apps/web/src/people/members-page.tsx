import { Button, Select, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../api/queries'
import type { Member, Project, ProjectRole } from '../api/types'
import { Page } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { useProject } from '../projects/project-frame'
import { useTexts } from '../texts'
import { membersQuery, useRemoveMember, useSetMember, usersQuery } from './people-data'
import classes from './people.module.css'

const roles: ProjectRole[] = ['owner', 'reviewer', 'mapper', 'reader']

export default function MembersPage() {
  const texts = useTexts().people
  const project = useProject()
  const members = useQuery(membersQuery(project.id))
  return (
    <Page title={texts.members} intro={texts.membersIntro}>
      <ProblemNotice error={members.error} onRetry={() => void members.refetch()} />
      {members.data && <MemberTable project={project} members={members.data} />}
      {project.role === 'owner' && members.data && <AddMember project={project} members={members.data} />}
    </Page>
  )
}

function MemberTable({ project, members }: { project: Project; members: Member[] }) {
  const texts = useTexts()
  const set = useSetMember(project.id)
  const remove = useRemoveMember(project.id)
  const mayChange = project.role === 'owner'
  if (members.length === 0) return <Text>{texts.people.noMembers}</Text>
  return (
    <>
      <ProblemNotice error={set.error ?? remove.error} />
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.people.name}</Table.Th>
            <Table.Th>{texts.people.email}</Table.Th>
            <Table.Th>{texts.people.role}</Table.Th>
            {mayChange && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map(({ userId, name, email, role }) => (
            <Table.Tr key={userId}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{email}</Table.Td>
              <Table.Td>
                {mayChange ? (
                  <RoleSelect
                    label={texts.people.roleOf(name)}
                    role={role}
                    onRole={(next) => set.mutate({ userId, role: next })}
                  />
                ) : (
                  texts.roles[role]
                )}
              </Table.Td>
              {mayChange && (
                <Table.Td className={classes.act}>
                  <Button
                    variant="subtle"
                    size="xs"
                    aria-label={texts.people.removeNamed(name)}
                    onClick={() => remove.mutate(userId)}
                  >
                    {texts.people.remove}
                  </Button>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}

function RoleSelect({
  label,
  role,
  onRole,
}: {
  label: string
  role: ProjectRole
  onRole: (role: ProjectRole) => void
}) {
  const texts = useTexts()
  return (
    <Select
      aria-label={label}
      size="xs"
      w={150}
      data={roles.map((value) => ({ value, label: texts.roles[value] }))}
      value={role}
      onChange={(value) => value && onRole(value)}
    />
  )
}

function AddMember({ project, members }: { project: Project; members: Member[] }) {
  const texts = useTexts().people
  const me = useMe()
  const mayList = me?.instanceRole !== 'member'
  const users = useQuery({ ...usersQuery, enabled: mayList })
  const set = useSetMember(project.id)
  const [userId, setUserId] = useState<string | null>(null)
  const [role, setRole] = useState<ProjectRole>('mapper')
  const free =
    users.data?.filter((user) => !user.disabled && !members.some((member) => member.userId === user.id)) ?? []
  if (!mayList) return null
  return (
    <section className={`sheet ${classes.add}`}>
      <Title order={2}>{texts.addMember}</Title>
      <ProblemNotice error={users.error ?? set.error} />
      <form
        className={classes.row}
        onSubmit={(event) => {
          event.preventDefault()
          if (userId) set.mutate({ userId, role }, { onSuccess: () => setUserId(null) })
        }}
      >
        <Select
          label={texts.person}
          placeholder={texts.choosePerson}
          searchable
          data={free.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
          value={userId}
          onChange={setUserId}
          w={320}
        />
        <RoleSelect label={texts.role} role={role} onRole={setRole} />
        <Button type="submit" disabled={!userId} loading={set.isPending}>
          {texts.addMember}
        </Button>
      </form>
    </section>
  )
}
