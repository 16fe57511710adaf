import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { NewMark } from '../api/types'
import { useTexts } from '../texts'

type ReasonKind = NonNullable<NewMark['reasonKind']>

/** In the order in which the texts give the reasons. */
const reasonKinds: readonly ReasonKind[] = ['missing', 'too-general', 'mixture', 'obsolete']

interface Props {
  opened: boolean
  onClose: () => void
  source: string
  targetScheme: string
  onNone: (reason: string, kind?: ReasonKind) => void
}

/** That nothing fits is a decision too, and goes into the table with its reason. */
export function NoneDialog({ opened, onClose, source, targetScheme, onNone }: Props) {
  const texts = useTexts().validate.none
  return (
    <Modal opened={opened} onClose={onClose} title={texts.title(source)}>
      <NoneForm
        targetScheme={targetScheme}
        onClose={onClose}
        onNone={(reason, kind) => {
          onClose()
          onNone(reason, kind)
        }}
      />
    </Modal>
  )
}

function NoneForm({ targetScheme, onClose, onNone }: Omit<Props, 'opened' | 'source'>) {
  const texts = useTexts()
  const none = texts.validate.none
  const reasons = none.reasons(targetScheme)
  const [chosen, setChosen] = useState(reasons[0] ?? '')
  const [own, setOwn] = useState('')
  const reason = chosen === none.other ? own.trim() : chosen
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (reason) onNone(reason, reasonKinds[reasons.indexOf(chosen)])
      }}
    >
      <Stack pt={6}>
        <Radio.Group value={chosen} onChange={setChosen}>
          <Stack gap="xs">
            {[...reasons, none.other].map((one, index) => (
              <Radio key={one} value={one} label={one} data-autofocus={index === 0 || undefined} />
            ))}
          </Stack>
        </Radio.Group>
        {chosen === none.other && (
          <Textarea
            label={none.otherLabel}
            required
            autosize
            maxLength={500}
            value={own}
            onChange={(event) => setOwn(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button type="submit" disabled={!reason}>
            {none.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
