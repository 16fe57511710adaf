import { createContext, use } from 'react'
import { dressed, isolated } from './dress'
import { texts as written, type Texts } from './en'

/** Each folder beside this file is a language; all but English are fetched when someone wants them. */
const others = import.meta.glob<Texts>(['./*/index.ts', '!./en/index.ts'], { import: 'texts' })

/** Titles of any script can be put into the sentences of any language. */
const ready = (texts: Texts) => dressed(texts, { place: isolated })

const english = ready(written)

/** The languages that the page speaks, as BCP-47 codes. */
export const languages = ['en', ...Object.keys(others).map((path) => path.split('/')[1] ?? '')].sort()

/** The texts in one of the languages; in English when it is another, or when they cannot be fetched. */
export async function textsIn(language: string): Promise<Texts> {
  const texts = await others[`./${language}/index.ts`]?.().catch(() => null)
  return texts ? ready(texts) : english
}

export const TextsContext = createContext<Texts>(english)

/** Every word the page shows comes from here. */
export function useTexts(): Texts {
  return use(TextsContext)
}

export type { Texts }
