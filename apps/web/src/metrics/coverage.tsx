import { Text, Title } from '@mantine/core'
import type { MetricReport } from '../api/types'
import { useTexts } from '../texts'
import classes from './metrics.module.css'

/** Coverage counts on both sides: a table must lead from every source and to every target. */
export function Coverage({ coverage: { sources, targets } }: Pick<MetricReport, 'coverage'>) {
  const texts = useTexts().metrics
  return (
    <section>
      <Title order={3}>{texts.coverage}</Title>
      <Part label={texts.sourcesMapped} part={sources.mapped} total={sources.total} />
      <Part label={texts.sourcesNone} part={sources.noTarget} total={sources.total} />
      <Part label={texts.targetsReached} part={targets.reached} total={targets.total} />
    </section>
  )
}

function Part({ label, part, total }: { label: string; part: number; total: number }) {
  const texts = useTexts().metrics
  const share = total > 0 ? part / total : 0
  return (
    <>
      <Text size="sm" className="number">
        {label}: <b>{texts.ofTotal(part, total)}</b> ({texts.percent(share)})
      </Text>
      <div className={classes.meter} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </div>
    </>
  )
}
