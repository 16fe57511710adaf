import { Button, Select, Table, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../api/queries'
import type { User } from '../api/types'
import { Page } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { NewUserDialog } from './new-user-dialog'
import classes from './people.module.css'
import { useChangeUser, usersQuery } from './people-data'
import { ResetPasswordDialog } from './reset-password-dialog'
import { RolesLegend } from './roles-legend'
import { instanceRoles } from './roles'

export default function UsersPage() {
  const texts = useTexts()
  const { people } = texts
  const users = useQuery(usersQuery)
  const [opened, dialog] = useDisclosure(false)
  return (
    <Page
      title={people.users}
      intro={people.usersIntro}
      aside={<Button onClick={dialog.open}>{people.addUser}</Button>}
    >
      <ProblemNotice error={users.error} onRetry={() => void users.refetch()} />
      {users.data && <FoundUsers users={users.data} />}
      <RolesLegend sentences={instanceRoles.map((role) => [texts.roles[role], people.mayHere[role]])} />
      <NewUserDialog opened={opened} onClose={dialog.close} />
    </Page>
  )
}

function FoundUsers({ users }: { users: User[] }) {
  const texts = useTexts().people
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLowerCase()
  const found = users.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted))
  return (
    <>
      <div className={classes.find}>
        <TextInput
          size="xs"
          w={280}
          aria-label={texts.filter}
          placeholder={texts.filter}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <span className="soft" role="status">
          {found.length > 0 ? texts.shown(found.length, users.length) : texts.nobodyFound}
        </span>
      </div>
      {found.length > 0 && <UserTable users={found} />}
    </>
  )
}

function UserTable({ users }: { users: User[] }) {
  const texts = useTexts().people
  const [resetting, setResetting] = useState<User | null>(null)
  const change = useChangeUser()
  return (
    <>
      <ProblemNotice error={change.error} />
      <Table.ScrollContainer minWidth={720}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.name}</Table.Th>
              <Table.Th>{texts.instanceRole}</Table.Th>
              <Table.Th>{texts.state}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {users.map((user) => (
              <UserRow key={user.id} user={user} onReset={() => setResetting(user)} onChange={change.mutate} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <ResetPasswordDialog user={resetting} onClose={() => setResetting(null)} />
    </>
  )
}

interface RowProps {
  user: User
  onReset: () => void
  onChange: ReturnType<typeof useChangeUser>['mutate']
}

function UserRow({ user, onReset, onChange }: RowProps) {
  const texts = useTexts()
  const me = useMe()
  const { id, name, email, instanceRole, disabled } = user
  const isMe = me?.id === id
  return (
    <Table.Tr className={disabled ? classes.disabled : undefined}>
      <Table.Td>
        <b>{name}</b> {isMe && <span className="soft">({texts.people.you})</span>}
        <span className={classes.email}>{email}</span>
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={texts.people.roleOf(name)}
          size="xs"
          w={170}
          data={instanceRoles.map((value) => ({ value, label: texts.roles[value] }))}
          value={instanceRole}
          disabled={isMe}
          onChange={(value) => value && onChange({ id, instanceRole: value })}
        />
      </Table.Td>
      <Table.Td>{disabled ? texts.people.disabled : texts.people.active}</Table.Td>
      <Table.Td className={classes.act}>
        <Button variant="subtle" size="xs" aria-label={texts.people.resetNamed(name)} onClick={onReset}>
          {texts.people.resetPassword}
        </Button>
        {!isMe && (
          <Button
            variant="subtle"
            size="xs"
            aria-label={disabled ? texts.people.enableNamed(name) : texts.people.disableNamed(name)}
            onClick={() => onChange({ id, disabled: !disabled })}
          >
            {disabled ? texts.people.enable : texts.people.disable}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
