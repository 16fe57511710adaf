import { Button, Switch, Tooltip } from '@mantine/core'
import { useTexts } from '../texts'
import type { Bench } from './bench-state'
import { keyOf } from './keys'
import classes from './order-bar.module.css'
import type { News } from './order'

interface Props {
  bench: Bench
  news: News | null
}

/** Above the candidates: how many there are, what moved them, and a newer order where there is one. */
export function OrderBar({ bench, news }: Props) {
  const texts = useTexts().validate
  const { learning } = texts
  const { order, search, candidates } = bench
  const showsLearning = order.moved && !search.hits
  return (
    <div className={classes.bar}>
      <h2 className={classes.count}>{bench.heading}</h2>
      {!search.hits && candidates.length > 0 && <ChanceHelp adaptedTo={order.adaptedTo} />}
      {showsLearning && (
        <>
          <span className={classes.moved}>{order.without ? learning.shownWithout : sayMoved(bench, learning)}</span>
          <Tooltip label={learning.withoutHint} multiline w={240}>
            <div className={classes.switch}>
              <kbd aria-hidden="true">{keyOf('unlearned')}</kbd>
              <Switch size="xs" label={learning.without} checked={order.without} onChange={order.toggle} />
            </div>
          </Tooltip>
        </>
      )}
      <div role="status" className={classes.newer}>
        {news && !search.hits && <Newer news={news} />}
      </div>
    </div>
  )
}

/** What has happened meanwhile; it is shown when the person asks for it, so that nothing moves under the hand. */
function Newer({ news: { answered, withdrawn, changed, show } }: { news: News }) {
  const { validate, candidates } = useTexts()
  const { news } = candidates
  const happened = answered.length > 0 ? news.answered(answered) : withdrawn ? news.withdrawn : null
  if (happened === null && changed) {
    return (
      <Tooltip label={validate.learning.newerHint} multiline w={240}>
        <Button size="compact-xs" onClick={show}>
          {validate.learning.newer[changed]}
        </Button>
      </Tooltip>
    )
  }
  return (
    <>
      <b>{happened}</b>{' '}
      <Button size="compact-xs" onClick={show}>
        {news.show}
      </Button>
    </>
  )
}

function ChanceHelp({ adaptedTo }: { adaptedTo: number }) {
  const texts = useTexts().validate.suggestions
  const meaning = texts.chanceMeaning(80)
  const label = adaptedTo > 0 ? `${meaning} ${texts.adaptedTo(adaptedTo)}` : meaning
  return (
    <Tooltip label={label} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
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
