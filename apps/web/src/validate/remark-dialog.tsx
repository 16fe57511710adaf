import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, read } from '../api/client'
import type { TargetSummary } from '../api/types'
import { useAnnounce } from '../parts/announcer'
import { sayProblem } from '../parts/problem-notice'
import { useTexts } from '../texts'
import type { Desk } from './use-desk'

interface Props {
  opened: boolean
  onClose: () => void
  projectId: string
  desk: Desk | null
  target: TargetSummary | null
}

/** Says what is wrong with the wording of the chosen target: a bad translation, a missing synonym. Its publisher gets it. */
export function RemarkDialog({ opened, onClose, projectId, desk, target }: Props) {
  const texts = useTexts().talk.remark
  if (!desk || !target) return null
  return (
    <Modal opened={opened} onClose={onClose} title={texts.title(target.title)}>
      <RemarkForm projectId={projectId} conceptId={desk.conceptId} target={target} onClose={onClose} />
    </Modal>
  )
}

interface FormProps extends Pick<Props, 'projectId' | 'onClose'> {
  conceptId: number
  target: TargetSummary
}

function RemarkForm({ projectId, conceptId, target, onClose }: FormProps) {
  const texts = useTexts()
  const say = texts.talk.remark
  const announce = useAnnounce()
  const [text, setText] = useState('')
  const send = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/projects/{id}/concepts/{conceptId}/comments', {
          params: { path: { id: projectId, conceptId } },
          body: { text, mentions: [], targetId: target.id },
        }),
      ),
    onSuccess: () => {
      announce(say.saved)
      onClose()
    },
    onError: (error) =>
      notifications.show({ color: 'red', autoClose: false, title: say.notSaved, message: sayProblem(error, texts) }),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') send.mutate()
      }}
    >
      <Stack>
        <Text size="sm">{say.hint}</Text>
        <Textarea
          label={say.label}
          required
          autosize
          minRows={3}
          maxLength={2000}
          dir="auto"
          data-autofocus
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={text.trim() === ''}>
            {say.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
