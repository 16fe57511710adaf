import type { Overview, Project } from '../../api/types'
import { ChartFigure } from '../../charts/chart-figure'
import { LineBand, type DayPoint } from '../../charts/line-band'
import { useTexts } from '../../texts'
import { workAddress } from '../../projects/work-address'

/** How answers and finished concepts grew, and the range in which the rest will follow. */
export function ProgressFigure({ project, progress }: { project: Project; progress: Overview['progress'] }) {
  const texts = useTexts()
  const said = texts.dashboard.progress
  const total = project.progress.total
  const { finished } = progress.forecast
  const rows = progress.days.map((day, at) => {
    const until = progress.days.slice(0, at + 1)
    const sum = (amount: 'answered' | 'finished') => until.reduce((before, one) => before + one[amount], 0)
    const to = day.finished > 0 ? workAddress(project.id, { decided: day.date }) : null
    return { ...day, answeredSoFar: sum('answered'), finishedSoFar: sum('finished'), to }
  })
  const points: DayPoint[] = rows.map(({ date, worked, answeredSoFar, finishedSoFar, to }) => ({
    date,
    first: finishedSoFar,
    second: answeredSoFar,
    says: said.says(date, worked, answeredSoFar, finishedSoFar),
    to,
  }))
  return (
    <ChartFigure
      title={said.title}
      table={{
        columns: said.columns,
        rows: rows.map((day) => [
          { value: day.date, text: texts.date(day.date), to: day.to },
          day.worked,
          day.answeredSoFar,
          day.bulk,
          day.finishedSoFar,
        ]),
      }}
      draw={(width) => (
        <LineBand
          width={width}
          label={said.title}
          days={points}
          goal={total}
          band={finished && { from: progress.today, ...finished }}
          names={{
            first: said.finished,
            second: said.answered,
            goal: said.goal,
            band: said.band,
            number: texts.number,
            date: texts.date,
          }}
        />
      )}
    />
  )
}
