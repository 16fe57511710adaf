import { createContext, use } from 'react'
import { en, type Texts } from './en'

const languages: Record<string, Texts> = { en }

/** The texts of the first of the browser's languages that the page speaks, else English. */
export function preferredTexts(wanted: readonly string[] = navigator.languages): Texts {
  const spoken = wanted.map((tag) => tag.split('-')[0] ?? '').find((tag) => tag in languages)
  return languages[spoken ?? 'en'] ?? en
}

export const TextsContext = createContext<Texts>(en)

/** Every word the page shows comes from here, so that another language is one more file. */
export function useTexts(): Texts {
  return use(TextsContext)
}

export type { Texts }
