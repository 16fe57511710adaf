import { useTexts } from '../texts'
import classes from './people.module.css'

/** What each role may do, in a sentence each: the names alone say it to nobody who is new. */
export function RolesLegend({ sentences }: { sentences: [name: string, may: string][] }) {
  const texts = useTexts().people
  return (
    <details className={classes.legend} open>
      <summary>{texts.rolesTitle}</summary>
      <dl>
        {sentences.map(([name, may]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{may}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
