import { drawSurvey } from '../../../test/support/draw-survey'
import { Rivals } from './rivals'
import { roughSums } from './rough-sum'
import type { Decision } from './survey'

describe('Rivals', () => {
  const survey = drawSurvey([{}, {}], [{ near: [3, 0.2] }, { near: [1.5, 1] }, { near: [0.1, 1] }])
  const scores = roughSums(survey.surveyed)
  const rivals = (decisions: Decision[] = []) =>
    new Rivals(survey, scores, new Map(decisions.map((decision) => [decision.source, decision])))
  const place = (source: number, target: number) => survey.surveyed[source]!.targets.indexOf(target)
  const share = (of: Rivals, source: number, target: number) => of.signal(source, place(source, target), target)

  it('pushes down a target that another source fits much better', () => {
    const none = rivals()
    expect(share(none, 0, 0)).toBeGreaterThan(-0.05)
    expect(share(none, 1, 0)).toBeLessThan(-1)
    expect(share(none, 2, 0)).toBe(-2)
  })

  it('gives equal claims the same, and each half of the target', () => {
    const none = rivals()
    expect(share(none, 1, 1)).toBeCloseTo(share(none, 2, 1), 6)
    expect(share(none, 1, 1)).toBeCloseTo(-Math.log(2 + Math.exp(-3.2)) / 4, 6)
  })

  it('names the source that fits clearly better', () => {
    const none = rivals()
    expect(none.rival(1, place(1, 0), 0)).toBe(0)
    expect(none.rival(0, place(0, 0), 0)).toBeNull()
    expect(none.rival(1, place(1, 1), 1)).toBeNull()
  })

  it('counts an exact match that was agreed as the strongest claim', () => {
    const agreed = rivals([{ source: 2, matches: [{ target: 1, relation: 'exactMatch' }] }])
    expect(share(agreed, 1, 1)).toBeLessThan(share(rivals(), 1, 1))
    expect(agreed.rival(0, place(0, 1), 1)).toBe(2)
  })

  it('lets a source claim nothing but what was agreed for it', () => {
    const agreed = rivals([{ source: 0, matches: [{ target: 1, relation: 'broadMatch' }] }])
    expect(share(agreed, 1, 0)).toBeGreaterThan(-0.01)
    const nothingFits = rivals([{ source: 0, matches: [] }])
    expect(share(nothingFits, 1, 0)).toBeGreaterThan(-0.01)
  })
})
