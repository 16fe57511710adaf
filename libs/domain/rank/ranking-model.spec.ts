import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { effectiveWeights, linearValue, logistic, rankingModelSchema } from './ranking-model'

describe('rankingModelSchema', () => {
  const shipped = JSON.parse(readFileSync(join(__dirname, '../../../models/ranking/ranking.json'), 'utf8'))

  it('accepts the model that is shipped', () => {
    expect(rankingModelSchema.parse(shipped).format).toBe(1)
  })

  it('refuses a signal and a feature that the ranker does not know, and another format', () => {
    const changed = (path: string, value: unknown) => {
      const copy = structuredClone(shipped)
      const keys = path.split('/')
      const last = keys.pop()!
      keys.reduce((part, key) => part[key], copy)[last] = value
      return rankingModelSchema.safeParse(copy).success
    }
    expect(changed('combiner/title/scheme/signals/nearestLabel', 1)).toBe(true)
    expect(changed('combiner/title/scheme/signals/zodiac', 1)).toBe(false)
    expect(changed('calibration/single/weights/zodiac', 1)).toBe(false)
    expect(changed('format', 2)).toBe(false)
  })
})

describe('effectiveWeights', () => {
  const weights = { signals: { nearestLabel: 2, iscoUnit: 1 }, timesTrust: { iscoUnit: 4, rivals: 1 } }

  it('adds what trust adds, and gives 0 to what is unknown or switched off', () => {
    const names = ['nearestLabel', 'iscoUnit', 'rivals', 'spelling'] as const
    expect([...effectiveWeights(weights, names, 0.5, null)]).toEqual([2, 3, 0.5, 0])
    expect([...effectiveWeights(weights, names, 0.5, new Set(['iscoUnit']))]).toEqual([0, 3, 0, 0])
  })

  it('gives a fixed weight to what is a log-odds by itself', () => {
    expect([...effectiveWeights(weights, ['escoCode'], 0.5, null)]).toEqual([1])
    expect([...effectiveWeights(weights, ['escoCode'], 0.5, new Set(['rivals']))]).toEqual([0])
  })
})

describe('linearValue', () => {
  it('sums weight × feature by name', () => {
    expect(linearValue({ intercept: 1, weights: { b: 2 } }, ['a', 'b'])([5, 3])).toBe(7)
  })

  it('becomes a probability', () => {
    expect(logistic(0)).toBe(0.5)
    expect(logistic(Math.log(3))).toBeCloseTo(0.75, 10)
  })
})
