/** Identity of a model: vectors of different name or revision never meet in one comparison. */
export interface EmbeddingModel {
  name: string
  /** SHA-256 over the model's files, in hex. */
  revision: string
  dimensions: number
}

/** Turns texts into vectors whose dot product says how near two texts are in meaning. */
export interface Embedder {
  readonly model: EmbeddingModel

  /**
   * One vector of unit length for each text, in the order given. The vector of a text depends on that text and
   * `maxTokens` alone, never on the others it is embedded with.
   * @param maxTokens what lies beyond this many tokens is not read
   * @throws Error when the model gives a vector that is not finite or not of unit length
   */
  embed(texts: readonly string[], maxTokens: number): Promise<Float32Array[]>

  /** Frees the model's memory; the embedder cannot be used afterwards. */
  close(): Promise<void>
}

/**
 * Refuses a vector no comparison could use: a broken model file shows here, not as a list of senseless suggestions.
 * @throws Error naming the text
 */
export function assertUnitVector(vector: Float32Array, text: string): void {
  let squares = 0
  for (const value of vector) squares += value * value
  // Not `>`: a NaN must fail too. Rounding of 384 float32 values stays below 1e-6.
  if (!(Math.abs(squares - 1) < 1e-4)) {
    throw new Error(`The embedding model gave no usable vector for “${text.slice(0, 80)}” (squared length ${squares}).`)
  }
}
