import { Fragment, type ReactNode } from 'react'
import type { ConceptDetail } from '../api/types'
import { pieces } from './agreeing-words'

type Label = ConceptDetail['labels'][number]

const plain = (word: string) => word.normalize('NFKC').toLowerCase()

/** The text with those of its words marked that both sides share. */
export function markShared(text: string, shared: readonly string[]): ReactNode {
  if (shared.length === 0) return text
  const wanted = new Set(shared.map(plain))
  return <Agreeing text={text} agrees={(word) => wanted.has(plain(word))} />
}

/** The text with those of its words marked that agree with the other side. */
export function Agreeing({ text, agrees }: { text: string; agrees: (word: string) => boolean }): ReactNode {
  return pieces(text, agrees).map((piece, index) =>
    piece.agrees ? <mark key={index}>{piece.text}</mark> : <Fragment key={index}>{piece.text}</Fragment>,
  )
}

/** The preferred label in the wanted language, else in English, else in any. */
export function titleIn(concept: ConceptDetail, language: string): Label | undefined {
  const titles = concept.labels.filter((label) => label.kind === 'preferred')
  return (
    titles.find((label) => label.language === language) ?? titles.find((label) => label.language === 'en') ?? titles[0]
  )
}
