import { Transactions } from '#database'
import { textHash } from '#domain'
import { EmbeddingStore, hashKey } from '#pipeline'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let store: EmbeddingStore
let modelId: number
beforeAll(async () => {
  database = await createTestDatabase()
  store = new EmbeddingStore(new Transactions(database.dataSource))
  modelId = await store.modelId({ name: 'model', revision: 'one', dimensions: 384 })
})
afterAll(() => database.close())

/** A unit vector whose numbers use all 24 bits of a float. */
const vector = (seed: number) => {
  const values = Float32Array.from({ length: 384 }, (_, at) => Math.sin(seed * 1000 + at) / 3 ** (at % 20))
  const length = Math.hypot(...values)
  return values.map((value) => value / length)
}

describe('EmbeddingStore', () => {
  const hashes = Array.from({ length: 150 }, (_, at) => textHash(`text ${at}`))
  const vectors = hashes.map((_, at) => vector(at))

  it('gives vectors back bit for bit', async () => {
    await store.write(modelId, hashes, vectors)
    const read = await store.read(modelId, [...hashes, hashes[3]!])
    expect(read.size).toBe(150)
    expect(hashes.map((hash) => read.get(hashKey(hash)))).toEqual(vectors)
  })

  it('knows what is stored, and keeps what was stored first', async () => {
    const fresh = textHash('never seen')
    expect(await store.known(modelId, [hashes[0]!, fresh])).toEqual(new Set([hashKey(hashes[0]!)]))
    await store.write(modelId, [hashes[0]!], [vector(999)])
    expect((await store.read(modelId, [hashes[0]!])).get(hashKey(hashes[0]!))).toEqual(vectors[0])
  })

  it('keeps the models apart', async () => {
    const other = await store.modelId({ name: 'model', revision: 'two', dimensions: 384 })
    expect(other).not.toBe(modelId)
    expect(await store.modelId({ name: 'model', revision: 'one', dimensions: 384 })).toBe(modelId)
    expect(await store.known(other, hashes)).toEqual(new Set())
    await expect(store.read(other, hashes.slice(0, 2))).rejects.toThrow('2 of 2 texts have no stored vector')
  })
})
