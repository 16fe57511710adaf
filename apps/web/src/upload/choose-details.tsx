import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { schemesQuery } from '../api/queries'
import type { Inspection, Upload } from '../api/types'
import { useTexts } from '../texts'
import classes from './upload.module.css'
import type { UploadChoices } from './use-choices'

interface Props {
  upload: Upload
  inspection: Inspection
  choices: UploadChoices
}

/** Name, version and language of what is loaded; for a mapping table, the ESCO version it was made for. */
export function ChooseDetails({ inspection, choices }: Props) {
  const texts = useTexts()
  const { details } = texts.upload
  const { draft, change } = choices
  const kind = draft.kind ?? inspection.kind
  const kinds = Object.entries(texts.upload.kind).map(([value, label]) => ({ value, label }))
  return (
    <div className={classes.fields}>
      <Select
        label={details.kind}
        data={kinds}
        value={kind}
        onChange={(value) => value && change({ kind: value as Inspection['kind'] })}
      />
      {kind === 'crosswalk' && <TargetVersion choices={choices} />}
      {kind === 'crosswalk' && (
        <TextInput
          label={details.goldName}
          value={draft.goldName ?? ''}
          onChange={(event) => change({ goldName: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={details.title}
        value={draft.title ?? inspection.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextInput
        label={details.version}
        value={draft.version ?? inspection.version ?? ''}
        onChange={(event) => change({ version: event.currentTarget.value })}
      />
      {kind !== 'esco' && (
        <TextInput
          label={details.language}
          description={details.languageHint}
          inputWrapperOrder={['label', 'input', 'description']}
          value={draft.language ?? inspection.languages[0] ?? ''}
          onChange={(event) => change({ language: event.currentTarget.value })}
        />
      )}
      {kind === 'classification' && inspection.levels && <MappedLevels levels={inspection.levels} choices={choices} />}
    </div>
  )
}

/** Which concepts of a hierarchy are mapped; the others only structure them. */
function MappedLevels({ levels, choices }: { levels: NonNullable<Inspection['levels']>; choices: UploadChoices }) {
  const { details } = useTexts().upload
  const { draft, change } = choices
  const data = [
    { value: 'leaves', label: details.levels.leaves(levels.leaves) },
    { value: 'all', label: details.levels.all(levels.all) },
    ...levels.each.map((amount, at) => ({ value: String(at + 1), label: details.levels.one(at + 1, amount) })),
  ]
  return (
    <Select
      className={classes.wide}
      label={details.levels.label}
      description={details.levels.hint}
      inputWrapperOrder={['label', 'input', 'description']}
      data={data}
      allowDeselect={false}
      value={String(draft.levels ?? 'leaves')}
      onChange={(value) => change({ levels: value === 'leaves' || value === 'all' ? value : Number(value) })}
    />
  )
}

function TargetVersion({ choices }: { choices: UploadChoices }) {
  const texts = useTexts()
  const { details } = texts.upload
  const schemes = useQuery(schemesQuery)
  const versions = (schemes.data ?? []).flatMap((scheme) =>
    scheme.versions.map(({ id, version }) => ({
      value: String(id),
      label: texts.projects.from(scheme.title, version),
    })),
  )
  return (
    <Select
      label={details.target}
      placeholder={details.chooseTarget}
      required
      data={versions}
      value={choices.draft.targetVersionId ? String(choices.draft.targetVersionId) : null}
      onChange={(value) => value && choices.change({ targetVersionId: Number(value) })}
    />
  )
}
