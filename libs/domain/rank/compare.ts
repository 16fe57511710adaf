import { normaliseText } from '../embed/text-hash'
import type { Likeness } from '../suggest/suggestion'
import { titleForms } from './title-forms'

/** From this spelling likeness on, two texts are called similar in their words: about half of their letters. */
const similarWords = 0.5

/** Says in what way labels are alike to one title. */
export class TitleComparison {
  private readonly forms: Set<string>
  private readonly words: Set<string>
  private readonly wordList: string[]
  private readonly sorted: string

  constructor(title: string) {
    const whole = normaliseText(title)
    this.forms = new Set(titleForms(title))
    this.words = new Set(wordsOf(whole))
    this.wordList = [...this.words]
    this.sorted = sortedWords(whole)
  }

  /** @param spelling cosine of title and label as `LexicalIndex` computes it */
  likeness(label: string, spelling: number): Likeness {
    const whole = normaliseText(label)
    if (titleForms(label).some((form) => this.forms.has(form))) return 'identical'
    if (sortedWords(whole) === this.sorted) return 'same-words'
    return spelling >= similarWords ? 'similar-words' : 'similar-meaning'
  }

  /** Words of the label that the title has too, inflected ones included, as the label writes them. */
  sharedWords(label: string): string[] {
    const parts = label.match(/[\p{L}\p{N}]+/gu) ?? []
    const shared = parts.filter((part) => part.length > 2 && this.has(part.toLowerCase()))
    return [...new Set(shared)]
  }

  private has(word: string): boolean {
    return this.words.has(word) || this.wordList.some((own) => inflected(own, word))
  }
}

const wordsOf = (normalised: string): string[] => normalised.match(/[\p{L}\p{N}]+/gu) ?? []

const sortedWords = (normalised: string) => [...new Set(wordsOf(normalised))].sort().join(' ')

/** Whether two words are the same but for their ending: five letters or more, and three quarters of the longer. */
function inflected(a: string, b: string): boolean {
  const common = Math.max(5, Math.ceil(0.75 * Math.max(a.length, b.length)))
  return a.length >= common && b.startsWith(a.slice(0, common))
}
