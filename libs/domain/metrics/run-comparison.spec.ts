import { compareRuns, within } from './run-comparison'

const many = (n: number, first: number | null, second: number | null) =>
  Array.from({ length: n }, () => ({ first, second }))

describe('compareRuns', () => {
  it('counts how many stand higher, lower, in the same place, a miss being lowest', () => {
    const { higher, lower, same } = compareRuns(
      [
        { first: 2, second: 1 },
        { first: null, second: 5 },
        { first: 1, second: 3 },
        { first: 4, second: null },
        { first: 7, second: null },
        { first: null, second: null },
      ],
      10,
    )
    expect([higher, lower, same]).toEqual([2, 3, 1])
  })

  it('names the better run only when the interval of the difference leaves 0 out', () => {
    expect(compareRuns(many(40, 2, 1), 10)).toMatchObject({ difference: 0.5, interval: [0.5, 0.5], better: 'second' })
    expect(compareRuns(many(40, 1, null), 10)).toMatchObject({ difference: -1, better: 'first' })
    expect(compareRuns([...many(20, 1, 2), ...many(20, 2, 1)], 10)).toMatchObject({ difference: 0, better: null })
  })

  it('does not let a run win by keeping more candidates', () => {
    const { second, higher, same } = compareRuns(many(5, null, 15), 10)
    expect([second.mrr, higher, same]).toEqual([0, 0, 5])
    expect([within(10, 10), within(11, 10), within(null, 10)]).toEqual([10, null, null])
  })

  it('measures both runs on the same sources', () => {
    const { first, second } = compareRuns([...many(1, 1, 2), ...many(1, 4, null)], 5)
    expect([first.n, first.mrr, second.n, second.mrr]).toEqual([2, 0.625, 2, 0.25])
  })
})
