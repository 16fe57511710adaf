import { Rivals } from './rivals'
import { roughSums } from './rough-sum'
import type { Decision } from './survey'
import { drawSurvey } from '../../../test/support/draw-survey'

describe('Rivals', () => {
  const survey = drawSurvey([{}, {}], [{ near: [0.9, 0.2] }, { near: [0.5, 0.4] }, { near: [0.1, 0.4] }])
  const rivals = (decisions: Decision[] = []) =>
    new Rivals(
      survey,
      survey.surveyed.map(roughSums),
      new Map(decisions.map((decision) => [decision.source, decision])),
    )
  const place = (source: number, target: number) => survey.surveyed[source]!.targets.indexOf(target)
  const signal = (of: Rivals, source: number, target: number) => of.signal(source, place(source, target), target)

  it('pushes down a target that another source fits much better', () => {
    const none = rivals()
    expect(signal(none, 0, 0)).toBeGreaterThan(-0.05)
    expect(signal(none, 1, 0)).toBeLessThan(-0.5)
    expect(signal(none, 2, 0)).toBe(-2)
  })

  it('gives equal claims the same', () => {
    expect(signal(rivals(), 1, 1)).toBeCloseTo(signal(rivals(), 2, 1), 6)
  })

  it('names the source that fits clearly better', () => {
    const none = rivals()
    expect(none.rival(1, place(1, 0), 0)).toBe(0)
    expect(none.rival(0, place(0, 0), 0)).toBeNull()
    expect(none.rival(1, place(1, 1), 1)).toBeNull()
  })

  it('counts an exact match that was agreed as the strongest claim', () => {
    const agreed = rivals([{ source: 2, matches: [{ target: 0, relation: 'exactMatch' }] }])
    expect(signal(agreed, 0, 0)).toBeLessThan(signal(rivals(), 0, 0))
    expect(agreed.rival(0, place(0, 0), 0)).toBe(2)
  })

  it('lets a source claim nothing but what was agreed for it', () => {
    const agreed = rivals([{ source: 0, matches: [{ target: 1, relation: 'broadMatch' }] }])
    expect(signal(agreed, 1, 0)).toBeGreaterThan(signal(rivals(), 1, 0))
    const nothingFits = rivals([{ source: 0, matches: [] }])
    expect(signal(nothingFits, 1, 0)).toBeGreaterThan(signal(rivals(), 1, 0))
  })
})
