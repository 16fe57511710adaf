import type { MetricReport } from '../api/types'
import { ChartFigure } from '../charts/chart-figure'
import { Matrix } from '../charts/matrix'
import { relations } from '../parts/relations'
import { useTexts } from '../texts'
import classes from './metrics.module.css'

/** How often the proposed relation is the agreed one, and what it is taken for otherwise. */
export function RelationPrediction({ relations: measured }: { relations: NonNullable<MetricReport['relations']> }) {
  const texts = useTexts()
  const { keys, relations: said, n: amount } = texts.metrics
  const nameOf = (relation: string) => keys[relation] ?? relation
  const axis = relations.map((relation) => ({ key: relation, label: nameOf(relation) }))
  const cell = (actual: string, proposed: string) => {
    const n = measured.confusion.find((one) => one.actual === actual && one.proposed === proposed)?.n
    if (!n) return null
    return {
      amount: n,
      says: `${said.expected}: ${nameOf(actual)}, ${said.proposed.toLowerCase()}: ${nameOf(proposed)}: ${texts.number(n)}`,
      kept: actual === proposed,
    }
  }
  return (
    <ChartFigure
      title={said.title}
      hint={said.table}
      table={{
        columns: [said.expected, said.proposed, amount],
        rows: measured.confusion.map(({ actual, proposed, n }) => [nameOf(actual), nameOf(proposed), n]),
      }}
      draw={(width) => (
        <Matrix width={width} label={said.table} rows={axis} columns={axis} cell={cell} number={texts.number} />
      )}
    >
      <div className={classes.plain}>
        <p>
          <b className="number">{texts.decimal(measured.macroF1, 3)}</b> {said.macroF1};{' '}
          {said.guess(texts.decimal(measured.majorityF1, 3))}. {said.accuracy(measured.accuracy)} {said.on(measured.n)}.
        </p>
      </div>
    </ChartFigure>
  )
}
