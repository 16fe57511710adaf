import type { BulkCandidate, Relation } from '../../api/types'
import { useTexts } from '../../texts'
import classes from './bulk-page.module.css'

/** What would be said of one concept, as a sentence with both titles, and what speaks for it. */
export function Pair({ candidate, relation }: { candidate: BulkCandidate; relation: Relation }) {
  const texts = useTexts()
  const { title, notation, targetTitle, targetNotation, label, chance } = candidate
  const isTitle = label.text === targetTitle
  return (
    <span className={classes.pair}>
      <span className="serif">{texts.validate.sentences[relation](title, targetTitle)}</span>
      <span className={classes.evidence}>
        <span className="number">
          {notation} → {targetNotation}
        </span>
        <span>{texts.validate.suggestions.chance(chance)}</span>
        {!isTitle && (
          <span dir="auto" lang={label.language}>
            {texts.bulk.list.also(label.text)}
          </span>
        )}
      </span>
    </span>
  )
}
