import { Text, Title } from '@mantine/core'
import type { CSSProperties } from 'react'
import type { MetricReport, Relation } from '../api/types'
import { useTexts } from '../texts'
import classes from './metrics.module.css'

const relations = ['exactMatch', 'broadMatch', 'narrowMatch', 'closeMatch'] as const

/** How often the proposed relation is the agreed one, and what it is taken for otherwise. */
export function RelationPrediction({ relations: measured }: { relations: NonNullable<MetricReport['relations']> }) {
  const texts = useTexts().metrics
  const { title, on, macroF1, guess, accuracy } = texts.relations
  return (
    <section>
      <Title order={3}>{title}</Title>
      <Text size="sm">{on(measured.n)}</Text>
      <p className={`number ${classes.figure}`}>
        {measured.macroF1.toFixed(3)} <small>{macroF1}</small>
      </p>
      <Text size="sm">{guess(measured.majorityF1.toFixed(3))}</Text>
      <Text size="sm">{accuracy(measured.accuracy)}</Text>
      <Confusion confusion={measured.confusion} />
    </section>
  )
}

type Cells = NonNullable<MetricReport['relations']>['confusion']

function Confusion({ confusion }: { confusion: Cells }) {
  const texts = useTexts().metrics
  const amount = (expected: Relation, proposed: Relation) =>
    confusion.find((cell) => cell.actual === expected && cell.proposed === proposed)?.n ?? 0
  return (
    <table className={classes.confusion}>
      <caption>{texts.relations.table}</caption>
      <thead>
        <tr>
          <td />
          {relations.map((relation) => (
            <th key={relation} scope="col">
              {texts.keys[relation]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {relations.map((expected) => {
          const total = relations.reduce((sum, proposed) => sum + amount(expected, proposed), 0)
          return (
            <tr key={expected}>
              <th scope="row">{texts.keys[expected]}</th>
              {relations.map((proposed) => {
                const n = amount(expected, proposed)
                const share = total > 0 ? n / total : 0
                return (
                  <td
                    key={proposed}
                    data-right={expected === proposed || undefined}
                    style={{ '--share': `${Math.round(share * 45)}%` } as CSSProperties}
                  >
                    {n}
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
