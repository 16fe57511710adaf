import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Project } from '../../api/types'
import { useTexts } from '../../texts'
import { AccuracyFigure } from '../accuracy-figure'
import { reportsQuery } from '../metrics-data'
import classes from './overview.module.css'

/** What the newest measurement says of the suggestions; the page of measurements has the rest. */
export function QualityFigure({ project }: { project: Project }) {
  const texts = useTexts()
  const said = texts.dashboard.quality
  const { data: reports } = useQuery(reportsQuery(project.id))
  if (!reports) return null
  const [report] = reports
  const more = <Link to={`/projects/${project.id}/metrics`}>{said.more}</Link>
  if (!report) {
    return (
      <p className={classes.plain}>
        {said.none} {more}
      </p>
    )
  }
  const gold = report.gold.kind === 'marks' ? texts.metrics.marks : report.gold.name
  const [low, high] = report.mrrInterval
  return (
    <AccuracyFigure title={said.title} report={report}>
      <div className={classes.plain}>
        <p>
          {said.summary(gold, report.n, texts.date(report.createdAt))} {more}
        </p>
        <p>{said.mrr(report.mrr, low, high)}</p>
      </div>
    </AccuracyFigure>
  )
}
