import { Link } from 'react-router'
import type { Overview, Project } from '../../api/types'
import { Bars } from '../../charts/bars'
import { ChartFigure } from '../../charts/chart-figure'
import { useTexts } from '../../texts'
import classes from './overview.module.css'
import { workAddress } from '../../projects/work-address'

/** Which relations are in use, each said with the titles of one mapping that uses it. */
export function RelationsFigure({ project, relations }: { project: Project; relations: Overview['relations'] }) {
  const texts = useTexts()
  const said = texts.dashboard.relations
  const all = relations.reduce((sum, { mappings }) => sum + mappings, 0)
  const rows = relations.map(({ relation, mappings, concepts, example }) => ({
    relation,
    mappings,
    concepts,
    name: texts.metrics.keys[relation] ?? relation,
    share: mappings / all,
    example: texts.validate.sentences[relation](example.source, example.target),
    to: workAddress(project.id, { mapped: relation }),
  }))
  return (
    <ChartFigure
      title={said.title}
      table={{
        columns: said.columns,
        rows: rows.map(({ name, mappings, concepts, share, example, to }) => [
          name,
          mappings,
          { value: concepts, to },
          { value: share, text: texts.metrics.percent(share) },
          example,
        ]),
      }}
      draw={(width) => (
        <Bars
          width={width}
          label={said.title}
          most={Math.max(...rows.map(({ mappings }) => mappings))}
          bars={rows.map(({ relation, name, mappings, share, to }) => ({
            key: relation,
            label: name,
            parts: [{ tone: 'strong', value: mappings }],
            amount: said.amount(mappings, share),
            says: said.says(name, mappings),
            to,
          }))}
        />
      )}
    >
      <ul className={classes.examples}>
        {rows.map(({ relation, mappings, example, to }) => (
          <li key={relation}>
            <Link to={to}>{said.suchAs(mappings, example)}</Link>
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}
