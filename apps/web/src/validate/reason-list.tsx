import type { Evidence } from '../api/types'
import { useTexts } from '../texts'
import classes from './reason-list.module.css'
import { ReasonSentence, type About } from './reason-sentence'
import { reasonsOf, strongest } from './reasons'

const shownAtOnce = 3

interface Props {
  evidence: Evidence
  about: About
  onMore: () => void
}

/** The strongest reasons, each a short sentence, one after the other as in running text. */
export function Reasons({ evidence, about, onMore }: Props) {
  const texts = useTexts().reasons
  const all = reasonsOf(evidence, about.language)
  const shown = strongest(all, shownAtOnce)
  const left = all.length - shown.length
  return (
    <ul className={classes.reasons} aria-label={texts.label}>
      {shown.map((reason) => (
        <li key={reason.kind} data-against={reason.weight < 0 || undefined}>
          {reason.weight < 0 && `${texts.but} `}
          <ReasonSentence reason={reason} evidence={evidence} about={about} />
        </li>
      ))}
      {left > 0 && (
        <li>
          <button type="button" aria-label={texts.moreOf(left, about.title)} onClick={onMore}>
            {texts.more(left)}
          </button>
        </li>
      )}
    </ul>
  )
}
