const opening = /« ?/gu
const closing = / ?»/gu
const high = / ?([;?!])(?=\s|$|»|”|\))/gu
const colon = / :(?=\s|$)/gu
const unit = /(\d) (%)/gu

/**
 * Sets the spaces that French never breaks a line at: inside quotation marks, before colons and other high signs, before
 * the sign of percent. Whoever translates writes ordinary spaces.
 */
export function typesetText(text: string): string {
  return text
    .replace(opening, '«\u00a0')
    .replace(closing, '\u00a0»')
    .replace(high, (sign, mark: string) => (sign.startsWith(' ') ? `\u202f${mark}` : sign))
    .replace(colon, '\u00a0:')
    .replace(unit, '$1\u00a0$2')
}

type Making = (...places: unknown[]) => unknown

/** The same for every text of an object, also for those that a function makes later. */
export function typeset<T>(value: T): T {
  return typesetAny(value) as T
}

function typesetAny(value: unknown): unknown {
  if (typeof value === 'string') return typesetText(value)
  if (typeof value === 'function') {
    return (...places: unknown[]) => typesetAny((value as Making)(...places))
  }
  if (Array.isArray(value)) return value.map(typesetAny)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typesetAny(inner)]))
}
