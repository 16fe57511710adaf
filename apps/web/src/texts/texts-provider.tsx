import { createContext, use, useEffect, useState, type ReactNode } from 'react'
import { textsIn, TextsContext, type Texts } from '.'
import { keepLanguage } from './choice'

const ChooseContext = createContext<(language: string) => Promise<void>>(() => Promise.resolve())

/** Gives the page its words, and says in the document which language they are in. */
export function TextsProvider({ initial, children }: { initial: Texts; children: ReactNode }) {
  const [texts, setTexts] = useState(initial)
  const choose = async (language: string) => {
    keepLanguage(language)
    setTexts(await textsIn(language))
  }
  useEffect(() => {
    document.documentElement.lang = texts.language
    document.documentElement.dir = texts.direction
  }, [texts])
  return (
    <TextsContext value={texts}>
      <ChooseContext value={choose}>{children}</ChooseContext>
    </TextsContext>
  )
}

/** Turns the page into another language, now and whenever it is opened again on this device. */
export function useChooseLanguage(): (language: string) => Promise<void> {
  return use(ChooseContext)
}
