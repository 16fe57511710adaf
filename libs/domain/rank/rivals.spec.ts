import { drawSurvey } from '../../../test/support/draw-survey'
import { Rivals } from './rivals'
import { roughSums } from './rough-sum'

describe('Rivals', () => {
  const survey = drawSurvey([{}, {}], [{ near: [3, 0.2] }, { near: [1.5, 1] }, { near: [0.1, 1] }])
  const scores = roughSums(survey.surveyed)
  const rivals = new Rivals(survey, scores)
  const place = (source: number, target: number) => survey.surveyed[source]!.targets.indexOf(target)
  const share = (of: Rivals, source: number, target: number) => of.signal(source, place(source, target), target)

  it('pushes down a target that another source fits much better', () => {
    expect(share(rivals, 0, 0)).toBeGreaterThan(-0.05)
    expect(share(rivals, 1, 0)).toBeLessThan(-1)
    expect(share(rivals, 2, 0)).toBe(-2)
  })

  it('gives equal claims the same, and each half of the target', () => {
    expect(share(rivals, 1, 1)).toBeCloseTo(share(rivals, 2, 1), 6)
    expect(share(rivals, 1, 1)).toBeCloseTo(-Math.log(2 + Math.exp(-3.2)) / 4, 6)
  })

  it('names the source that fits clearly better', () => {
    expect(rivals.rival(1, place(1, 0), 0)).toBe(0)
    expect(rivals.rival(0, place(0, 0), 0)).toBeNull()
    expect(rivals.rival(1, place(1, 1), 1)).toBeNull()
  })
})
