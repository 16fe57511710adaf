import { drawSurvey } from '../../../test/support/draw-survey'
import { AgreedElsewhere } from './agreed-elsewhere'
import { roughSums } from './rough-sum'

describe('AgreedElsewhere', () => {
  /** Twenty pairs of neighbours: both of a pair mean the same target, or each the other's second best. */
  const scheme = (nearness: number) =>
    drawSurvey(
      Array.from({ length: 40 }, () => ({})),
      Array.from({ length: 40 }, (_, source) => ({
        near: Array.from({ length: 40 }, (_, target) => (Math.floor(target / 2) === Math.floor(source / 2) ? 3 : 0)),
        neighbours: [[source % 2 === 0 ? source + 1 : source - 1, nearness] as const],
      })),
    )
  const learned = (survey: ReturnType<typeof drawSurvey>, target: (source: number) => number, decidedUpTo = 38) => {
    const scores = roughSums(survey.surveyed)
    const decisions = Array.from({ length: decidedUpTo }, (_, source) => ({
      source,
      matches: [{ target: target(source), relation: 'closeMatch' as const }],
    }))
    return new AgreedElsewhere(
      survey,
      new Map(decisions.map((decision) => [decision.source, decision])),
      (source) => scores[source]!,
    )
  }
  const shared = (source: number) => source - (source % 2)
  const own = (source: number) => source

  it('learns that near titles share their target, or that each has its own', () => {
    const survey = scheme(0.9)
    expect(learned(survey, shared, 39).of(39)!(38)).toBeGreaterThan(0.3)
    expect(learned(survey, own, 39).of(39)!(38)).toBeLessThan(-0.3)
  })

  it('says nothing where nothing was learned of such nearness, or nothing agreed', () => {
    const survey = scheme(0.9)
    survey.neighbours[39]!.dots[0] = 0.75
    expect(learned(survey, shared, 39).of(39)!(38)).toBe(0)
    expect(learned(survey, shared, 39).of(39)!(37)).toBe(0)
    expect(learned(survey, shared, 0).of(39)).toBeNull()
  })

  it('names the decision on the nearest title', () => {
    const survey = scheme(0.9)
    expect(learned(survey, shared, 39).reason(39, 38)).toBe(38)
    expect(learned(survey, shared, 39).reason(39, 39)).toBeNull()
  })
})
