export interface MarkedWord {
  text: string
  changed: boolean
}

/**
 * Two texts cut into words and what lies between, those marked that the other does not have at that place: by the longest
 * common subsequence. Long texts take a few milliseconds.
 */
export function wordsApart(before: string, after: string): { before: MarkedWord[]; after: MarkedWord[] } {
  const [old, now] = [cut(before), cut(after)]
  const lengths = commonLengths(old, now)
  const marked = { before: [] as MarkedWord[], after: [] as MarkedWord[] }
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      marked.before.push({ text: old[i++]!, changed: false })
      marked.after.push({ text: now[j++]!, changed: false })
    } else if (j >= now.length || (i < old.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      marked.before.push({ text: old[i++]!, changed: true })
    } else marked.after.push({ text: now[j++]!, changed: true })
  }
  return marked
}

const cut = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []

/** A word says more than the space or comma beside it. */
const weightOf = (piece: string) => (/[\p{L}\p{N}]/u.test(piece) ? 2 : 1)

/** How much the rests of both have in common, from every pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const [row, below] = [lengths[i]!, lengths[i + 1]!]
      row[j] = old[i] === now[j] ? below[j + 1]! + weightOf(old[i]!) : Math.max(below[j]!, row[j + 1]!)
    }
  }
  return lengths
}
