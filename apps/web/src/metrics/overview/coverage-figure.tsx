import { Link } from 'react-router'
import type { Overview, Project } from '../../api/types'
import { Bars } from '../../charts/bars'
import { ChartFigure } from '../../charts/chart-figure'
import { useTexts } from '../../texts'
import classes from './overview.module.css'
import { workAddress } from '../../projects/work-address'

/** How much of both sides the mappings touch, and which parts of the target nobody reached yet. */
export function CoverageFigure({ project, coverage }: { project: Project; coverage: Overview['coverage'] }) {
  const texts = useTexts()
  const said = texts.dashboard.coverage
  const { sources, groups } = coverage
  const sum = (amount: 'targets' | 'reached' | 'exactly') => groups.reduce((before, one) => before + one[amount], 0)
  const rows = groups.map((one) => ({
    ...one,
    name: one.group === null ? said.noGroup : `${one.group} ${one.title ?? ''}`.trim(),
    to: one.group !== null && one.sources > 0 ? workAddress(project.id, { group: one.group }) : null,
  }))
  return (
    <ChartFigure
      title={said.title}
      hint={said.targets(sum('reached'), sum('targets'), sum('exactly'))}
      table={{
        columns: said.columns,
        rows: rows.map(({ group, title, targets, reached, exactly, sources: from, to }) => [
          group ?? said.noGroup,
          title,
          targets,
          reached,
          exactly,
          { value: from, to },
        ]),
      }}
      draw={(width) => (
        <Bars
          width={width}
          label={said.title}
          most={Math.max(1, ...groups.map(({ targets }) => targets))}
          legend={[
            ['strong', said.exactly],
            ['soft', said.reached],
            ['pale', said.missed],
          ]}
          bars={rows.map(({ name, group, targets, reached, exactly, sources: from, to }) => ({
            key: group ?? '',
            label: name,
            parts: [
              { tone: 'strong', value: exactly },
              { tone: 'soft', value: reached - exactly },
              { tone: 'pale', value: targets - reached },
            ],
            amount: texts.metrics.ofTotal(reached, targets),
            says: said.says(name, reached, targets, from),
            to,
          }))}
        />
      )}
    >
      <p className={classes.plain}>
        {said.sources(sources.mapped, sources.total)}{' '}
        <Link to={workAddress(project.id, { list: 'no-target' })}>{said.nothingFits(sources.nothingFits)}</Link>.
      </p>
    </ChartFigure>
  )
}
