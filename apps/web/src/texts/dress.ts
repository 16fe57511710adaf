interface Dressing {
  /** What becomes of each text that is shown. */
  text?: (text: string) => string
  /** What becomes of each text that is put into a sentence, such as the title of a concept. */
  place?: (text: string) => string
}

const same = (text: string) => text

/** The same texts, each of them dressed, also those that a function makes later. */
export function dressed<T>(texts: T, { text = same, place = same }: Dressing): T {
  const places = (value: unknown) => (typeof value === 'string' ? place(value) : value)
  const dress = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value)
    if (typeof value === 'function') {
      const make = value as (...places: unknown[]) => unknown
      return (...given: unknown[]) => dress(make(...given.map(places)))
    }
    if (Array.isArray(value)) return value.map(dress)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, dress(inner)]))
  }
  return dress(texts) as T
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/**
 * A text written from right to left, closed in so that it does not reorder the words and the punctuation of the sentence
 * it is put into (first strong isolate, Unicode annex 9). Any other text stays as it is.
 */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text
}
