const opening = /« ?/gu
const closing = / ?»/gu
const high = / ?([;?!])(?=\s|$|»|”|\))/gu
const colon = / :(?=\s|$)/gu
const unit = /(\d) (%)/gu

/**
 * Sets the spaces that French never breaks a line at: inside quotation marks, before colons and other high signs, before
 * the sign of percent. Whoever translates writes ordinary spaces.
 */
export function typeset(text: string): string {
  return text
    .replace(opening, '«\u00a0')
    .replace(closing, '\u00a0»')
    .replace(high, (sign, mark: string) => (sign.startsWith(' ') ? `\u202f${mark}` : sign))
    .replace(colon, '\u00a0:')
    .replace(unit, '$1\u00a0$2')
}
