import fc from 'fast-check'
import { forecast } from './forecast'

const weeks = (count: number, week: number[]) => Array.from({ length: count }, () => week).flat()

describe('the forecast', () => {
  it('is one day for a pace that never changes', () => {
    expect(forecast(weeks(4, [10, 10, 10, 10, 10, 10, 10]), 200)).toEqual({ days: 28, soonest: 20, latest: 20 })
  })

  it('knows weekends: fifty a working week are fifty a week', () => {
    expect(forecast(weeks(6, [10, 10, 10, 10, 10, 0, 0]), 500)).toMatchObject({ soonest: 70, latest: 70 })
  })

  it('is wide where weeks differ, and holds the end at the mean pace', () => {
    const uneven = [
      ...weeks(1, [30, 0, 0, 0, 5, 0, 0]),
      ...weeks(1, [1, 2, 0, 0, 0, 0, 0]),
      ...weeks(1, [20, 20, 9, 1, 0, 0, 0]),
    ]
    const { soonest, latest } = forecast(uneven, 300)!
    const atMean = 300 / (uneven.reduce((sum, n) => sum + n, 0) / uneven.length)
    expect(soonest).toBeLessThan(0.8 * atMean)
    expect(latest).toBeGreaterThan(1.2 * atMean)
  })

  it('says nothing of a beginning: fewer than two weeks, or fewer than five days with results', () => {
    expect(forecast([], 10)).toBeNull()
    expect(forecast(weeks(1, [9, 9, 9, 9, 9, 0, 0]), 10)).toBeNull()
    expect(forecast([...weeks(5, [0, 0, 0, 0, 0, 0, 0]), 5, 5, 5, 5, 5], 10)).toBeNull()
    expect(forecast([40, ...weeks(5, [0, 0, 0, 0, 0, 0, 0]), 3], 10)).toBeNull()
  })

  it('names no latest day where hardly anything gets done', () => {
    const { latest } = forecast([1, 1, 1, 1, 1, ...weeks(7, [0, 0, 0, 0, 0, 0, 0])], 5000)!
    expect(latest).toBeNull()
  })

  it('forgets what is older than eight weeks', () => {
    const before = weeks(20, [90, 90, 90, 90, 90, 0, 0])
    const lately = weeks(8, [10, 10, 10, 10, 10, 0, 0])
    expect(forecast([...before, ...lately], 100)).toEqual(forecast(lately, 100))
  })

  it('is the same whenever asked, in the future, and ordered', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 80 }), fc.integer({ min: 1, max: 9999 }), (daily, remaining) => {
        const found = forecast(daily, remaining)
        expect(forecast(daily, remaining)).toEqual(found)
        if (!found) return
        expect(found.soonest).toBeGreaterThanOrEqual(1)
        if (found.latest !== null) expect(found.latest).toBeGreaterThanOrEqual(found.soonest)
      }),
      { numRuns: 50 },
    )
  })
})
