import { Button, Group, Modal, PasswordInput, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { User } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { instanceRoles } from './roles'
import { useAddUser } from './people-data'

export function NewUserDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const texts = useTexts()
  return (
    <Modal opened={opened} onClose={onClose} title={texts.people.addUser}>
      <NewUserForm onClose={onClose} />
    </Modal>
  )
}

function NewUserForm({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [instanceRole, setRole] = useState<User['instanceRole']>('member')
  const add = useAddUser()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate({ name, email, password, instanceRole }, { onSuccess: onClose })
      }}
    >
      <Stack>
        <ProblemNotice error={add.error} />
        <TextInput
          label={texts.people.name}
          required
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          type="email"
          label={texts.people.email}
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Select
          label={texts.people.instanceRole}
          data={instanceRoles.map((value) => ({ value, label: texts.roles[value] }))}
          value={instanceRole}
          onChange={(value) => value && setRole(value)}
        />
        <PasswordInput
          label={texts.people.password}
          description={texts.people.passwordHint}
          autoComplete="new-password"
          minLength={12}
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {texts.people.addUser}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
