import type { Ref } from 'react'
import type { ConceptComment, ConceptPage, EarlierEvent, MarkEvent } from '../../api/types'
import { useTexts, type Texts } from '../../texts'
import { cutAtMentions } from './mentions'
import classes from './timeline.module.css'
import { timelineOf, type Happening } from './timeline-of'

interface Props {
  page: ConceptPage
  /** Of the source concept. */
  title: string
  headingRef: Ref<HTMLHeadingElement>
}

/** Everything that was decided, said and assigned, oldest first: nothing is erased. */
export function Timeline({ page, title, headingRef }: Props) {
  const texts = useTexts().talk.timeline
  const happenings = timelineOf(page)
  return (
    <section aria-label={texts.title}>
      <h3 ref={headingRef} tabIndex={-1} className={classes.heading}>
        {texts.title}
      </h3>
      {page.hidden && <p className={classes.note}>{texts.hidden}</p>}
      {happenings.length === 0 && !page.hidden && <p className={classes.note}>{texts.nothing}</p>}
      <ol className={classes.timeline}>
        {happenings.map((one) => (
          <li key={keyOf(one)} data-kind={one.kind}>
            <Moment happening={one} title={title} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Moment({ happening, title }: { happening: Happening; title: string }) {
  const texts = useTexts()
  return (
    <>
      <p className={classes.who}>
        <b dir="auto">{happening.user.name}</b> <time dateTime={happening.at}>{texts.moment(happening.at)}</time>
      </p>
      {happening.kind === 'comment' && <Comment comment={happening.comment} />}
      {happening.kind === 'earlier' && <p dir="auto">{sayEarlier(happening.event, title, texts)}</p>}
      {happening.kind === 'accepted' && <p>{texts.release.earlier.acceptedBy}</p>}
      {happening.kind === 'assigned' && <p>{sayAssigned(happening, texts)}</p>}
      {happening.kind === 'mark' && (
        <>
          <p dir="auto">{sayMark(happening.mark, title, texts)}</p>
          {happening.mark.comment && <blockquote dir="auto">{happening.mark.comment}</blockquote>}
        </>
      )}
    </>
  )
}

function Comment({ comment: { text, target, mentions } }: { comment: ConceptComment }) {
  const texts = useTexts().talk.timeline
  return (
    <>
      {target && <p dir="auto">{texts.remark(target.title)}</p>}
      <blockquote dir="auto">
        {cutAtMentions(text, mentions).map((part, index) =>
          part.mentioned ? <b key={index}>{part.text}</b> : <span key={index}>{part.text}</span>,
        )}
      </blockquote>
      {mentions.map(({ id, name, answered }) => (
        <p key={id} className={classes.asked} data-answered={answered}>
          {answered ? texts.answered(name) : texts.owes(name)}
        </p>
      ))}
    </>
  )
}

function keyOf(happening: Happening): string {
  if (happening.kind === 'mark') return `mark ${happening.mark.id}`
  if (happening.kind === 'earlier') return `earlier ${happening.at} ${happening.event.target?.id}`
  return happening.kind === 'comment' ? `comment ${happening.comment.id}` : happening.kind
}

function sayAssigned({ user, to }: Extract<Happening, { kind: 'assigned' }>, texts: Texts): string {
  const { took, assigned } = texts.talk.timeline
  return user.id === to.id ? took : assigned(to.name)
}

/** Said in an earlier project and not taken over. */
function sayEarlier({ kind, relation, target, text, project }: EarlierEvent, title: string, texts: Texts): string {
  const { history, sentences } = texts.validate
  const where = `(${texts.release.earlier.in(project.name)})`
  if (kind === 'comment') return `${texts.quotes[0]}${text ?? ''}${texts.quotes[1]} ${where}`
  if (kind === 'none') return `${history.none(text ?? '')} ${where}`
  if (kind === 'withdraw' || relation === null) return `${history.withdraw} ${where}`
  return `${sentences[relation](title, target?.title ?? '')} ${where}`
}

function sayMark(mark: MarkEvent, title: string, texts: Texts): string {
  const { history, sentences } = texts.validate
  if (mark.kind === 'none') return history.none(mark.reason ?? '')
  const [open, close] = texts.quotes
  if (mark.kind === 'withdraw') {
    return mark.targetTitle ? `${history.withdraw}: ${open}${mark.targetTitle}${close}` : history.withdraw
  }
  if (!mark.relation) return ''
  const how = [
    mark.origin && history.origin[mark.origin](mark.rank),
    mark.bulk ? texts.talk.timeline.bulk : null,
  ].filter((words) => words !== null)
  const said = sentences[mark.relation](title, mark.targetTitle ?? '')
  return how.length > 0 ? `${said} (${how.join(', ')})` : said
}
