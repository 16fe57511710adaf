import { Button, Switch, Tooltip } from '@mantine/core'
import { useTexts } from '../texts'
import type { Bench } from './bench-state'
import classes from './order-bar.module.css'
import type { Newer } from './order'

interface Props {
  bench: Bench
  newer: Newer | null
}

/** Above the candidates: how many there are, what moved them, and a newer order where there is one. */
export function OrderBar({ bench, newer }: Props) {
  const texts = useTexts().validate
  const { learning } = texts
  const { order, search, candidates } = bench
  const showsLearning = order.moved && !search.hits
  return (
    <div className={classes.bar}>
      <h2 className={classes.count}>{bench.heading}</h2>
      {!search.hits && candidates.length > 0 && <ChanceHelp />}
      {showsLearning && (
        <>
          <span className={classes.moved}>{order.without ? learning.shownWithout : sayMoved(bench, learning)}</span>
          <Tooltip label={learning.withoutHint} multiline w={240}>
            <div className={classes.switch}>
              <kbd aria-hidden="true">l</kbd>
              <Switch size="xs" label={learning.without} checked={order.without} onChange={order.toggle} />
            </div>
          </Tooltip>
        </>
      )}
      <div role="status" className={classes.newer}>
        {newer && !search.hits && (
          <Tooltip label={learning.newerHint} multiline w={240}>
            <Button size="compact-xs" onClick={newer.show}>
              {learning.newer[newer.changed]}
            </Button>
          </Tooltip>
        )}
      </div>
    </div>
  )
}

function ChanceHelp() {
  const texts = useTexts().validate.suggestions
  return (
    <Tooltip label={texts.chanceMeaning(80)} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={classes.help} aria-label={texts.chanceHelp}>
        %&thinsp;?
      </button>
    </Tooltip>
  )
}

type LearningTexts = ReturnType<typeof useTexts>['validate']['learning']

function sayMoved({ candidates }: Bench, learning: LearningTexts): string {
  if (candidates.every(({ was }) => was === undefined)) return learning.movedChances
  const was = candidates[0]?.was
  if (was === undefined) return learning.moved
  return was === null ? learning.movedNew : learning.movedFirst(was)
}
