/**
 * How alike two texts are, 0 to 1: the Sørensen–Dice coefficient of their character trigrams (L. R. Dice, "Measures of
 * the amount of ecologic association between species", 1945), letters without their accents and in lower case, words
 * padded so that a beginning counts. A typo or an inflection leaves it near 1, other words bring it near 0; both ways
 * round it is the same.
 */
export function textSimilarity(a: string, b: string): number {
  const [first, second] = [foldText(a), foldText(b)]
  if (first === second) return 1
  const [ours, theirs] = [trigrams(first), trigrams(second)]
  let shared = 0
  for (const [gram, count] of ours.counts) shared += Math.min(count, theirs.counts.get(gram) ?? 0)
  return ours.total + theirs.total === 0 ? 0 : (2 * shared) / (ours.total + theirs.total)
}

/** Lower case, letters without their accents, anything else a single space. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function trigrams(folded: string): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>()
  let total = 0
  for (const word of folded === '' ? [] : folded.split(' ')) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++, total++) {
      const gram = padded.slice(at, at + 3)
      counts.set(gram, (counts.get(gram) ?? 0) + 1)
    }
  }
  return { counts, total }
}
