import { Button, Switch, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from 'react-router'
import type { Choices, Inspection, Upload } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts, type Texts } from '../texts'
import { ChooseColumns } from './choose-columns'
import { ChooseDetails } from './choose-details'
import { ChooseDirections } from './choose-directions'
import { Facts, Preview } from './found'
import { Problems } from './problems'
import classes from './upload.module.css'
import { useChoices } from './use-choices'

/** What was found, what the person makes of it, and the one button that writes it. */
export function Confirmation({ upload }: { upload: Upload }) {
  const texts = useTexts().upload
  const choices = useChoices(upload)
  const { inspection } = upload
  const updating = choices.isUpdating || upload.status === 'inspecting'
  return (
    <>
      <ProblemNotice error={choices.acts.choose.error} />
      {inspection && (
        <>
          <Title order={2}>{texts.found}</Title>
          <Facts inspection={inspection} />
        </>
      )}
      <Problems upload={upload} key={`${upload.problems.errors}-${upload.problems.warnings}`} />
      {inspection && (
        <>
          <ChooseDetails upload={upload} inspection={inspection} choices={choices} />
          {inspection.crosswalk && <ChooseDirections crosswalk={inspection.crosswalk} choices={choices} />}
          {inspection.table && inspection.kind === 'classification' ? (
            <ChooseColumns upload={upload} inspection={inspection} table={inspection.table} choices={choices} />
          ) : (
            <Preview inspection={inspection} updating={updating} />
          )}
        </>
      )}
      <Foot upload={upload} inspection={inspection} choices={choices} updating={updating} />
    </>
  )
}

interface FootProps {
  upload: Upload
  inspection: Inspection | null
  choices: ReturnType<typeof useChoices>
  updating: boolean
}

function Foot({ upload, inspection, choices, updating }: FootProps) {
  const texts = useTexts().upload
  const navigate = useNavigate()
  const { confirm, withdraw } = choices.acts
  const skips = choices.draft.skipErrors ?? false
  const held = upload.problems.errors > 0 && !skips
  const missing = missingOf(inspection, choices.draft, texts)
  const onWithdrawn = () => {
    notifications.show({ message: texts.withdrawn })
    void navigate('/uploads')
  }
  return (
    <div className={classes.foot}>
      <ProblemNotice error={confirm.error ?? withdraw.error} />
      <div className={classes.still}>
        {missing.length > 0 && <p>{texts.stillNeeded(missing)}</p>}
        {held && <p>{texts.errorsLeft}</p>}
        {upload.problems.errors > 0 && (
          <Switch
            size="xs"
            label={texts.details.skipErrors}
            checked={skips}
            onChange={(event) => choices.change({ skipErrors: event.currentTarget.checked })}
          />
        )}
      </div>
      <Button
        onClick={() => confirm.mutate()}
        loading={confirm.isPending}
        disabled={!inspection || updating || held || missing.length > 0}
      >
        {texts.confirm}
      </Button>
      <Button
        variant="default"
        title={texts.withdrawHint}
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate(undefined, { onSuccess: onWithdrawn })}
      >
        {texts.withdraw}
      </Button>
    </div>
  )
}

/** What a person has still to say before the files can be loaded. */
function missingOf(inspection: Inspection | null, draft: Partial<Choices>, { details }: Texts['upload']): string[] {
  if (!inspection) return []
  const needed = [
    [details.title, draft.title ?? inspection.title],
    [details.version, draft.version ?? inspection.version],
    [details.language, draft.language ?? inspection.languages[0]],
    [details.target, inspection.kind === 'crosswalk' ? draft.targetVersionId : 'not asked'],
  ] as const
  return needed.filter(([, value]) => !value).map(([name]) => name)
}
