const isWord = /[\p{L}\p{N}]+/gu

/** Shorter Latin words are mostly articles and prepositions, which agree without saying anything. */
const telling = 4

/** So much of the longer of two words must be the same from its beginning: endings differ, stems agree. */
const stem = 0.7

/**
 * Tells of a word whether any of the texts has it too, in this form or another with the same stem, accents left aside.
 * Works across languages as far as they share words: *technician*, *technicien*.
 */
export function agreementWith(texts: readonly string[]): (word: string) => boolean {
  const known = new Set(texts.flatMap((text) => [...text.matchAll(isWord)].map(([word]) => folded(word))))
  const words = [...known].filter(tells)
  const answers = new Map<string, boolean>()
  return (word) => {
    const wanted = folded(word)
    const before = answers.get(wanted)
    if (before !== undefined) return before
    const answer = tells(wanted) && words.some((one) => agree(one, wanted))
    answers.set(wanted, answer)
    return answer
  }
}

export interface Piece {
  text: string
  agrees: boolean
}

/** The text in pieces: words that agree, and what lies between them. */
export function pieces(text: string, agrees: (word: string) => boolean): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const { 0: word, index } of text.matchAll(isWord)) {
    if (!agrees(word)) continue
    if (index > from) found.push({ text: text.slice(from, index), agrees: false })
    found.push({ text: word, agrees: true })
    from = index + word.length
  }
  return from < text.length ? [...found, { text: text.slice(from), agrees: false }] : found
}

/** Without accents and capitals. */
export function folded(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function tells(word: string): boolean {
  return word.length >= telling || /\d/.test(word) || !/[a-z]/.test(word)
}

function agree(one: string, other: string): boolean {
  if (one === other) return true
  const longer = Math.max(one.length, other.length)
  let same = 0
  while (same < longer && one[same] === other[same]) same += 1
  return same >= telling && same >= stem * longer
}
