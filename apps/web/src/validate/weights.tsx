import type { Evidence } from '../api/types'
import { useTexts } from '../texts'
import { ReasonSentence, type About } from './reason-sentence'
import { reasonsOf, strengthOf } from './reasons'
import classes from './weights.module.css'

/** Half the width of the picture stands for at least so much, in log-odds: a change that takes 50 % to 82 %. */
const leastScale = 1.5

/** Every reason with how far it moved the chance: a bar to the right speaks for the target, to the left against it. */
export function Weights({ evidence, about }: { evidence: Evidence; about: About }) {
  const texts = useTexts().reasons
  const { weights } = texts
  const reasons = reasonsOf(evidence, about.language)
  const scale = Math.max(leastScale, ...reasons.map(({ weight }) => Math.abs(weight)))
  return (
    <table className={classes.weights}>
      <caption>
        <b>{weights.title}</b> {weights.hint}
      </caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{weights.reason}</th>
          <th scope="col">{weights.weight}</th>
        </tr>
      </thead>
      <tbody>
        {reasons.map((reason) => {
          const side = reason.weight < 0 ? 'against' : 'for'
          const length = (50 * Math.abs(reason.weight)) / scale
          return (
            <tr key={reason.kind}>
              <th scope="row">
                <ReasonSentence reason={reason} evidence={evidence} about={about} />
              </th>
              <td>
                <span className={classes.picture} aria-hidden="true">
                  <span
                    data-side={side}
                    style={{ width: `${length}%`, left: side === 'for' ? '50%' : `${50 - length}%` }}
                  />
                </span>
                <span className={classes.words}>{weights[side][strengthOf(reason.weight)]}</span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
