import { drawSurvey } from '../../../test/support/draw-survey'
import { Corrections } from './corrections'
import type { Decision, Survey } from './survey'

/** Log-odds as if the texts were nearly sure of target 0 everywhere; targets 2 and 3 have near labels. */
const expected = () => Float32Array.of(6, 0, 0, 0)
const survey = ((): Survey => {
  const near = [0.9, 0.5, 0.4, 0.3]
  const drawn = drawSurvey(
    [{}, {}, {}, {}],
    [
      {
        near,
        neighbours: [
          [1, 0.9],
          [2, 0.8],
        ],
      },
      { near, neighbours: [[0, 0.9]] },
      { near, neighbours: [[0, 0.8]] },
      { near },
    ],
  )
  const nearTargets = [...drawn.nearTargets]
  nearTargets[2] = { targets: Int32Array.of(2, 3), dots: Float32Array.of(1, 0.95) }
  return { ...drawn, nearTargets }
})()
const agreed = (source: number, ...targets: number[]): Decision => ({
  source,
  matches: targets.map((target) => ({ target, relation: 'exactMatch' })),
})
const corrections = (...decisions: Decision[]) =>
  new Corrections(survey, new Map(decisions.map((decision) => [decision.source, decision])), expected)
const said = (of: Corrections, target: number, source = 0) => of.of(source).get(target) ?? 0

describe('Corrections', () => {
  it('raises what was agreed for a near title against the order, and lowers what was not', () => {
    const one = corrections(agreed(1, 1))
    expect(said(one, 1)).toBeGreaterThan(0.5)
    expect(said(one, 0)).toBeLessThan(-0.5)
  })

  it('carries it over to targets with near labels, as far as they are near', () => {
    const one = corrections(agreed(1, 2))
    expect(said(one, 3) / said(one, 2)).toBeCloseTo(Math.exp(-0.5), 1)
  })

  it('is nearly silent about a decision that only confirms the order', () => {
    expect(Math.abs(said(corrections(agreed(1, 0)), 0))).toBeLessThan(0.05)
  })

  it('lowers what was expected where nothing fits', () => {
    expect(said(corrections(agreed(1)), 0)).toBeLessThanOrEqual(0)
  })

  it('hears nearer titles more, and nobody of its own decision or where nothing near was decided', () => {
    expect(said(corrections(agreed(1, 1)), 1)).toBeGreaterThan(said(corrections(agreed(2, 1)), 1))
    expect(corrections(agreed(0, 1)).of(0).size).toBe(0)
    expect(corrections(agreed(1, 1)).of(3).size).toBe(0)
  })

  it('names the decision that speaks most for a target', () => {
    const two = corrections(agreed(1, 1), agreed(2, 2))
    expect(two.reason(0, 1)).toBe(1)
    expect(two.reason(0, 3)).toBe(2)
    expect(two.reason(0, 0)).toBeNull()
  })
})
