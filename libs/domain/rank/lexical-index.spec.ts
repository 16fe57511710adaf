import { LexicalIndex } from './lexical-index'

const scores = (index: LexicalIndex, query: string) => {
  const into = new Float32Array(index.size).fill(9)
  index.scores(query, into)
  return [...into]
}

describe('LexicalIndex', () => {
  const index = new LexicalIndex(['marine geologist', 'geologist', 'baker', 'marinegeologe'])

  it('gives 1 to an identical text and 0 to one that shares no letters', () => {
    const [, geologist, baker] = scores(index, 'geologist')
    expect(geologist).toBeCloseTo(1, 6)
    expect(baker).toBe(0)
    expect(scores(index, 'xyz')).toEqual([0, 0, 0, 0])
  })

  it('finds a compound and an inflection by the letters they share', () => {
    const [whole, , , compound] = scores(index, 'marine geologists')
    expect(whole).toBeGreaterThan(0.8)
    expect(compound).toBeGreaterThan(0.3)
  })

  it('weighs a rare n-gram more than a frequent one', () => {
    const [common, rare] = scores(new LexicalIndex(['ab', 'cd', 'ab', 'ab']), 'ab cd')
    expect(rare).toBeGreaterThan(common!)
  })

  /** "ab" has the n-grams " a", "ab", "b ", " ab", "ab ", " ab ": all six with tf 1; "ac" shares one of them. */
  it('computes the cosine of scikit-learn on a case small enough for paper', () => {
    const shared = Math.log(3 / 3) + 1
    const own = Math.log(3 / 2) + 1
    const [, other] = scores(new LexicalIndex(['ab', 'ac']), 'ab')
    expect(other).toBeCloseTo(shared ** 2 / (shared ** 2 + 5 * own ** 2), 6)
  })
})
