import { createHash } from 'node:crypto'
import type { Embedder, EmbeddingModel } from './embedder'

/**
 * A deterministic stand-in for tests: each character trigram adds to the coordinates its hash names, so texts that
 * share letters lie near each other. It knows nothing of meaning.
 */
export class FakeEmbedder implements Embedder {
  readonly model: EmbeddingModel

  constructor(dimensions = 64) {
    this.model = { name: 'fake', revision: `trigrams-${dimensions}`, dimensions }
  }

  embed(texts: readonly string[], maxTokens: number): Promise<Float32Array[]> {
    return Promise.resolve(texts.map((text) => this.vector(text.toLowerCase().split(/\s+/u).slice(0, maxTokens))))
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  private vector(words: readonly string[]): Float32Array {
    const vector = new Float32Array(this.model.dimensions)
    const text = ` ${words.join(' ')} `
    for (let at = 0; at + 3 <= text.length; at++) {
      const hash = createHash('md5')
        .update(text.slice(at, at + 3))
        .digest()
      const coordinate = hash.readUInt32LE(0) % vector.length
      vector[coordinate] = (vector[coordinate] ?? 0) + (hash.readUInt8(4) % 2 === 0 ? 1 : -1)
    }
    const length = Math.hypot(...vector)
    // Opposite signs can cancel to nothing: such a text gets the first axis, so that every vector has unit length.
    if (length === 0) vector[0] = 1
    return length === 0 ? vector : vector.map((value) => value / length)
  }
}
