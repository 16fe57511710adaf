/**
 * Positions of the `top` highest numbers above `above`, best first, the earlier first among equals. One pass that keeps
 * the best so far in order: sorting all 3,000 took as long as computing them.
 */
export function bestPositions(numbers: Float32Array, top: number, above = 0): number[] {
  const best: number[] = []
  let least = above
  for (let position = 0; position < numbers.length; position++) {
    const number = numbers[position]!
    if (number <= least) continue
    let place = best.length === top ? top - 1 : best.length
    while (place > 0 && numbers[best[place - 1]!]! < number) {
      best[place] = best[place - 1]!
      place--
    }
    best[place] = position
    if (best.length === top) least = numbers[best[top - 1]!]!
  }
  return best
}

/** The highest of several rows of numbers at each place; zeros where there is no row. */
export function highestOf(rows: readonly Float32Array[], into: Float32Array): void {
  if (rows[0]) into.set(rows[0])
  else into.fill(0)
  for (let row = 1; row < rows.length; row++) {
    const numbers = rows[row]!
    for (let at = 0; at < into.length; at++) if (numbers[at]! > into[at]!) into[at] = numbers[at]!
  }
}
