import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { Member } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { useRemoveMember } from './people-data'

interface Props {
  projectId: string
  member: Member | null
  onClose: () => void
}

/** Asks once more, saying what becomes of the person's work. */
export function RemoveMemberDialog({ projectId, member, onClose }: Props) {
  const texts = useTexts()
  const remove = useRemoveMember(projectId)
  const close = () => {
    remove.reset()
    onClose()
  }
  return (
    <Modal opened={member !== null} onClose={close} title={texts.people.leave(member?.name ?? '')}>
      {member && (
        <Stack>
          <ProblemNotice error={remove.error} />
          <Text>{texts.people.leaveHint}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {texts.cancel}
            </Button>
            <Button loading={remove.isPending} onClick={() => remove.mutate(member.userId, { onSuccess: close })}>
              {texts.people.remove}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
