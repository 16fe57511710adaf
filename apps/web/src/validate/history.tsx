import type { MarkEvent } from '../api/types'
import { useTexts, type Texts } from '../texts'
import classes from './history.module.css'

/** Every mark ever given on the concept, oldest first, with its comment: nothing is erased. */
export function History({ events, title }: { events: MarkEvent[]; title: string }) {
  const texts = useTexts()
  if (events.length === 0) return null
  return (
    <details className={classes.history} open={events.some((event) => event.comment)}>
      <summary>{texts.validate.history.show(events.length)}</summary>
      <ol>
        {events.map((event) => (
          <li key={event.id}>
            <p className={classes.who}>
              <b>{event.user.name}</b> <time dateTime={event.at}>{texts.moment(event.at)}</time>
            </p>
            <p>{sayEvent(event, title, texts)}</p>
            {event.comment && <blockquote>{event.comment}</blockquote>}
          </li>
        ))}
      </ol>
    </details>
  )
}

function sayEvent(event: MarkEvent, title: string, texts: Texts): string {
  const { history, sentences } = texts.validate
  if (event.kind === 'none') return history.none(event.reason ?? '')
  if (event.kind === 'withdraw') return `${history.withdraw}${event.targetTitle ? `: “${event.targetTitle}”` : ''}`
  if (!event.relation) return ''
  const said = sentences[event.relation](title, event.targetTitle ?? '')
  return event.origin ? `${said} (${history.origin[event.origin](event.rank)})` : said
}
