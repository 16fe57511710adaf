import fc from 'fast-check'
import {
  calibrationFeatureNames,
  calibrationFeatures,
  noneFeatureNames,
  noneFeatures,
  relationFeatureNames,
  relationFeatures,
  type OrderedCandidates,
} from './ranking-features'
import type { TextSignal } from './signals'

const candidates = (changes: Partial<OrderedCandidates> = {}): OrderedCandidates => ({
  targets: [7, 3, 5],
  probabilities: [0.75, 0.125, 0.125],
  entropy: 0.7,
  near: 3,
  trust: 0.5,
  text: (place, signal) => texts[place]?.[signal] ?? 0,
  fanIn: (place) => [2, 0, 0][place] ?? 0,
  hierarchy: (place) => ({ hasNarrower: place === 0, broaderNear: place === 1, narrowerNear: place === 0 }),
  ...changes,
})

/** Text signals by place. */
const texts: Partial<Record<TextSignal, number>>[] = [
  { nearestLabel: 0.5, sameText: 1, wordDifference: -0.25 },
  { wordDifference: 0.5 },
]

const named = (names: readonly string[], features: readonly number[]) => {
  expect(features).toHaveLength(names.length)
  return Object.fromEntries(names.map((name, at) => [name, features[at]]))
}

describe('calibrationFeatures', () => {
  it('tells how a candidate stands to the others', () => {
    expect(named(calibrationFeatureNames, calibrationFeatures(candidates(), 1))).toMatchObject({
      logOdds: expect.closeTo(Math.log(1 / 7), 10),
      behindBest: expect.closeTo(Math.log(6), 10),
      aheadOfNext: 0,
      entropy: 0.7,
      trust: 0.5,
      place: Math.log(2),
    })
    expect(named(calibrationFeatureNames, calibrationFeatures(candidates(), 0))).toMatchObject({
      behindBest: 0,
      nearestLabel: 0.5,
      sameText: 1,
    })
  })
})

describe('relationFeatures', () => {
  it('tells more from fewer words, and what the hierarchy says', () => {
    expect(named(relationFeatureNames, relationFeatures(candidates(), 0))).toMatchObject({
      moreWords: 0,
      fewerWords: 0.25,
      fanIn: Math.log(3),
      near: Math.log(3),
      hasNarrower: 1,
      broaderNear: 0,
      narrowerNear: 1,
    })
    expect(named(relationFeatureNames, relationFeatures(candidates(), 1))).toMatchObject({
      moreWords: 0.5,
      fewerWords: 0,
    })
  })
})

describe('noneFeatures', () => {
  it('tells how well the best candidate does', () => {
    expect(named(noneFeatureNames, noneFeatures(candidates()))).toMatchObject({
      logOdds: expect.closeTo(Math.log(3), 10),
      aheadOfNext: expect.closeTo(Math.log(6), 10),
      nearestLabel: 0.5,
    })
  })
})

describe('all features', () => {
  it('are finite however sure the ranking is', () => {
    const powers = fc.array(fc.integer({ min: -400, max: 0 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(powers, (exponents) => {
        const weights = [0, ...exponents].map(Math.exp).sort((a, b) => b - a)
        const sum = weights.reduce((total, weight) => total + weight, 0)
        const drawn = candidates({
          probabilities: weights.map((weight) => weight / sum),
          targets: weights.map(() => 1),
        })
        const places = [...weights.keys()]
        const features = [
          ...noneFeatures(drawn),
          ...places.flatMap((place) => [...calibrationFeatures(drawn, place), ...relationFeatures(drawn, place)]),
        ]
        expect(features.every(Number.isFinite)).toBe(true)
      }),
    )
  })
})
