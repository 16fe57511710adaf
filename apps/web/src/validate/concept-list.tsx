import { ActionIcon, TextInput, Tooltip, UnstyledButton } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type Ref } from 'react'
import type { Project, WorkItem } from '../api/types'
import { ReloadIcon } from '../parts/icons'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { filters, type Filter, type useWorkAddress } from './address'
import classes from './concept-list.module.css'
import { probablyNothingFits } from './probably-nothing-fits'
import { passesEnter } from './use-keys'
import type { useWorkList } from './work-list'

interface Props {
  project: Project
  list: ReturnType<typeof useWorkList>
  address: ReturnType<typeof useWorkAddress>
  conceptId: number | null
  searchRef: Ref<HTMLInputElement>
}

/** All concepts of one filter. Only the rows in sight are drawn, so that 11,000 scroll like 10. */
export function ConceptList({ project, list, address, conceptId, searchRef }: Props) {
  const texts = useTexts().validate.list
  const { filter, query, nothingFits } = address
  const isEmpty = list.isSuccess && list.items.length === 0 && !list.hasNextPage
  return (
    <section className={classes.panel} aria-label={texts.label}>
      <Filters project={project} address={address} />
      <div className={classes.search}>
        <QueryField key={filter} query={query} onQuery={address.setQuery} inputRef={searchRef} />
        <Tooltip label={texts.reload}>
          <ActionIcon variant="subtle" size="lg" aria-label={texts.reload} onClick={() => void list.refetch()}>
            <ReloadIcon />
          </ActionIcon>
        </Tooltip>
      </div>
      <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      {isEmpty && (
        <p className={classes.empty}>
          {query ? texts.emptyQuery(query) : nothingFits ? texts.emptyNothingFits : texts.empty[filter]}
        </p>
      )}
      <Rows list={list} filter={filter} conceptId={conceptId} onShow={address.show} />
    </section>
  )
}

function Filters({ project, address }: Pick<Props, 'project' | 'address'>) {
  const texts = useTexts()
  const { toDo, toReview, disputed, agreed, settled, total } = project.progress
  const amounts = { 'to-do': toDo, 'to-review': toReview, disputed, done: agreed + settled, all: total }
  return (
    <div className={classes.filters} role="group" aria-label={texts.validate.list.label}>
      {filters.map((one) => (
        <UnstyledButton
          key={one}
          className={classes.filter}
          aria-pressed={one === address.filter}
          onClick={() => address.setFilter(one)}
        >
          {texts.validate.list.states[one]} <span className="number">{texts.number(amounts[one])}</span>
        </UnstyledButton>
      ))}
      <UnstyledButton
        className={classes.filter}
        data-kind="outlook"
        aria-pressed={address.nothingFits}
        onClick={() => address.setNothingFits(!address.nothingFits)}
      >
        {texts.validate.nothingFits.filter}
      </UnstyledButton>
    </div>
  )
}

function QueryField({
  query,
  onQuery,
  inputRef,
}: {
  query: string
  onQuery: (q: string) => void
  inputRef: Ref<HTMLInputElement>
}) {
  const texts = useTexts().validate.list
  const [value, setValue] = useState(query)
  const settle = useDebouncedCallback(onQuery, 250)
  return (
    <TextInput
      ref={inputRef}
      className={classes.field}
      aria-label={texts.filter}
      placeholder={texts.filter}
      value={value}
      onChange={(event) => {
        setValue(event.currentTarget.value)
        settle(event.currentTarget.value)
      }}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
    />
  )
}

interface RowsProps extends Pick<Props, 'list' | 'conceptId'> {
  filter: Filter
  onShow: (id: number) => void
}

function Rows({ list, filter, conceptId, onShow }: RowsProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const { items, total, hasNextPage, isFetchingNextPage, fetchNextPage } = list
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used here only, never memoised
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 54,
    overscan: 8,
  })
  const shown = rows.getVirtualItems()
  const lastShown = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown > items.length - 60) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, lastShown, items.length, fetchNextPage])
  const at = items.findIndex((item) => item.id === conceptId)
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' })
    // Follow the concept, not every measurement of the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at])
  return (
    <div ref={scroll} className={classes.scroll} tabIndex={-1}>
      <ul className={classes.rows} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const item = items[index]
          return (
            item && (
              <li
                key={item.id}
                aria-setsize={total}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Row item={item} filter={filter} current={item.id === conceptId} onShow={onShow} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

interface RowProps extends Pick<RowsProps, 'filter' | 'onShow'> {
  item: WorkItem
  current: boolean
}

function Row({ item, filter, current, onShow }: RowProps) {
  const texts = useTexts().validate.list
  return (
    <UnstyledButton
      className={classes.row}
      aria-current={current || undefined}
      data-state={item.state}
      onClick={() => onShow(item.id)}
      {...(current && passesEnter)}
    >
      <span className={classes.state} aria-hidden="true" />
      <span className={classes.title}>{item.title}</span>
      <span className={classes.meta}>
        <span className="number">{item.notation}</span>
        <span>
          <Outlook item={item} waits={filter === item.state && !item.mine} />
          {item.mine && `, ${texts.mine}`}
        </span>
      </span>
    </UnstyledButton>
  )
}

/** What to expect of a concept: its best suggestion while it waits, else where it stands. */
function Outlook({ item, waits }: { item: WorkItem; waits: boolean }) {
  const texts = useTexts().validate
  if (!waits || !item.topTitle) return texts.list.state[item.state]
  if (probablyNothingFits(item)) return <span className={classes.none}>{texts.nothingFits.mark}</span>
  return texts.list.best(item.topTitle, item.topScore ?? 0)
}
