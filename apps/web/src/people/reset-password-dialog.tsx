import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { User } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { useChangeUser } from './people-data'

export function ResetPasswordDialog({ user, onClose }: { user: User | null; onClose: () => void }) {
  const texts = useTexts()
  return (
    <Modal opened={user !== null} onClose={onClose} title={texts.people.resetPassword}>
      {user && <ResetForm user={user} onClose={onClose} />}
    </Modal>
  )
}

function ResetForm({ user, onClose }: { user: User; onClose: () => void }) {
  const texts = useTexts()
  const [password, setPassword] = useState('')
  const change = useChangeUser()
  const onSuccess = () => {
    notifications.show({ message: texts.people.passwordSet(user.name) })
    onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate({ id: user.id, password }, { onSuccess })
      }}
    >
      <Stack>
        <ProblemNotice error={change.error} />
        <PasswordInput
          label={texts.people.password}
          description={texts.people.passwordHint}
          autoComplete="new-password"
          minLength={12}
          required
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {texts.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
