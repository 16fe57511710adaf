import { UnstyledButton } from '@mantine/core'
import { useState, type Ref } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Sibling } from '../../api/types'
import { useTexts } from '../../texts'
import classes from './siblings.module.css'

interface Props {
  siblings: Sibling[]
  language: string
  headingRef: Ref<HTMLHeadingElement>
}

/** So many leave the rest of the column in sight. */
const few = 5

/** What else stands in the group of the concept, and what was decided for it: the likeliest guide. */
export function Siblings({ siblings, language, headingRef }: Props) {
  const texts = useTexts().talk.siblings
  const [all, setAll] = useState(false)
  const shown = all ? siblings : telling(siblings)
  if (siblings.length === 0) return null
  return (
    <section aria-label={texts.title}>
      <h3 ref={headingRef} tabIndex={-1} className={classes.heading}>
        {texts.title} <span>{texts.decided(siblings.filter(isDecided).length, siblings.length)}</span>
      </h3>
      <ul className={classes.siblings}>
        {shown.map((sibling) => (
          <li key={sibling.id} data-state={sibling.state}>
            <SiblingLink sibling={sibling} language={language} />
          </li>
        ))}
      </ul>
      {siblings.length > few && (
        <UnstyledButton className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? texts.fewer : texts.all(siblings.length)}
        </UnstyledButton>
      )}
    </section>
  )
}

function SiblingLink({ sibling, language }: { sibling: Sibling; language: string }) {
  const texts = useTexts().talk.siblings
  const [search] = useSearchParams()
  const there = new URLSearchParams(search)
  there.set('concept', String(sibling.id))
  return (
    <Link to={{ search: there.toString() }} replace className={classes.link}>
      <span className={classes.title}>
        {sibling.notation && <span className={classes.code}>{sibling.notation} </span>}
        <span lang={language} dir="auto">
          {sibling.title}
        </span>
      </span>
      {sibling.matches.map(({ targetId, title, relation }) => (
        <span key={targetId} className={classes.outcome} dir="auto">
          {texts.says[relation](title)}
        </span>
      ))}
      {outcomeWords(sibling, texts).map((words) => (
        <span key={words} className={classes.outcome} data-soft>
          {words}
        </span>
      ))}
    </Link>
  )
}

type Words = ReturnType<typeof useTexts>['talk']['siblings']

function outcomeWords({ state, nothingFits, matches }: Sibling, texts: Words): string[] {
  if (state === 'disputed') return [texts.disputed]
  const words = nothingFits ? [texts.nothingFits] : []
  if (state === 'to-review') return [...words, texts.notReviewed]
  return words.length + matches.length > 0 ? words : [texts.open]
}

function isDecided({ nothingFits, matches }: Sibling): boolean {
  return nothingFits || matches.length > 0
}

/** Those with an outcome before those without, the nearest first; shown in the order of the file. */
function telling(siblings: Sibling[]): Sibling[] {
  const nearest = siblings.toSorted((a, b) => Math.abs(a.away) - Math.abs(b.away))
  const ranked = [...nearest.filter(isDecided), ...nearest.filter((sibling) => !isDecided(sibling))]
  const chosen = new Set(ranked.slice(0, few))
  return siblings.filter((sibling) => chosen.has(sibling))
}
