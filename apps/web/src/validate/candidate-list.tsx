import { useEffect, useRef } from 'react'
import { ChevronIcon } from '../parts/icons'
import { useTexts } from '../texts'
import { CandidateDetails } from './candidate-details'
import classes from './candidate-list.module.css'
import type { Said } from './bench-state'
import type { Candidate } from './candidates'
import { markShared, Why } from './words'

interface Props {
  candidates: Candidate[]
  chosen: number
  onChoose: (index: number) => void
  /** Index of the candidate shown in full. */
  opened: number | null
  onOpen: (index: number | null) => void
  /** What has been said about each target, and by whom. */
  said: ReadonlyMap<number, Said[]>
  source: string
  language: string
}

/** Targets to choose from, best first. */
export function CandidateList({ candidates, ...props }: Props) {
  return (
    <ol className={classes.list}>
      {candidates.map((candidate, index) => (
        <CandidateRow key={candidate.target.id} candidate={candidate} index={index} {...props} />
      ))}
    </ol>
  )
}

type RowProps = Omit<Props, 'candidates'> & { candidate: Candidate; index: number }

function CandidateRow({ candidate, index, chosen, onChoose, opened, onOpen, said, source, language }: RowProps) {
  const texts = useTexts().validate
  const { target, evidence } = candidate
  const row = useRef<HTMLLIElement>(null)
  const isChosen = index === chosen
  const isOpen = index === opened
  useEffect(() => {
    if (isChosen && row.current) keepInSight(row.current)
  }, [isChosen])
  const english = target.titleEnglish !== target.title ? target.titleEnglish : null
  return (
    <li ref={row} className={classes.item} data-chosen={isChosen || undefined}>
      <button type="button" className={classes.choose} aria-pressed={isChosen} onClick={() => onChoose(index)}>
        <span className={classes.key} aria-hidden="true">
          {index < 9 ? index + 1 : ''}
        </span>
        <Score candidate={candidate} />
        <span className={classes.words}>
          <span className={classes.title}>
            <b>
              {evidence?.label.text === target.title ? markShared(target.title, evidence.sharedWords) : target.title}
            </b>
            {english && (
              <span className={classes.english} lang="en">
                {english}
              </span>
            )}
          </span>
          <span className={classes.why}>
            {evidence ? <Why evidence={evidence} title={target.title} language={language} /> : texts.suggestions.found}
          </span>
          {said.get(target.id)?.map(({ by, mine, relation }) => (
            <span key={by} className={mine ? classes.mine : classes.said}>
              {texts.answers.says(mine ? texts.answers.yours : by, texts.sentences[relation](source, target.title))}
            </span>
          ))}
        </span>
        <span className={classes.place}>
          <span className="number">{target.notation}</span>
          {target.iscoGroup && (
            <span>
              {target.iscoGroup.notation} {target.iscoGroup.label}
            </span>
          )}
        </span>
      </button>
      <button
        type="button"
        className={classes.more}
        aria-expanded={isOpen}
        onClick={() => onOpen(isOpen ? null : index)}
      >
        <ChevronIcon size={16} />
        <span className="unseen">
          {isOpen ? texts.suggestions.lessDetails : texts.suggestions.details}: {target.title}
        </span>
      </button>
      {isOpen && <CandidateDetails candidate={candidate} language={language} />}
    </li>
  )
}

function Score({ candidate }: { candidate: Candidate }) {
  const texts = useTexts().validate.suggestions
  if (candidate.origin === 'search') return <span className={classes.score} aria-hidden="true" />
  return (
    <span className={classes.score} role="img" aria-label={texts.score(candidate.score)}>
      <b className="number">{Math.round(candidate.score)}</b>
      <span className={classes.gauge}>
        <span style={{ width: `${candidate.score}%` }} />
      </span>
    </span>
  )
}

/** Scrolls the list, and nothing but the list, as far as needed. */
function keepInSight(row: HTMLElement): void {
  const list = row.offsetParent
  if (!list) return
  const bottom = row.offsetTop + row.offsetHeight
  if (row.offsetTop < list.scrollTop) list.scrollTop = row.offsetTop - row.offsetHeight
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight
}
