import { Checkbox, Title } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { BulkCandidate, Relation } from '../../api/types'
import { useTexts } from '../../texts'
import classes from './bulk-page.module.css'
import { Pair } from './pair'
import type { Checks } from './use-checks'

interface Props {
  items: readonly BulkCandidate[]
  checks: Checks
  relation: Relation
}

/** Everything that would be accepted. Only the rows in sight are drawn; each can be left out. */
export function WholeList({ items, checks, relation }: Props) {
  const texts = useTexts().bulk.list
  const scroll = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used here only, never memoised
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 56,
    overscan: 6,
  })
  return (
    <section className={`sheet ${classes.part}`} aria-label={texts.heading}>
      <Title order={2}>{texts.heading}</Title>
      <div ref={scroll} className={classes.scroll} tabIndex={-1}>
        <ul className={classes.virtual} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const candidate = items[index]!
            return (
              <li
                key={candidate.conceptId}
                ref={rows.measureElement}
                data-index={index}
                className={classes.choice}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Checkbox
                  aria-label={texts.accept(candidate.title)}
                  checked={!checks.isOut(candidate)}
                  disabled={checks.checks.get(candidate.conceptId) === false}
                  onChange={(event) => checks.leave(candidate.conceptId, !event.currentTarget.checked)}
                />
                <Pair candidate={candidate} relation={relation} />
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
