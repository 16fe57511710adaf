import { Link } from 'react-router'
import type { Overview, Project } from '../../api/types'
import { useTexts } from '../../texts'
import classes from './overview.module.css'
import { workAddress } from '../../projects/work-address'

const states = [
  ['done', 'done'],
  ['disputed', 'disputed'],
  ['toReview', 'to-review'],
  ['toDo', 'to-do'],
] as const

/** The sentence that everybody asks for: how much is finished, and when the rest will be. */
export function Headline({ project, overview }: { project: Project; overview: Overview }) {
  const texts = useTexts()
  const { progress } = project
  const amounts = { ...progress, done: progress.agreed + progress.settled }
  const share = progress.total > 0 ? amounts.done / progress.total : 0
  return (
    <div className={classes.headline}>
      <p className={`number ${classes.share}`}>{texts.dashboard.percent(share)}</p>
      <p className={classes.sentence}>{texts.dashboard.finished(amounts.done, progress.total)}</p>
      <ul className={classes.states}>
        {states.map(([state, list]) => (
          <li key={state}>
            <Link to={workAddress(project.id, { list })}>
              <b className="number">{texts.number(amounts[state])}</b> {texts.projects.progress[state]}
            </Link>
          </li>
        ))}
        {overview.warnings > 0 && (
          <li>
            <Link to={workAddress(project.id, { list: 'warnings' })}>
              {texts.dashboard.warnings(overview.warnings)}
            </Link>
          </li>
        )}
      </ul>
      <Outlook forecast={overview.progress.forecast} isDone={amounts.done === progress.total} />
    </div>
  )
}

/** When the rest will be done: a range, or that it cannot be told. */
function Outlook({ forecast, isDone }: { forecast: Overview['progress']['forecast']; isDone: boolean }) {
  const texts = useTexts().dashboard.forecast
  const { answered, finished } = forecast
  if (isDone) return <p>{texts.done}</p>
  if (!answered && !finished) return <p className="soft">{texts.tooEarly}</p>
  return (
    <>
      {finished && (
        <p>
          <b>
            {finished.latest ? texts.finished(finished.soonest, finished.latest) : texts.finishedOpen(finished.soonest)}
          </b>
        </p>
      )}
      {answered && (
        <p>
          {answered.latest ? texts.answered(answered.soonest, answered.latest) : texts.answeredOpen(answered.soonest)}
        </p>
      )}
      <p className="soft">{texts.basis((finished ?? answered)!.days)}</p>
    </>
  )
}
