import { Select, Text, Title } from '@mantine/core'
import type { ColumnRole, Inspection, InspectedTable, Upload } from '../api/types'
import { useTexts } from '../texts'
import classes from './choose-columns.module.css'
import { RowPreviews } from './row-previews'
import type { UploadChoices } from './use-choices'
import { useColumns, useRowPreview, type Column } from './use-columns'

interface Props {
  upload: Upload
  inspection: Inspection
  table: InspectedTable
  choices: UploadChoices
}

/** Each column with its first values and what it holds; beside them the concepts that come of it, at once. */
export function ChooseColumns({ upload, inspection, table, choices }: Props) {
  const texts = useTexts().upload.columns
  const { roles, roleOf, choose } = useColumns(table, choices)
  const language = choices.draft.language ?? inspection.languages[0] ?? ''
  const preview = useRowPreview(upload, roles, language)
  return (
    <section className={classes.mapping}>
      <div>
        <Title order={2}>{texts.title}</Title>
        <Text size="sm" c="dimmed" mb="xs">
          {texts.hint}
        </Text>
        <ul className={`sheet ${classes.columns}`}>
          {table.columns.map((column) => (
            <ColumnChoice
              key={column.index}
              column={column}
              role={roleOf(column)}
              isProposal={choices.draft.columns === undefined}
              onRole={(role) => choose(column.index, role)}
            />
          ))}
        </ul>
      </div>
      <RowPreviews
        rows={preview.data ?? []}
        error={preview.error}
        hasTitle={Object.values(roles).includes('title')}
        updating={preview.isPlaceholderData}
      />
    </section>
  )
}

interface ChoiceProps {
  column: Column
  role: ColumnRole
  /** Until the first choice, which makes all of them the person's own. */
  isProposal: boolean
  onRole: (role: ColumnRole) => void
}

function ColumnChoice({ column, role, isProposal, onRole }: ChoiceProps) {
  const texts = useTexts().upload.columns
  const confidence = column.confidence >= 0.8 ? texts.sure : column.confidence >= 0.5 ? texts.likely : texts.guess
  return (
    <li data-ignored={role === 'ignore' || undefined}>
      <div>
        <b dir="auto">{column.name}</b>
        <p className={classes.sample} dir="auto">
          {column.sample.slice(0, 3).join(' · ')}
        </p>
      </div>
      <div>
        <Select
          size="xs"
          aria-label={texts.roleOf(column.name)}
          data={Object.entries(texts.roles).map(([value, label]) => ({ value, label }))}
          value={role}
          allowDeselect={false}
          onChange={(value) => value && onRole(value as ColumnRole)}
        />
        {isProposal && role !== 'ignore' && <span className={classes.confidence}>{confidence}</span>}
      </div>
    </li>
  )
}
