import { Checkbox, Radio, Stack, Text, Title } from '@mantine/core'
import type { Direction, ExportFormat, Includable, Project } from '../api/types'
import { useTexts } from '../texts'
import { formatsFor, includable, standardNames, type Audience } from './export-data'
import classes from './export-page.module.css'

interface FormatChoiceProps {
  format: ExportFormat
  onChoose: (format: ExportFormat) => void
}

/** One choice among all formats, under headings that say who needs them. */
export function FormatChoice({ format, onChoose }: FormatChoiceProps) {
  const { exporting: say } = useTexts()
  const names: Record<ExportFormat, string> = { ...standardNames, ...say.formatNames }
  return (
    <Radio.Group label={<Title order={2}>{say.format}</Title>} value={format} onChange={onChoose}>
      {(Object.keys(formatsFor) as Audience[]).map((audience) => (
        <div key={audience} role="group" className={classes.audience} aria-labelledby={`for-${audience}`}>
          <h3 id={`for-${audience}`}>{say.audiences[audience]}</h3>
          <Stack gap="xs">
            {formatsFor[audience].map((name) => (
              <Radio key={name} value={name} label={names[name]} description={say.formatHints[name]} />
            ))}
          </Stack>
        </div>
      ))}
    </Radio.Group>
  )
}

interface DirectionChoiceProps {
  project: Project
  direction: Direction
  onChoose: (direction: Direction) => void
}

export function DirectionChoice({ project: { source, target }, direction, onChoose }: DirectionChoiceProps) {
  const { exporting: say } = useTexts()
  return (
    <Radio.Group
      label={<Title order={2}>{say.direction}</Title>}
      description={say.directionHint}
      value={direction}
      onChange={onChoose}
    >
      <Stack mt="sm" gap="xs">
        <Radio value="target-to-source" label={say.readsFrom(target.title, source.title)} description={say.usual} />
        <Radio value="source-to-target" label={say.readsFrom(source.title, target.title)} />
      </Stack>
    </Radio.Group>
  )
}

interface ContentChoiceProps {
  project: Project
  include: readonly Includable[]
  /** What the chosen format has a place for. */
  carries: readonly Includable[]
  onChoose: (include: readonly Includable[]) => void
}

/** What a format cannot hold stays chosen, for the next one. */
export function ContentChoice({ project: { progress }, include, carries, onChoose }: ContentChoiceProps) {
  const { exporting: say } = useTexts()
  return (
    <Checkbox.Group
      label={<Title order={2}>{say.include}</Title>}
      description={say.agreedHint(progress.agreed + progress.settled, progress.total)}
      value={[...include]}
      onChange={(chosen) => onChoose(includable.filter((part) => chosen.includes(part)))}
    >
      <Stack mt="sm" gap="xs">
        {includable.map((part) => (
          <Checkbox key={part} value={part} label={say.parts[part]} disabled={!carries.includes(part)} />
        ))}
        {carries.length < includable.length && (
          <Text size="xs" c="dimmed">
            {say.noPlace}
          </Text>
        )}
      </Stack>
    </Checkbox.Group>
  )
}
