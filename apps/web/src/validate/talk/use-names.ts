import { useEffect, useState } from 'react'
import type { ConceptPage } from '../../api/types'
import { useAnnounce } from '../../parts/announcer'
import { useTexts } from '../../texts'
import { nameBeingTyped, peopleNamed } from './mentions'

type Person = ConceptPage['people'][number]

/** So many fit above the field. */
const offered = 6

/** The people offered while a name is typed after an @, and which of them Enter would take. */
export function useNames(text: string, people: readonly Person[]) {
  const texts = useTexts().talk.comment
  const announce = useAnnounce()
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  /** Where the @ stands whose names were sent away. */
  const [dismissed, setDismissed] = useState<number | null>(null)
  const found = caret === null ? null : nameBeingTyped(text, caret, people)
  const typed = found?.from === dismissed ? null : found
  const options = typed ? peopleNamed(people, typed.query).slice(0, offered) : []
  const said = typed ? texts.found(options.map(({ name }) => name)) : ''
  useEffect(() => {
    if (said) announce(said)
  }, [said, announce])
  const at = Math.min(active, options.length - 1)
  return {
    typed,
    options,
    active: at,
    /** By one up or down, around the ends. */
    move: (by: 1 | -1) => setActive((at + by + options.length) % options.length),
    dismiss: () => setDismissed(typed?.from ?? null),
    /** The caret stands elsewhere, or null: the field was left. */
    follow: (to: number | null) => {
      setCaret(to)
      setActive(0)
      if (to === null) setDismissed(null)
    },
  }
}

export type Names = ReturnType<typeof useNames>
