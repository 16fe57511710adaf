import { memo, useEffect, useRef } from 'react'
import { ChevronIcon } from '../parts/icons'
import { Found } from '../targets/found'
import { useTexts } from '../texts'
import type { Said } from './bench-state'
import { CandidateDetails } from './candidate-details'
import classes from './candidate-row.module.css'
import type { Candidate } from './candidates'
import { Reasons } from './reason-list'
import type { Source } from './source'
import { passesEnter } from './use-keys'
import { Agreeing } from './words'

interface Props {
  projectId: string
  candidate: Candidate
  /** From 1: the first nine are chosen by this key. */
  number: number
  isChosen: boolean
  isOpen: boolean
  /** What has been said about it, undefined where nobody has said anything. */
  said: Said[] | undefined
  source: Source
  onChoose: (targetId: number) => void
  onToggle: (targetId: number) => void
}

/** One target to choose. Drawn again only when something about it changes, whatever else is decided meanwhile. */
export const CandidateRow = memo(function CandidateRow(props: Props) {
  const { projectId, candidate, number, isChosen, isOpen, said, source, onChoose, onToggle } = props
  const texts = useTexts()
  const { target, evidence } = candidate
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen && row.current) keepInSight(row.current, isOpen)
  }, [isChosen, isOpen])
  const about = { ...source, title: target.title, siblings: candidate.siblings }
  return (
    <li ref={row} className={classes.item} data-chosen={isChosen || undefined}>
      <div className={classes.summary}>
        <button
          type="button"
          className={classes.choose}
          aria-pressed={isChosen}
          onClick={() => onChoose(target.id)}
          {...(isChosen && passesEnter)}
        >
          <span className={classes.key} aria-hidden="true">
            {number < 10 ? number : ''}
          </span>
          <Chance candidate={candidate} />
          <Titles candidate={candidate} source={source} />
        </button>
        <div className={classes.words}>
          <p className={classes.second}>
            {said ? <Answers said={said} source={source} title={target.title} /> : <Proposal candidate={candidate} />}
            <Place candidate={candidate} />
          </p>
          {evidence ? (
            <Reasons evidence={evidence} about={about} />
          ) : (
            <p className={classes.found}>
              {texts.validate.suggestions.found} {candidate.found && <Found found={candidate.found} />}
            </p>
          )}
        </div>
      </div>
      <button type="button" className={classes.more} aria-expanded={isOpen} onClick={() => onToggle(target.id)}>
        <ChevronIcon size={16} />
        <span className="unseen">
          {isOpen ? texts.validate.suggestions.lessDetails : texts.validate.suggestions.details}: {target.title}
        </span>
      </button>
      {isOpen && <CandidateDetails projectId={projectId} candidate={candidate} source={source} about={about} />}
    </li>
  )
})

/** The chance in percent with a bar. */
function Chance({ candidate: { origin, score } }: { candidate: Candidate }) {
  const texts = useTexts().validate.suggestions
  if (origin === 'search') return <span className={classes.chance} aria-hidden="true" />
  return (
    <span className={classes.chance} role="img" aria-label={texts.chanceNamed(score)}>
      <b className="number">{texts.chance(score)}</b>
      <span className={classes.gauge}>
        <span style={{ width: `${score}%` }} />
      </span>
    </span>
  )
}

/** The title in the language of the source, and beside it the one in the language that the reader's page speaks. */
function Titles({ candidate: { target }, source }: { candidate: Candidate; source: Source }) {
  const { language } = useTexts()
  const read = target.titleReader ?? target.titleEnglish
  const own = target.titleReader === null ? 'en' : language
  return (
    <span className={classes.titles}>
      <b lang={source.language} dir="auto">
        <Agreeing text={target.title} agrees={source.agrees} />
      </b>
      {read !== null && read !== target.title && own !== source.language && (
        <span className={classes.read} lang={own} dir="auto">
          <Agreeing text={read} agrees={source.agrees} />
        </span>
      )}
    </span>
  )
}

/** Where it stands in the target, and what is mapped to it already. */
function Place({ candidate: { target } }: { candidate: Candidate }) {
  const texts = useTexts().candidates
  return (
    <span className={classes.place}>
      {target.linked > 0 && <span className={classes.linked}>{texts.linked(target.linked)}</span>}
      <span className="number">{target.notation}</span>
      {target.iscoGroup && (
        <span className={classes.group}>
          {target.iscoGroup.notation} {target.iscoGroup.label}
        </span>
      )}
    </span>
  )
}

/** What has been said about it, in the place of what was proposed: the row keeps its height. */
function Answers({ said, source, title }: { said: Said[]; source: Source; title: string }) {
  const { answers, sentences } = useTexts().validate
  return (
    <span className={classes.answers}>
      {said.map(({ by, mine, relation }) => (
        <span key={by} className={mine ? classes.mine : classes.said}>
          {answers.says(mine ? answers.yours : by, sentences[relation](source.title, title))}
        </span>
      ))}
    </span>
  )
}

/** What the ranking would answer, and how far decisions have moved the target. */
function Proposal({ candidate: { proposal, rank, was } }: { candidate: Candidate }) {
  const texts = useTexts().validate
  if (!proposal) return null
  const rose = was === null || (was !== undefined && rank !== null && rank < was)
  return (
    <span className={classes.proposal}>
      {texts.proposal.sentence[proposal.relation](proposal.probability)}
      {was !== undefined && (
        <span className={classes.moved} data-rose={rose || undefined}>
          <span aria-hidden="true">{rose ? '↑' : '↓'}</span>{' '}
          {was === null ? texts.learning.isNew : texts.learning.was(was)}
        </span>
      )}
    </span>
  )
}

/** Scrolls the list, and nothing but the list, as far as needed; what is shown in full begins at its top. */
function keepInSight(row: HTMLElement, isOpen: boolean): void {
  const list = row.offsetParent
  if (!list) return
  const bottom = row.offsetTop + row.offsetHeight
  const isCut = bottom > list.scrollTop + list.clientHeight
  if (isOpen && isCut) list.scrollTop = row.offsetTop
  else if (row.offsetTop < list.scrollTop) list.scrollTop = Math.max(0, row.offsetTop - row.offsetHeight)
  else if (isCut) list.scrollTop = bottom - list.clientHeight
}
