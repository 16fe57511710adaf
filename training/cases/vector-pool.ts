import type { EmbeddableText } from '#domain'
import type { TextEmbedder } from '#pipeline'

/** Vectors in memory: English labels and remembered titles are needed for every table, and read once. */
export class VectorPool {
  private readonly vectors = new Map<string, Float32Array>()

  constructor(
    private readonly texts: TextEmbedder,
    private readonly onProgress: (done: number, total: number) => void,
  ) {}

  /** Makes sure that the vectors are here, embedding what the product's store does not know yet. */
  async load(texts: readonly EmbeddableText[]): Promise<void> {
    const missing = texts.filter(({ hash }) => !this.vectors.has(keyOf(hash)))
    if (missing.length === 0) return
    for (const [key, vector] of await this.texts.vectors(missing, this.onProgress)) this.vectors.set(key, vector)
  }

  /** @throws Error when it has not been loaded */
  readonly of = ({ text, hash }: EmbeddableText): Float32Array => {
    const vector = this.vectors.get(keyOf(hash))
    if (!vector) throw new Error(`The vector of “${text}” was not loaded.`)
    return vector
  }
}

const keyOf = (hash: Buffer) => hash.toString('hex')
