import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { useChangePassword } from './session-data'

export function PasswordDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const texts = useTexts()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const change = useChangePassword()
  const submit = () =>
    change.mutate(
      { current: current || undefined, password },
      {
        onSuccess: () => {
          notifications.show({ message: texts.password.changed })
          setCurrent('')
          setPassword('')
          onClose()
        },
      },
    )
  return (
    <Modal opened={opened} onClose={onClose} title={texts.password.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack>
          <ProblemNotice error={change.error} />
          <PasswordInput
            label={texts.password.current}
            description={texts.password.optionalCurrent}
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            label={texts.password.next}
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
            <Button type="submit" loading={change.isPending}>
              {texts.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
