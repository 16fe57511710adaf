import { normaliseText } from '../embed/text-hash'
import type { Likeness } from '../suggest/suggestion'

/** From this spelling likeness on, two texts are called similar in their words: about half of their letters. */
const similarWords = 0.5

/**
 * Says in what way a title and a label are alike.
 * @param spelling cosine of the two as `LexicalIndex` computes it
 */
export function likeness(title: string, label: string, spelling: number): Likeness {
  const ours = forms(title)
  if (forms(label).some((form) => ours.includes(form))) return 'identical'
  const [a, b] = [title, label].map((text) => [...new Set(words(text))].sort().join(' '))
  if (a === b) return 'same-words'
  return spelling >= similarWords ? 'similar-words' : 'similar-meaning'
}

/** Words of the label that the title has too, inflected ones included, as the label writes them. */
export function sharedWords(title: string, label: string): string[] {
  const ours = words(title)
  const parts = label.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 2)
  return [...new Set(parts.filter((part) => ours.some((word) => sameWord(word, normaliseText(part)))))]
}

const words = (text: string) => normaliseText(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether two words are the same but for their ending: five letters or more, and three quarters of the longer. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  const common = Math.max(5, Math.ceil(0.75 * Math.max(a.length, b.length)))
  return a.length >= common && a.slice(0, common) === b.slice(0, common)
}

/** The texts one title stands for: the whole, and each gender of “Soldador a laser/Soldadora a laser”. */
function forms(text: string): string[] {
  const whole = normaliseText(text)
  const sides = whole.split(/\s*\/\s*/u).filter((side) => side.length > 2)
  return [whole, ...sides]
}
