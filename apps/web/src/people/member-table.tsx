import { Button, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMe } from '../api/queries'
import type { Member, MemberActivity, Project } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { workAddress } from '../projects/work-address'
import { useTexts } from '../texts'
import { activityQuery, useSetMember } from './people-data'
import classes from './people.module.css'
import { ProjectRoleSelect } from './project-role-select'
import { RemoveMemberDialog } from './remove-member-dialog'

/** Who works here, as what, and what they have done; figures lead to the concepts they count. */
export function MemberTable({ project, members }: { project: Project; members: Member[] }) {
  const { people } = useTexts()
  const activity = useQuery(activityQuery(project.id))
  const set = useSetMember(project.id)
  const [leaving, setLeaving] = useState<Member | null>(null)
  if (members.length === 0) return <Text>{people.noMembers}</Text>
  return (
    <>
      <ProblemNotice error={set.error} />
      <Table.ScrollContainer minWidth={720}>
        <Table verticalSpacing="xs" tabularNums>
          <Table.Thead>
            <Table.Tr>
              {[people.name, people.role, people.answered, people.assigned, people.lastAnswer].map((name) => (
                <Table.Th key={name}>{name}</Table.Th>
              ))}
              {project.role === 'owner' && <Table.Td />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {members.map((member) => (
              <MemberRow
                key={member.userId}
                project={project}
                member={member}
                activity={activity.data?.get(member.userId)}
                onRole={(role) => set.mutate({ userId: member.userId, role })}
                onLeave={() => setLeaving(member)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <RemoveMemberDialog projectId={project.id} member={leaving} onClose={() => setLeaving(null)} />
    </>
  )
}

interface RowProps {
  project: Project
  member: Member
  /** Absent until it is read. */
  activity: MemberActivity | undefined
  onRole: (role: Member['role']) => void
  onLeave: () => void
}

function MemberRow({ project, member, activity, onRole, onLeave }: RowProps) {
  const texts = useTexts()
  const me = useMe()
  const { userId, name, email, role } = member
  return (
    <Table.Tr>
      <Table.Td>
        <b>{name}</b> {me?.id === userId && <span className="soft">({texts.people.you})</span>}
        <span className={classes.email}>{email}</span>
      </Table.Td>
      <Table.Td>
        {project.role === 'owner' ? (
          <ProjectRoleSelect aria-label={texts.people.roleOf(name)} size="xs" w={150} role={role} onRole={onRole} />
        ) : (
          texts.roles[role]
        )}
      </Table.Td>
      <Table.Td>
        {activity && <Concepts project={project} filter={{ by: userId }} amount={activity.answered} />}
      </Table.Td>
      <Table.Td>
        {activity && <Concepts project={project} filter={{ assignee: userId }} amount={activity.assigned} />}
      </Table.Td>
      <Table.Td>
        {activity && (activity.lastAnswerAt ? texts.moment(activity.lastAnswerAt) : texts.people.never)}
      </Table.Td>
      {project.role === 'owner' && (
        <Table.Td className={classes.act}>
          <Button variant="subtle" size="xs" aria-label={texts.people.removeNamed(name)} onClick={onLeave}>
            {texts.people.remove}
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  )
}

function Concepts({
  project,
  filter,
  amount,
}: {
  project: Project
  filter: Parameters<typeof workAddress>[1]
  amount: number
}) {
  const texts = useTexts().people
  if (amount === 0) return <span className="soft">–</span>
  return (
    <Link className={classes.link} to={workAddress(project.id, filter)}>
      {texts.concepts(amount)}
    </Link>
  )
}
