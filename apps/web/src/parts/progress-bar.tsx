import type { Progress } from '../api/types'
import { useTexts } from '../texts'
import classes from './progress-bar.module.css'

const segments = ['done', 'disputed', 'toReview', 'toDo'] as const

/** Where the concepts of a project stand: a picture for the eye, the same in words below it. */
export function ProgressBar({ progress, slim = false }: { progress: Progress; slim?: boolean }) {
  const texts = useTexts().projects.progress
  const number = useTexts().number
  const amounts = { ...progress, done: progress.agreed + progress.settled }
  const shown = segments.filter((segment) => amounts[segment] > 0)
  return (
    <div className={slim ? classes.slim : classes.progress}>
      <div className={classes.bar} role="img" aria-label={texts.label(amounts.done, progress.total)}>
        {shown.map((segment) => (
          <span key={segment} className={classes[segment]} style={{ flexGrow: amounts[segment] }} />
        ))}
      </div>
      <ul className={classes.legend}>
        {segments.map((segment) => (
          <li key={segment}>
            <span className={`${classes.dot} ${classes[segment]}`} aria-hidden="true" />
            <b className="number">{number(amounts[segment])}</b> {texts[segment]}
          </li>
        ))}
      </ul>
    </div>
  )
}
