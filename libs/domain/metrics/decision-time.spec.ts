import fc from 'fast-check'
import { breakAfter, decisionTime } from './decision-time'

const shortGap = fc.integer({ min: 0, max: breakAfter })
const longGap = fc.integer({ min: breakAfter + 1, max: 100 * breakAfter })

describe('the time of a decision', () => {
  it('is the median of the gaps, with their middle half', () => {
    expect(decisionTime([40, 10, 30, 20, 50])).toEqual({ n: 5, breaks: 0, median: 30, middle: [20, 40] })
    expect(decisionTime([10, 20])).toEqual({ n: 2, breaks: 0, median: 15, middle: [12.5, 17.5] })
  })

  it('is not known without a gap, or where all are breaks', () => {
    expect(decisionTime([])).toBeNull()
    expect(decisionTime([breakAfter + 1])).toBeNull()
  })

  it('does not change with breaks, however many and long', () => {
    fc.assert(
      fc.property(fc.array(shortGap, { minLength: 1 }), fc.array(longGap), (gaps, breaks) => {
        const without = decisionTime(gaps)!
        expect(decisionTime([...breaks, ...gaps])).toEqual({ ...without, breaks: breaks.length })
        expect(without.middle[0]).toBeLessThanOrEqual(without.median)
        expect(without.middle[1]).toBeGreaterThanOrEqual(without.median)
      }),
    )
  })
})
