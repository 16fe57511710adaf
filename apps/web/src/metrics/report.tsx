import type { MetricReport, Project } from '../api/types'
import { useTexts } from '../texts'
import { AccuracyFigure } from './accuracy-figure'
import { AgreementChart } from './agreement-chart'
import { Breakdown } from './breakdown'
import { Calibration } from './calibration'
import { Coverage } from './coverage'
import { Learning } from './learning'
import { LearnedChances } from './learned-chances'
import classes from './metrics.module.css'
import { RelationPrediction } from './relation-prediction'

/** One measurement: what the Commission's benchmark counts, with how sure one may be of it. */
export function Report({ project, report }: { project: Project; report: MetricReport }) {
  const texts = useTexts()
  const said = texts.metrics
  const [low, high] = report.mrrInterval
  const { relations, learning, agreement } = report
  return (
    <article className={classes.report}>
      <AccuracyFigure title={said.accuracy} report={report}>
        <div className={classes.plain}>
          <p className={`number ${classes.mrr}`}>{texts.decimal(report.mrr, 3)}</p>
          <p>
            <b>{said.mrr}</b>, {said.interval} {texts.decimal(low, 3)}–{texts.decimal(high, 3)}. {said.mrrHint}
          </p>
          <p>
            {said.measured(report.n)}. {said.depth(report.depth)}
          </p>
        </div>
      </AccuracyFigure>
      <Calibration calibration={report.calibration} threshold={report.threshold} />
      {relations && <RelationPrediction relations={relations} />}
      {learning ? <Learning learning={learning} /> : <p className={classes.plain}>{said.learning.none}</p>}
      {learning?.chances && <LearnedChances chances={learning.chances} />}
      {report.breakdowns.map((breakdown) => (
        <Breakdown key={breakdown.by} breakdown={breakdown} />
      ))}
      {agreement && agreement.n > 0 ? (
        <AgreementChart project={project} agreement={agreement} />
      ) : (
        <p className={classes.plain}>{said.noAgreement}</p>
      )}
      <Coverage coverage={report.coverage} />
    </article>
  )
}
