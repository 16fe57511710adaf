import type { Similarity } from '#embedding'

/**
 * Memory for the dot products of one batch of sources after the other, which all threads see. What is handed from thread
 * to thread instead makes the collector of each look through all else it has, for every batch.
 */
export class DotsMemory {
  private shared: Float32Array = new Float32Array(0)
  private used = 0

  /** Begins the next batch, over the last one. @param numbers that it will take */
  begin(numbers: number): void {
    if (this.shared.length < numbers) {
      // Half again as much, so that no later batch needs more: pages that nobody writes to take no memory.
      const bytes = Float32Array.BYTES_PER_ELEMENT * Math.ceil(1.5 * numbers)
      this.shared = new Float32Array(new SharedArrayBuffer(bytes))
    }
    this.used = 0
  }

  /** The same as `Similarity.dots`. */
  async dots(similarity: Similarity, queries: readonly Float32Array[]): Promise<Float32Array[]> {
    const rows = await similarity.dots(queries)
    return rows.map((row) => {
      const kept = this.shared.subarray(this.used, (this.used += row.length))
      kept.set(row)
      return kept
    })
  }
}
