import { Button, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useId, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { ConceptPage, Me } from '../../api/types'
import { useAnnounce } from '../../parts/announcer'
import { sayProblem } from '../../parts/problem-notice'
import { useTexts } from '../../texts'
import { keyOf } from '../keys'
import type { Desk } from '../use-desk'
import classes from './composer.module.css'
import type { Drafts } from './drafts'
import { mentionedIn, withName } from './mentions'
import { useComment } from './talk-data'
import { useNames, type Names } from './use-names'

interface Props {
  projectId: string
  me: Me
  desk: Desk
  drafts: Drafts
  inputRef: RefObject<HTMLTextAreaElement | null>
}

/** Where a person writes to the others about the concept; what is not sent yet waits for them to come back to it. */
export function Composer({ projectId, me, desk, drafts, inputRef }: Props) {
  const texts = useTexts().talk.comment
  const listId = useId()
  const text = drafts.of(desk.conceptId)
  const setText = (written: string) => drafts.write(desk.conceptId, written)
  const others = desk.page.people.filter(({ id }) => id !== me.id)
  const names = useNames(text, others)
  const send = useSending(projectId, desk, others, drafts)

  function choose(name: string) {
    const input = inputRef.current
    if (!names.typed || !input) return
    const written = withName(text, names.typed, name)
    flushSync(() => setText(written.text))
    input.setSelectionRange(written.caret, written.caret)
    names.follow(written.caret)
  }

  function submit() {
    if (send(text)) inputRef.current?.blur()
  }

  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <People id={listId} names={names} onChoose={choose} />
      <Textarea
        ref={inputRef}
        className={classes.field}
        aria-label={texts.label}
        aria-description={texts.hint}
        aria-autocomplete="list"
        aria-controls={names.options.length > 0 ? listId : undefined}
        aria-activedescendant={names.options.length > 0 ? `${listId}-${names.active}` : undefined}
        aria-keyshortcuts={keyOf('talk')}
        placeholder={texts.placeholder}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={2000}
        dir="auto"
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          names.follow(currentTarget.selectionStart)
        }}
        onSelect={({ currentTarget }) => names.follow(currentTarget.selectionStart)}
        onBlur={() => names.follow(null)}
        onKeyDown={(event) => pressed(event, names, choose, submit)}
      />
      {text.trim() !== '' && (
        <Button type="submit" size="xs">
          {texts.send}
        </Button>
      )}
    </form>
  )
}

function People({ id, names, onChoose }: { id: string; names: Names; onChoose: (name: string) => void }) {
  const texts = useTexts()
  if (names.options.length === 0) return null
  return (
    <ul id={id} role="listbox" aria-label={texts.talk.comment.people} className={classes.people}>
      {names.options.map((person, index) => (
        <li
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === names.active}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person.name)}
        >
          <span dir="auto">{person.name}</span> <span className="soft">{texts.roles[person.role]}</span>
        </li>
      ))}
    </ul>
  )
}

function pressed(
  event: KeyboardEvent<HTMLTextAreaElement>,
  names: Names,
  choose: (name: string) => void,
  submit: () => void,
): void {
  if (event.nativeEvent.isComposing) return
  const chosen = names.options[names.active]
  const takes: Record<string, (() => void) | undefined> = {
    ArrowDown: chosen && (() => names.move(1)),
    ArrowUp: chosen && (() => names.move(-1)),
    Enter: chosen ? () => choose(chosen.name) : event.shiftKey ? undefined : submit,
    Escape: chosen ? names.dismiss : () => event.currentTarget.blur(),
  }
  const take = takes[event.key]
  if (!take) return
  event.preventDefault()
  take()
}

type People = ConceptPage['people']

/** Sends a text and says so; a text that could not be stored comes back into its field. */
function useSending(
  projectId: string,
  { conceptId, title }: Desk,
  others: People,
  drafts: Drafts,
): (text: string) => boolean {
  const texts = useTexts()
  const announce = useAnnounce()
  const { saved, savedAsking, notSaved } = texts.talk.comment
  const comment = useComment(projectId, {
    onSaved: ({ asked }) => {
      announce(asked.length > 0 ? savedAsking(asked.map(({ name }) => name).join(', ')) : saved)
    },
    onRefused: (refused, error) => {
      drafts.write(refused.conceptId, refused.text)
      const message = sayProblem(error, texts)
      notifications.show({ color: 'red', autoClose: false, title: notSaved(refused.title), message })
    },
  })
  return (text) => {
    if (text.trim() === '') return false
    drafts.write(conceptId, '')
    comment.mutate({ conceptId, title, text, asked: mentionedIn(text, others) })
    return true
  }
}
