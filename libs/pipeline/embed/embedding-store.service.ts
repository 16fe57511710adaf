import { Transactions } from '#database'
import type { EmbeddingModel } from '#embedding'
import { Injectable } from '@nestjs/common'

/** A text's hash in hex: what vectors are looked up by in memory. */
export type HashKey = string

export const hashKey = (hash: Buffer): HashKey => hash.toString('hex')

/** The embedded database has one engine: statements stay around 50 ms, so that whoever waits is served in between. */
const vectorsPerInsert = 64
const vectorsPerRead = 500

/** The vectors in the database, each beside the hash of its text and the model that made it. */
@Injectable()
export class EmbeddingStore {
  constructor(private readonly database: Transactions) {}

  /** Id of the model in the database, which learns of it here for the first time. */
  async modelId({ name, revision, dimensions }: EmbeddingModel): Promise<number> {
    const find = () =>
      this.database.manager.query<{ id: number }[]>(
        `select id from embedding_model where name = $1 and revision = $2`,
        [name, revision],
      )
    const [known] = await find()
    if (known) return known.id
    await this.database.manager.query(
      `insert into embedding_model (name, revision, dimensions) values ($1, $2, $3) on conflict do nothing`,
      [name, revision, dimensions],
    )
    const [added] = await find()
    return added!.id
  }

  /** Which of these texts the model has embedded before. */
  async known(modelId: number, hashes: readonly Buffer[]): Promise<Set<HashKey>> {
    const known = new Set<HashKey>()
    for (const part of parts(hashes, 4 * vectorsPerRead)) {
      const rows = await this.database.manager.query<{ text_hash: Buffer }[]>(
        `select text_hash from text_embedding where model_id = $1 and text_hash = any($2::bytea[])`,
        [modelId, part],
      )
      for (const row of rows) known.add(hashKey(row.text_hash))
    }
    return known
  }

  /** Stores vectors; one that is there already stays as it is. */
  async write(modelId: number, hashes: readonly Buffer[], vectors: readonly Float32Array[]): Promise<void> {
    for (let start = 0; start < hashes.length; start += vectorsPerInsert) {
      const end = start + vectorsPerInsert
      await this.database.manager.query(
        `insert into text_embedding (model_id, text_hash, embedding)
         select $1, hash, embedding::vector from unnest($2::bytea[], $3::text[]) as t(hash, embedding)
         on conflict do nothing`,
        [modelId, hashes.slice(start, end), vectors.slice(start, end).map(toText)],
      )
    }
  }

  /**
   * Reads vectors in PostgreSQL's binary form: a fifth of the bytes of the text form.
   * @throws Error when one is not stored
   */
  async read(modelId: number, hashes: readonly Buffer[]): Promise<Map<HashKey, Float32Array>> {
    const vectors = new Map<HashKey, Float32Array>()
    const distinct = [...new Map(hashes.map((hash) => [hashKey(hash), hash])).values()]
    for (const part of parts(distinct, vectorsPerRead)) {
      const rows = await this.database.manager.query<{ text_hash: Buffer; vector: Buffer }[]>(
        `select text_hash, vector_send(embedding) as vector from text_embedding
         where model_id = $1 and text_hash = any($2::bytea[])`,
        [modelId, part],
      )
      for (const row of rows) vectors.set(hashKey(row.text_hash), fromBinary(row.vector))
    }
    if (vectors.size < distinct.length) {
      throw new Error(`${distinct.length - vectors.size} of ${distinct.length} texts have no stored vector.`)
    }
    return vectors
  }
}

/** Nine significant digits give back exactly the same 32-bit number. */
export const toText = (vector: Float32Array): string => `[${Array.from(vector, (x) => x.toPrecision(9)).join(',')}]`

/** pgvector's `vector_send`: 16-bit dimension, 16 bits unused, then big-endian 32-bit floats. */
function fromBinary(bytes: Buffer): Float32Array {
  const dimensions = bytes.readUInt16BE(0)
  return Float32Array.from({ length: dimensions }, (_, at) => bytes.readFloatBE(4 + 4 * at))
}

function* parts<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
