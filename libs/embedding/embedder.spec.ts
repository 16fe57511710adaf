import { assertUnitVector } from './embedder'
import { FakeEmbedder } from './fake-embedder'

describe('assertUnitVector', () => {
  it.each([
    ['too long', Float32Array.of(1, 1)],
    ['empty', new Float32Array(0)],
    ['not a number', Float32Array.of(NaN, 1)],
    ['infinite', Float32Array.of(Infinity)],
  ])('refuses a vector that is %s', (_, vector) => {
    expect(() => assertUnitVector(vector, 'baker')).toThrow('baker')
  })

  it('accepts one of unit length', () => {
    expect(() => assertUnitVector(Float32Array.of(0.6, 0.8), 'baker')).not.toThrow()
  })
})

describe('FakeEmbedder', () => {
  const embedder = new FakeEmbedder()
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0)

  it('gives the same unit vector for the same text, whatever stands beside it', async () => {
    const [alone] = await embedder.embed(['Marine geologist'], 32)
    const [, beside] = await embedder.embed(['baker', 'marine geologist'], 32)
    expect(beside).toEqual(alone)
    assertUnitVector(alone!, 'marine geologist')
  })

  it('puts texts that share letters nearer to each other', async () => {
    const [geologist, marine, baker] = await embedder.embed(['geologist', 'marine geologist', 'baker'], 32)
    expect(dot(geologist!, marine!)).toBeGreaterThan(dot(geologist!, baker!))
  })

  it('does not read beyond the limit, and survives an empty text', async () => {
    const [short, cut, empty] = await embedder.embed(['baker', 'baker of bread', ''], 1)
    expect(cut).toEqual(short)
    assertUnitVector(empty!, '')
  })
})
