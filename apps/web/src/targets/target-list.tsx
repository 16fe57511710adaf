import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { Project, ReachedBy, TargetHit } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { closestFirst } from '../parts/relations'
import { useTexts } from '../texts'
import type { TargetView } from './address'
import { Found } from './found'
import classes from './target-list.module.css'
import { useTargets } from './targets-data'

interface Props {
  project: Project
  view: TargetView
  /** The target that is shown in full. */
  target: number | null
  onShow: (target: number) => void
  onMeaning: () => void
  /** Chooses which of them are listed. */
  filter: ReactNode
}

/** Rows kept ready beyond those in sight. */
const spare = 8

/** The targets of a view with what leads to each; thousands of them scroll as well as ten. */
export function TargetList({ project, view, target, onShow, onMeaning, filter }: Props) {
  const { language, targets: texts } = useTexts()
  const list = useTargets(project.id, view, language)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const total = list.data?.pages[0]?.total ?? 0
  const isSearch = view.query.trim() !== ''
  return (
    <section className={classes.panel} aria-label={texts.list.label} aria-busy={list.isFetching}>
      <div className={classes.head}>
        <p role="status">
          {list.isPending && texts.searching}
          {list.data && (isSearch ? texts.list.found(total, items.length) : texts.list.total(total))}
        </p>
        {filter}
      </div>
      <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.data && items.length === 0 && (
        <div className={classes.empty}>
          <p>{isSearch ? texts.nothing(view.query) : texts.list.empty}</p>
          {isSearch && view.by === 'words' && (
            <Button size="xs" variant="default" onClick={onMeaning}>
              {texts.tryMeaning}
            </Button>
          )}
        </div>
      )}
      <Rows
        items={items}
        target={target}
        language={project.sourceLanguage}
        onShow={onShow}
        onEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
      />
    </section>
  )
}

interface RowsProps {
  items: TargetHit[]
  target: number | null
  language: string
  onShow: (target: number) => void
  onEnd: () => void
}

function Rows({ items, target, language, onShow, onEnd }: RowsProps) {
  const scroll = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used here only, never memoised
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 58,
    overscan: spare,
    getItemKey: (index) => items[index]!.id,
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (items.length > 0 && last >= items.length - spare) onEnd()
  }, [items.length, last, onEnd])
  return (
    <div ref={scroll} className={classes.scroll}>
      <ul className={classes.rows} style={{ height: rows.getTotalSize() }} onKeyDown={walk}>
        {shown.map(({ index, key, start }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            className={classes.row}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Row hit={items[index]!} isShown={items[index]!.id === target} language={language} onShow={onShow} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface RowProps {
  hit: TargetHit
  isShown: boolean
  language: string
  onShow: (target: number) => void
}

function Row({ hit, isShown, language, onShow }: RowProps) {
  const { language: own } = useTexts()
  const read = hit.titleReader ?? hit.titleEnglish
  return (
    <button type="button" className={classes.target} aria-pressed={isShown} onClick={() => onShow(hit.id)}>
      <span className={`number ${classes.code}`}>{hit.notation}</span>
      <span className={classes.titles}>
        <b lang={language} dir="auto">
          {hit.title}
        </b>
        {read !== null && read !== hit.title && (
          <span className={classes.read} lang={hit.titleReader === null ? 'en' : own} dir="auto">
            {read}
          </span>
        )}
      </span>
      {hit.found && (
        <span className={classes.found}>
          <Found found={hit.found} />
        </span>
      )}
      <Reached by={hit.reached} />
    </button>
  )
}

/** How many concepts lead to a target, and how they compare with it. */
function Reached({ by }: { by: ReachedBy }) {
  const { targets } = useTexts()
  const shown = closestFirst.filter((relation) => by[relation] > 0)
  if (shown.length === 0) return <span className={classes.notReached}>{targets.list.notReached}</span>
  return (
    <span className={classes.reached}>
      {shown.map((relation) => (
        <span key={relation} data-relation={relation}>
          {targets.reachedBy[relation](by[relation])}
        </span>
      ))}
    </span>
  )
}

/** Arrows move from row to row. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const row = document.activeElement?.closest('li')
  const next = row && [...event.currentTarget.children].find((one) => isNext(row, one, event.key === 'ArrowDown'))
  next?.querySelector('button')?.focus()
  event.preventDefault()
}

const place = (row: Element) => Number((row as HTMLElement).dataset['index'])
const isNext = (row: Element, other: Element, down: boolean) => place(other) === place(row) + (down ? 1 : -1)
