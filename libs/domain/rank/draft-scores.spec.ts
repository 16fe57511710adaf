import { drawSurvey } from '../../../test/support/draw-survey'
import { draftScores } from './draft-scores'
import { roughSums } from './rough-sum'
import type { SignalName } from './signals'
import { TextScores } from './text-scores'

describe('roughSums', () => {
  const { surveyed } = drawSurvey([{}, {}], [{ near: [0.25, 0.5] }])

  it('sums weight × signal of each candidate, of the signals that are on', () => {
    expect(roughSums(surveyed).map((sums) => [...sums])).toEqual([[0.5, 0.25]])
    expect(roughSums(surveyed, new Set(['spelling'])).map((sums) => [...sums])).toEqual([[0, 0]])
  })
})

describe('draftScores', () => {
  const survey = drawSurvey([{}, {}], [{ near: [0.25, 0.5] }, { near: [1, 0], described: true }])
  const weights = {
    title: { signals: { nearestLabel: 2, iscoUnit: 4, iscoMinor: 8 }, timesTrust: { nearestLabel: 2 } },
    described: { signals: { nearestLabel: 8 }, timesTrust: {} },
  }
  const inBoth = { scheme: weights.title, single: weights.title }
  const model = { draft: weights, combiner: { title: inBoth, described: inBoth } }
  const isco = { trust: 0.5, signals: [Float32Array.of(0.5, 0.25, -0.5, 0), Float32Array.of(1, 1, 1, 1)] }
  const drafts = (on: ReadonlySet<SignalName> | null) => {
    const texts = new TextScores(survey, model, 'scheme', on)
    return draftScores(survey.sources, texts, weights, isco, on).map((one) => [...one])
  }

  it('adds what is expected of the ISCO groups to what texts say, each text by its own weights', () => {
    expect(drafts(null)).toEqual([
      [3 * 0.5 + 4 * 0.5 + 8 * 0.25, 3 * 0.25 - 4 * 0.5],
      [8, 0],
    ])
  })

  it('leaves out what is switched off', () => {
    expect(drafts(new Set(['iscoUnit']))[0]).toEqual([2, -2])
  })
})
