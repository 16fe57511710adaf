import { join } from 'node:path'
import { TransformersEmbedder } from './transformers-embedder'

const bundled = join(__dirname, '../../models/esco-occupations-e5-small')

describe('TransformersEmbedder on the bundled model', () => {
  let embedder: TransformersEmbedder
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0)

  beforeAll(async () => {
    embedder = await TransformersEmbedder.load({ model: bundled })
  })
  afterAll(() => embedder.close())

  it('knows the model by name and by the content of its files', () => {
    expect(embedder.model).toEqual({
      name: 'esco-occupations-e5-small',
      revision: expect.stringMatching(/^[0-9a-f]{64}$/),
      dimensions: 384,
    })
  })

  it('finds the same occupation in another language nearer than another occupation', async () => {
    const [geologist, geologe, baker] = await embedder.embed(['geologist', 'Geologe', 'baker'], 32)
    expect(dot(geologist!, geologe!)).toBeGreaterThan(0.6)
    expect(dot(geologist!, geologe!)).toBeGreaterThan(dot(geologist!, baker!) + 0.2)
  })

  it('gives bit for bit the same vector alone, in a batch and in upper case', async () => {
    const titles = ['baker', 'operator of a very long production line for bread and pastry', 'marine geologist']
    const together = await embedder.embed(titles, 32)
    const alone = await embedder.embed(['MARINE GEOLOGIST'], 32)
    expect(alone[0]).toEqual(together[2])
  })

  it('reads no further than the limit', async () => {
    const [short, long] = await embedder.embed(['baker '.repeat(40), 'baker '.repeat(80)], 16)
    expect(long).toEqual(short)
  })

  it('says which folder it cannot load', async () => {
    await expect(TransformersEmbedder.load({ model: join(bundled, 'onnx') })).rejects.toThrow()
  })
})
