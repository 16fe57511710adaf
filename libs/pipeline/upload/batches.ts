/** Consecutive pieces of at most `size` items: one statement for each keeps every transaction short. */
export function* inBatches<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
