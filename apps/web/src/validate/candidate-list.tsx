import { Tooltip } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { ChevronIcon } from '../parts/icons'
import { useTexts } from '../texts'
import type { Bench, Said } from './bench-state'
import { CandidateDetails } from './candidate-details'
import classes from './candidate-list.module.css'
import type { Candidate } from './candidates'
import { Reasons } from './reason-list'
import { passesEnter } from './use-keys'
import { markShared } from './words'

interface Props {
  bench: Bench
  /** What has been said about each target, and by whom. */
  said: ReadonlyMap<number, Said[]>
  source: { title: string; code: string | null; language: string }
}

/** Targets to choose from, best first. */
export function CandidateList({ bench, said, source }: Props) {
  return (
    <ol className={classes.list}>
      {bench.candidates.map((candidate, index) => (
        <CandidateRow
          key={candidate.target.id}
          candidate={candidate}
          index={index}
          bench={bench}
          said={said}
          source={source}
        />
      ))}
    </ol>
  )
}

type RowProps = Props & { candidate: Candidate; index: number }

function CandidateRow({ candidate, index, bench, said, source }: RowProps) {
  const texts = useTexts().validate
  const { target, evidence } = candidate
  const row = useRef<HTMLLIElement>(null)
  const isChosen = index === bench.chosen
  const isOpen = index === bench.opened
  useEffect(() => {
    if (isChosen && row.current) keepInSight(row.current)
  }, [isChosen])
  return (
    <li ref={row} className={classes.item} data-chosen={isChosen || undefined}>
      <div className={classes.summary}>
        <button
          type="button"
          className={classes.choose}
          aria-pressed={isChosen}
          onClick={() => bench.choose(index)}
          {...(isChosen && passesEnter)}
        >
          <span className={classes.key} aria-hidden="true">
            {index < 9 ? index + 1 : ''}
          </span>
          <Chance candidate={candidate} />
          <Title candidate={candidate} />
        </button>
        <div className={classes.words}>
          <p className={classes.second}>
            <Proposal candidate={candidate} />
            <Place candidate={candidate} />
          </p>
          {evidence ? (
            <Reasons
              evidence={evidence}
              about={{ ...source, title: target.title }}
              onMore={() => bench.open(isOpen ? null : index)}
            />
          ) : (
            <p className={classes.found}>{texts.suggestions.found}</p>
          )}
          {said.get(target.id)?.map(({ by, mine, relation }) => (
            <span key={by} className={mine ? classes.mine : classes.said}>
              {texts.answers.says(
                mine ? texts.answers.yours : by,
                texts.sentences[relation](source.title, target.title),
              )}
            </span>
          ))}
        </div>
      </div>
      <button
        type="button"
        className={classes.more}
        aria-expanded={isOpen}
        onClick={() => bench.open(isOpen ? null : index)}
      >
        <ChevronIcon size={16} />
        <span className="unseen">
          {isOpen ? texts.suggestions.lessDetails : texts.suggestions.details}: {target.title}
        </span>
      </button>
      {isOpen && <CandidateDetails candidate={candidate} about={{ ...source, title: target.title }} />}
    </li>
  )
}

/** The chance in percent with a bar, and where decisions have moved the suggestion from. */
function Chance({ candidate: { origin, score } }: { candidate: Candidate }) {
  const texts = useTexts().validate.suggestions
  if (origin === 'search') return <span className={classes.chance} aria-hidden="true" />
  return (
    <Tooltip label={texts.chanceMeaning(score)} multiline w={280}>
      <span className={classes.chance} role="img" aria-label={texts.chanceNamed(score)}>
        <b className="number">{texts.chance(score)}</b>
        <span className={classes.gauge}>
          <span style={{ width: `${score}%` }} />
        </span>
      </span>
    </Tooltip>
  )
}

function Title({ candidate: { target, evidence } }: { candidate: Candidate }) {
  const english = target.titleEnglish !== target.title ? target.titleEnglish : null
  const marked = evidence?.label.text === target.title ? markShared(target.title, evidence.sharedWords) : target.title
  return (
    <span className={classes.title}>
      <b>{marked}</b>
      {english && (
        <span className={classes.english} lang="en">
          {english}
        </span>
      )}
    </span>
  )
}

function Place({ candidate: { target } }: { candidate: Candidate }) {
  return (
    <span className={classes.place}>
      <span className="number">{target.notation}</span>
      {target.iscoGroup && (
        <span>
          {target.iscoGroup.notation} {target.iscoGroup.label}
        </span>
      )}
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

/** Scrolls the list, and nothing but the list, as far as needed. */
function keepInSight(row: HTMLElement): void {
  const list = row.offsetParent
  if (!list) return
  const bottom = row.offsetTop + row.offsetHeight
  if (row.offsetTop < list.scrollTop) list.scrollTop = row.offsetTop - row.offsetHeight
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight
}
