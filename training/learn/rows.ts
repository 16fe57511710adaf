/** A table of numbers, row-major: what is known of each case. */
export interface Rows {
  /** Numbers in a row. */
  width: number
  values: Float32Array
}

export const countRows = ({ width, values }: Rows): number => (width === 0 ? 0 : values.length / width)

/** Puts rows of one width below each other. @throws RangeError when widths differ */
export function stack(parts: readonly Rows[]): Rows {
  const width = parts[0]?.width ?? 0
  if (parts.some((part) => part.width !== width)) throw new RangeError('Rows of different widths cannot be stacked.')
  const values = new Float32Array(parts.reduce((sum, part) => sum + part.values.length, 0))
  let at = 0
  for (const part of parts) {
    values.set(part.values, at)
    at += part.values.length
  }
  return { width, values }
}

/** Rows of the same order from arrays. @param width of each, for when there are none */
export function rowsOf(rows: readonly ArrayLike<number>[], width: number): Rows {
  const values = new Float32Array(rows.length * width)
  rows.forEach((row, at) => values.set(row, at * width))
  return { width, values }
}

/**
 * Root mean square of each column about its mean, 1 for a constant one: coefficients of columns divided by it are of
 * one size, so that one penalty suits all and the search needs few steps.
 */
export function spreads({ width, values }: Rows): Float64Array {
  const count = values.length / width
  const sums = new Float64Array(width)
  const squares = new Float64Array(width)
  for (let at = 0; at < values.length; at++) {
    const column = at % width
    sums[column]! += values[at]!
    squares[column]! += values[at]! ** 2
  }
  return sums.map((sum, column) => {
    const variance = squares[column]! / count - (sum / count) ** 2
    return variance > 1e-9 ? Math.sqrt(variance) : 1
  })
}
