import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { useWorkList } from '../work-list'
import { ConceptRow } from './concept-row'
import classes from './concept-rows.module.css'
import type { WorkView } from './filter'

interface Props {
  list: ReturnType<typeof useWorkList>
  filter: WorkView
  conceptId: number | null
  onShow: (id: number) => void
}

const rowHeight = 54
/** Rows passed while the list is dragged along are not worth fetching; milliseconds it has to rest. */
const rest = 60

/** The rows of a list. Only those in sight are drawn and fetched, so that 11,000 scroll like 10. */
export function ConceptRows({ list, filter, conceptId, onShow }: Props) {
  const scroll = useRef<HTMLDivElement>(null)
  const { ids, items, load } = list
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used here only, never memoised
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const shown = rows.getVirtualItems()
  const [first = 0, last = 0] = [shown[0]?.index, shown.at(-1)?.index]
  useEffect(() => {
    const resting = setTimeout(() => load(ids.slice(Math.max(0, first - 20), last + 20)), rest)
    return () => clearTimeout(resting)
  }, [ids, load, first, last])
  const at = conceptId === null ? -1 : ids.indexOf(conceptId)
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' })
    // Follow the concept, not every measurement of the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at])
  return (
    <div ref={scroll} className={classes.scroll} tabIndex={-1}>
      <ul className={classes.rows} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const id = ids[index] ?? 0
          return (
            <li
              key={id}
              aria-setsize={ids.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ConceptRow id={id} item={items.get(id)} filter={filter} current={id === conceptId} onShow={onShow} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
