import { UnstyledButton } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { WorkItem } from '../../api/types'
import { useTexts } from '../../texts'
import { probablyNothingFits } from '../probably-nothing-fits'
import { passesEnter } from '../use-keys'
import classes from './concept-row.module.css'
import { isOpen, type WorkView } from './filter'

interface Props {
  id: number
  /** Undefined while it is being fetched. */
  item: WorkItem | undefined
  filter: WorkView
  /** Whether it lies on the desk. */
  current: boolean
  onShow: (id: number) => void
}

/** One concept as a line of the list: what it is, what to know about it, where it stands. */
export const ConceptRow = memo(function ConceptRow({ id, item, filter, current, onShow }: Props) {
  const texts = useTexts()
  return (
    <UnstyledButton
      className={classes.row}
      aria-current={current || undefined}
      aria-busy={!item}
      data-state={item?.state}
      onClick={() => onShow(id)}
      {...(current && passesEnter)}
    >
      <span className={classes.state} aria-hidden="true" />
      {item ? <Line item={item} filter={filter} /> : <span className={classes.title}>{texts.lists.row.loading}</span>}
    </UnstyledButton>
  )
})

function Line({ item, filter }: { item: WorkItem; filter: WorkView }) {
  const texts = useTexts()
  const { row } = texts.lists
  return (
    <>
      <span className={classes.head}>
        <span className={classes.title} dir="auto">
          {item.title}
        </span>
        {item.asked && (
          <Flag kind="ask" said={item.asked === 'me' ? row.askedMe : row.askedSomeone}>
            ?
          </Flag>
        )}
        {item.warnings > 0 && (
          <Flag kind="warning" said={row.warnings(item.warnings)}>
            !
          </Flag>
        )}
        {item.postponed && (
          <Flag kind="later" said={row.later}>
            …
          </Flag>
        )}
        {item.assignee && (
          <Flag kind="person" said={row.assigned(item.assignee.name)}>
            {initialsOf(item.assignee.name)}
          </Flag>
        )}
      </span>
      <span className={classes.meta}>
        <span className="number">
          {item.notation}
          {filter.order === 'frequency' && item.frequency !== null && ` ${row.frequency(item.frequency)}`}
        </span>
        <span dir="auto">
          <Outlook item={item} waits={isOpen(item, filter.list) && item.state === 'to-do'} />
          {item.mine && `, ${texts.validate.list.mine}`}
        </span>
      </span>
    </>
  )
}

/** A sign with its meaning: said to those who listen, shown to those who point at it. */
function Flag({ kind, said, children }: { kind: string; said: string; children: ReactNode }) {
  return (
    <span className={classes.flag} data-kind={kind} role="img" aria-label={said} title={said}>
      {children}
    </span>
  )
}

/** The first letters of the first two words. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).slice(0, 2)
  return words.map((word) => [...word][0] ?? '').join('')
}

/** What to expect of a concept: its best suggestion while it waits, else where it stands and what counts. */
function Outlook({ item, waits }: { item: WorkItem; waits: boolean }) {
  const texts = useTexts()
  const { row } = texts.lists
  const state = texts.validate.list.state[item.state]
  if (waits && probablyNothingFits(item)) {
    return <span className={classes.none}>{texts.validate.nothingFits.mark}</span>
  }
  if (waits && item.topTitle) return texts.validate.list.best(item.topTitle, item.topScore ?? 0)
  if (item.nothingFits) return `${state}: ${row.nothingFits}`
  return item.match ? `${state}: ${row.match(item.match.title, item.match.more)}` : state
}
