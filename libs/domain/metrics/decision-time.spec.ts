import fc from 'fast-check'
import { breakAfter, decisionTime, fastest } from './decision-time'

const shortGap = fc.integer({ min: fastest, max: breakAfter })
const longGap = fc.integer({ min: breakAfter + 1, max: 100 * breakAfter })

describe('the time of a decision', () => {
  it('is the median of the gaps, with their middle half', () => {
    const gaps = [60, 10, 30, 20, 50, 40, 90, 80, 70, 100, 110]
    expect(decisionTime(gaps)).toEqual({ n: 11, breaks: 0, median: 60, middle: [35, 85] })
    expect(decisionTime([...gaps, 120])).toMatchObject({ n: 12, median: 65 })
  })

  it('is not told of fewer than ten decisions, and a program makes none', () => {
    const nine = Array.from({ length: 9 }, () => 30)
    expect(decisionTime([])).toBeNull()
    expect(decisionTime([...nine, 0.2, 0.3, breakAfter + 1])).toBeNull()
    expect(decisionTime([...nine, 30, 0.2])).toEqual({ n: 10, breaks: 0, median: 30, middle: [30, 30] })
  })

  it('does not change with breaks, however many and long', () => {
    fc.assert(
      fc.property(fc.array(shortGap, { minLength: 10 }), fc.array(longGap), (gaps, breaks) => {
        const without = decisionTime(gaps)!
        expect(decisionTime([...breaks, ...gaps])).toEqual({ ...without, breaks: breaks.length })
        expect(without.middle[0]).toBeLessThanOrEqual(without.median)
        expect(without.middle[1]).toBeGreaterThanOrEqual(without.median)
      }),
    )
  })
})
