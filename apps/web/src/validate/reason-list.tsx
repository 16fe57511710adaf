import type { Evidence } from '../api/types'
import { useTexts } from '../texts'
import classes from './reason-list.module.css'
import { pointing, ReasonSentence, type About } from './reason-sentence'
import { reasonsOf, strongest } from './reasons'

const shownAtOnce = 3

interface Props {
  evidence: Evidence
  about: About
}

/** The strongest reasons, each a short sentence, one after the other as in running text. */
export function Reasons({ evidence, about }: Props) {
  const { reasons, candidates } = useTexts()
  const shown = strongest(reasonsOf(evidence, about.language), shownAtOnce)
  const { siblings } = about
  const isTold = shown.some(({ kind, weight }) => kind === 'isco' && weight >= 0)
  return (
    <ul className={classes.reasons} aria-label={reasons.label}>
      {siblings && !isTold && siblings.here >= pointing * siblings.decided && (
        <li>{candidates.siblings(siblings.here, siblings.decided)}</li>
      )}
      {shown.map((reason) => (
        <li key={reason.kind} data-against={reason.weight < 0 || undefined}>
          {reason.weight < 0 && `${reasons.but} `}
          <ReasonSentence reason={reason} evidence={evidence} about={about} />
        </li>
      ))}
    </ul>
  )
}
