import { Button, Select, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../api/queries'
import type { Member, Project, ProjectRole } from '../api/types'
import { Page } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { useProject } from '../projects/project-frame'
import { useTexts } from '../texts'
import { MemberTable } from './member-table'
import { membersQuery, useSetMember, usersQuery } from './people-data'
import classes from './people.module.css'
import { ProjectRoleSelect } from './project-role-select'
import { projectRoles } from './roles'
import { RolesLegend } from './roles-legend'

export default function MembersPage() {
  const texts = useTexts()
  const { people } = texts
  const project = useProject()
  const members = useQuery(membersQuery(project.id))
  return (
    <Page title={people.members}>
      <ProblemNotice error={members.error} onRetry={() => void members.refetch()} />
      {members.data && <MemberTable project={project} members={members.data} />}
      {project.role === 'owner' && members.data && <AddMember project={project} members={members.data} />}
      <RolesLegend sentences={projectRoles.map((role) => [texts.roles[role], people.may[role]])} />
    </Page>
  )
}

function AddMember({ project, members }: { project: Project; members: Member[] }) {
  const texts = useTexts()
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
      <Title order={2}>{texts.people.addMember}</Title>
      <ProblemNotice error={users.error ?? set.error} />
      <form
        className={classes.row}
        onSubmit={(event) => {
          event.preventDefault()
          if (userId) set.mutate({ userId, role }, { onSuccess: () => setUserId(null) })
        }}
      >
        <Select
          label={texts.people.person}
          placeholder={texts.people.choosePerson}
          searchable
          data={free.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
          value={userId}
          onChange={setUserId}
          w={320}
        />
        <ProjectRoleSelect label={texts.people.role} w={170} role={role} onRole={setRole} />
        <Button type="submit" disabled={!userId} loading={set.isPending}>
          {texts.people.addMember}
        </Button>
      </form>
    </section>
  )
}
