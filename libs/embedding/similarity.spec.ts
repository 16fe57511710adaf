import { Similarity } from './similarity'

describe('Similarity', () => {
  it('gives every query its dot product with every vector', async () => {
    const vectors = [Float32Array.of(1, 0), Float32Array.of(0, 1), Float32Array.of(0.6, 0.8)]
    const similarity = Similarity.over(vectors, 2)
    const [first, second] = await similarity.dots([Float32Array.of(0, 1), Float32Array.of(0.8, 0.6)])
    expect([...first!]).toEqual([0, 1, expect.closeTo(0.8, 6)])
    expect([...second!]).toEqual([expect.closeTo(0.8, 6), expect.closeTo(0.6, 6), expect.closeTo(0.96, 6)])
  })

  it('answers no queries and holds no vectors', async () => {
    expect(await Similarity.over([Float32Array.of(1)], 1).dots([])).toEqual([])
    expect(await Similarity.over([], 1).dots([Float32Array.of(1)])).toEqual([new Float32Array(0)])
  })

  it('refuses a vector of another length', () => {
    expect(() => Similarity.over([Float32Array.of(1, 0)], 3)).toThrow('2 numbers, not 3')
  })
})
