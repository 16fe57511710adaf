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

/**
 * The highest of several rows of numbers at each place: a single row itself, more in `scratch`, which is filled with
 * zeros where there is no row.
 */
export function highestOf(rows: readonly Float32Array[], scratch: Float32Array): Float32Array {
  const [first, ...others] = rows
  if (!first) return scratch.fill(0)
  if (others.length === 0) return first
  scratch.set(first)
  for (const row of others) raise(scratch, row)
  return scratch
}

/** Raises each number to another where that is higher. */
export function raise(numbers: Float32Array, others: Float32Array): void {
  for (let at = 0; at < numbers.length; at++) if (others[at]! > numbers[at]!) numbers[at] = others[at]!
}
