import type { IndependentAgreement, Project } from '../api/types'
import { ChartFigure } from '../charts/chart-figure'
import { Matrix } from '../charts/matrix'
import { useTexts } from '../texts'
import classes from './metrics.module.css'
import { workAddress } from '../projects/work-address'

/** In the order in which they are shown; as the API names them, and as the filter of the work list does. */
const verdicts = [
  ['exactMatch', 'exactMatch'],
  ['broadMatch', 'broadMatch'],
  ['narrowMatch', 'narrowMatch'],
  ['closeMatch', 'closeMatch'],
  ['no target', 'none'],
  ['not chosen', 'other'],
] as const
const few = 30

interface Props {
  project: Project
  agreement: IndependentAgreement
}

/** How often two people who did not know of each other said the same, and what they said where they did not. */
export function AgreementChart({ project, agreement }: Props) {
  const texts = useTexts()
  const said = texts.dashboard.agreement
  const used = verdicts.filter(([verdict]) =>
    agreement.matrix.some(({ first, second }) => first === verdict || second === verdict),
  )
  const nameOf = (verdict: string) => texts.metrics.keys[verdict] ?? verdict
  const axis = used.map(([verdict]) => ({ key: verdict, label: nameOf(verdict) }))
  const filterOf = new Map<string, string>(verdicts)
  const cell = (first: string, second: string) => {
    const n = agreement.matrix.find((one) => one.first === first && one.second === second)?.n
    if (n === undefined) return null
    return {
      amount: n,
      says: said.says(nameOf(first), nameOf(second), n),
      to: workAddress(project.id, { differs: `${filterOf.get(first)},${filterOf.get(second)}` }),
      kept: first === second,
    }
  }
  return (
    <ChartFigure
      title={said.title}
      hint={said.rowsColumns}
      table={{
        columns: said.columns,
        rows: agreement.matrix.map(({ first, second, n }) => [
          nameOf(first),
          nameOf(second),
          { value: n, to: cell(first, second)?.to },
        ]),
      }}
      draw={(width) => (
        <Matrix width={width} label={said.title} rows={axis} columns={axis} cell={cell} number={texts.number} />
      )}
    >
      <Figures agreement={agreement} />
    </ChartFigure>
  )
}

function Figures({ agreement: { n, kappa, alpha, blind } }: { agreement: IndependentAgreement }) {
  const said = useTexts().dashboard.agreement
  return (
    <div className={classes.plain}>
      {kappa !== null && alpha !== null ? (
        <p>
          <b className="number">
            {said.kappa(kappa)} · {said.alpha(alpha)}
          </b>{' '}
          {said.meaning}
        </p>
      ) : (
        <p>{said.undefined}</p>
      )}
      <p>
        {said.on(n)} {n < few && said.few} {!blind && said.notBlind}
      </p>
    </div>
  )
}
