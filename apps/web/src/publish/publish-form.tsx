import { Button, Checkbox, Radio, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { NewPublication, NextPublication, Project } from '../api/types'
import { useAnnounce } from '../parts/announcer'
import { ProblemNotice } from '../parts/problem-notice'
import { LicenceChoice } from '../projects/licence-choice'
import { useTexts } from '../texts'
import { usePublish } from './publish-data'
import classes from './publish.module.css'

interface Props {
  project: Project
  next: NextPublication
}

/** Asks for what the version says beside its mappings, and once more whether it shall stay for good. */
export function PublishForm({ project, next }: Props) {
  const texts = useTexts().publishing
  const publish = usePublish(project.id)
  const announce = useAnnounce()
  const [wish, setWish] = useState({ note: '', licence: next.licence ?? '', names: false, slug: next.slug })
  const [visibility, setVisibility] = useState<NewPublication['visibility']>('everyone')
  const [sure, setSure] = useState(false)
  const change = (part: Partial<typeof wish>) => setWish({ ...wish, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { ...wish, licence: wish.licence || null, visibility }
    publish.mutate(body, { onSuccess: ({ number }) => announce(texts.published(number)) })
  }
  return (
    <form className={`sheet ${classes.form}`} onSubmit={submit} aria-label={texts.form.label}>
      <Title order={2}>{texts.form.label}</Title>
      <Address next={next} slug={wish.slug} onChange={(slug) => change({ slug })} />
      <Textarea
        label={texts.form.note}
        description={texts.form.noteHint}
        autosize
        minRows={2}
        maxLength={2000}
        value={wish.note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
      <LicenceChoice licence={wish.licence} onChange={(licence) => change({ licence })} />
      <Radio.Group
        label={texts.form.visibility}
        value={visibility}
        onChange={(value) => setVisibility(value === 'members' ? 'members' : 'everyone')}
      >
        <Stack mt="xs" gap="xs">
          <Radio value="everyone" label={texts.form.everyone} />
          <Radio value="members" label={texts.form.members} />
        </Stack>
      </Radio.Group>
      <Checkbox
        label={texts.form.names}
        description={texts.form.namesHint}
        checked={wish.names}
        onChange={({ currentTarget }) => change({ names: currentTarget.checked })}
      />
      <Checkbox
        label={texts.form.sure}
        required
        checked={sure}
        onChange={({ currentTarget }) => setSure(currentTarget.checked)}
      />
      <ProblemNotice error={publish.error} />
      <Button type="submit" loading={publish.isPending}>
        {texts.form.submit(next.number)}
      </Button>
    </form>
  )
}

/** An address that only this machine knows is no use to others: better said before it is printed in files. */
const isLocal = (base: string) => /^https?:\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(base)

function Address({ next, slug, onChange }: { next: NextPublication; slug: string; onChange: (slug: string) => void }) {
  const texts = useTexts().publishing.form
  return (
    <div>
      {next.hasAddress ? (
        <Text size="sm" fw={600}>
          {texts.address}
        </Text>
      ) : (
        <TextInput
          label={texts.address}
          description={texts.addressHint}
          required
          minLength={3}
          maxLength={80}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          value={slug}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
      <p className={classes.address}>
        {next.base}
        {slug}/{next.number}
      </p>
      {isLocal(next.base) && (
        <Text size="sm" c="dimmed">
          {texts.local}
        </Text>
      )}
    </div>
  )
}
