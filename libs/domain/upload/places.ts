/** Where in a text a character stands, both from 1. */
export interface Place {
  line: number
  column: number
}

/** @param index of the character, from 0 */
export function placeOf(text: string, index: number): Place {
  let [line, start] = [1, 0]
  for (const { 0: end, index: at } of text.matchAll(/\r\n|\r|\n/g)) {
    if (at >= index) break
    line++
    start = at + end.length
  }
  return { line, column: index - start + 1 }
}
