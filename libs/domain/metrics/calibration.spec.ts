import { calibrationOf, type JudgedScore } from './calibration'

const times = (n: number, score: number, accepted: boolean) =>
  Array.from({ length: n }, (): JudgedScore => ({ score, accepted }))

describe('calibrationOf', () => {
  it('finds no error where the stated share is the one observed', () => {
    const { n, ece } = calibrationOf([...times(7, 0.7, true), ...times(3, 0.7, false)])
    expect(n).toBe(10)
    expect(ece).toBeCloseTo(0, 10)
  })

  it('weights the distance of each bin by its share of the candidates', () => {
    // 8 of 20 at .9 (|.4 − .9| = .5) and 0 of 10 at .03 (|0 − .03| = .03): (20 · .5 + 10 · .03) / 30
    const { ece, bins } = calibrationOf([...times(8, 0.9, true), ...times(12, 0.9, false), ...times(10, 0.03, false)])
    expect(ece).toBeCloseTo((20 * 0.5 + 10 * 0.03) / 30, 10)
    expect(bins.map(({ n, meanScore, accepted }) => [n, +meanScore.toFixed(3), accepted])).toEqual([
      [10, 0.03, 0],
      [20, 0.9, 0.4],
    ])
  })

  it('lets errors in opposite directions within one bin cancel, but not across bins', () => {
    expect(calibrationOf([...times(1, 0.41, true), ...times(1, 0.59, false)]).ece).toBeCloseTo(0.59, 10)
    expect(calibrationOf([...times(1, 0.51, true), ...times(1, 0.49, false)]).ece).toBeCloseTo(0, 10)
  })

  it('says where each bin lies and how sure its share is, 0 and 1 included', () => {
    const { bins } = calibrationOf([...times(1, 0, false), ...times(2, 1, true)])
    expect(bins[0]).toMatchObject({ from: 0, to: 1 / 15, n: 1, accepted: 0 })
    expect(bins[1]).toMatchObject({ from: 14 / 15, to: 1, n: 2, accepted: 1 })
    expect(bins[1]!.interval[0]).toBeCloseTo(0.342, 3)
  })

  it('says 0 of nothing', () => {
    expect(calibrationOf([])).toEqual({ n: 0, ece: 0, bins: [] })
  })
})
