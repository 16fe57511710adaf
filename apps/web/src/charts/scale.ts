/** Maps a value to a place in the drawing. */
export type Scale = (value: number) => number

/** From `domain` to `range`, both given by their ends; a domain of one value lands at the start of the range. */
export function linear([low, high]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const span = high - low
  return (value) => start + (span === 0 ? 0 : ((value - low) / span) * (end - start))
}

/**
 * Round values from 0 that divide an axis into at most `most` parts: steps of 1, 2 or 5 with zeros, whole numbers only,
 * as what is counted here are concepts. The last one is at or above `highest`.
 */
export function ticksUpTo(highest: number, most = 5): number[] {
  const rough = Math.max(1, highest / most)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough)!
  const count = Math.max(1, Math.ceil(highest / step))
  return Array.from({ length: count + 1 }, (_, at) => at * step)
}

/** How wide a text will be, roughly: no drawing here depends on more than that. Pixels at the given size. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (narrow.test(sign) ? 0.32 : wide.test(sign) ? 0.86 : 0.55), 0) * size
}

const narrow = /[iljtfrI.,:;'’()|! ]/
const wide = /[mwMW%@\u3000-\u9fff\uac00-\ud7af]/

/** The text cut to a width, with an ellipsis where something is missing. */
export function fit(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text
  const signs = [...text]
  while (signs.length > 1 && widthOf(`${signs.join('')}…`, size) > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
