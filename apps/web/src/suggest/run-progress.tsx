import { Button, Progress, Text, Title } from '@mantine/core'
import type { Project, Run } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { useCancelRun } from './runs-data'
import classes from './runs-page.module.css'

const steps = ['embedding', 'surveying', 'ranking'] as const

/** All there is to do before the suggestions are there, and what of it is being done. */
function Steps({ state }: { state: string }) {
  const { suggest } = useTexts()
  return (
    <ol className={classes.steps} aria-label={suggest.steps}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={step === state ? 'step' : undefined}
          data-done={index < steps.findIndex((one) => one === state) || undefined}
        >
          {suggest.status[step]}
        </li>
      ))}
    </ol>
  )
}

/** How far a run is, how fast it goes and when it will end. */
export function RunProgress({ project, run }: { project: Project; run: Run }) {
  const texts = useTexts()
  const { suggest } = texts
  const cancel = useCancelRun(project.id)
  const { progress } = run
  const state = progress?.step === 'survey' ? 'surveying' : run.status
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0
  return (
    <section className={`sheet ${classes.running}`}>
      <header>
        <div>
          <Title order={2}>{suggest.status[state]}</Title>
          <Text size="sm" c="dimmed">
            {suggest.statusHint[state]}
          </Text>
        </div>
        {project.role === 'owner' && (
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate(run.id)}>
            {suggest.cancel}
          </Button>
        )}
      </header>
      <Steps state={state} />
      <Progress value={share} size="lg" radius="xl" aria-label={suggest.status[state]} />
      <p className={`number ${classes.numbers}`}>
        {progress && <span>{suggest.done(progress.done, progress.total)}</span>}
        {progress?.rate && <span>{suggest.rate(progress.rate)}</span>}
        {typeof progress?.secondsLeft === 'number' && (
          <span>{suggest.timeLeft(texts.duration(progress.secondsLeft))}</span>
        )}
      </p>
      <ProblemNotice error={cancel.error} />
    </section>
  )
}
