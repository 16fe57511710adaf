import fc from 'fast-check'
import {
  adaptationTo,
  adaptedTo,
  lineThrough,
  movesAlike,
  onLine,
  unadapted,
  type Expected,
  type Judged,
  type Stated,
} from './adaptation'
import { logistic } from './ranking-model'
import type { Decision } from './survey'

const times = (n: number, logOdds: number, accepted: boolean) =>
  Array.from({ length: n }, (): Judged => ({ logOdds, accepted }))

const even: Expected = { pivot: 0, shift: 0, spread: { shift: 1, stretch: 0.15 }, weight: 1 }
const line = (judged: Judged[], expected: Partial<Expected> = {}) => lineThrough(judged, { ...even, ...expected })

describe('lineThrough', () => {
  it('is what was expected where nothing was judged', () => {
    expect(line([])).toEqual({ pivot: 0, shift: 0, stretch: 1 })
    expect(line([], { pivot: -3, shift: 0.5 })).toEqual({ pivot: -3, shift: 0.5, stretch: 1 })
  })

  it('moves nothing where chances come true', () => {
    // 3 : 1 are log-odds of ln 3
    const threes = [...times(750, Math.log(3), true), ...times(250, Math.log(3), false)]
    const judged = [...times(500, 0, true), ...times(500, 0, false), ...threes]
    expect(line(judged)).toEqual({ pivot: 0, shift: 0, stretch: 1 })
    expect(line(judged, { pivot: -3 })).toEqual({ pivot: -3, shift: 0, stretch: 1 })
  })

  it('finds an office that accepts more throughout', () => {
    // Said 1 : 1 and 1 : 3, found 3 : 1 and 1 : 1: log-odds are ln 3 higher.
    const judged = [
      ...times(3000, 0, true),
      ...times(1000, 0, false),
      ...times(2000, -Math.log(3), true),
      ...times(2000, -Math.log(3), false),
    ]
    expect(line(judged)).toEqual({ pivot: 0, shift: 1.1, stretch: 1 })
    expect(onLine(line(judged, { pivot: -3 }), 0)).toBeCloseTo(1.1)
  })

  it('finds chances that promise too much on both ends', () => {
    // Log-odds of ±2 that turned out as ±1.
    const right = Math.round(10_000 * logistic(1))
    const high = [...times(right, 2, true), ...times(10_000 - right, 2, false)]
    const low = [...times(right, -2, false), ...times(10_000 - right, -2, true)]
    expect(line([...high, ...low])).toEqual({ pivot: 0, shift: 0, stretch: 0.5 })
  })

  it('believes few decisions a little and many wholly', () => {
    const shifts = [1, 10, 100, 1000].map((n) => line([...times(3 * n, 0, true), ...times(n, 0, false)]).shift)
    expect(shifts).toEqual([...shifts].sort((a, b) => a - b))
    expect(shifts[0]).toBeLessThan(0.7)
    expect(shifts[3]).toBe(1.1)
  })

  it('lets each count by the weight', () => {
    expect(line(times(100, -1, true), { weight: 0.1 })).toEqual(line(times(10, -1, true)))
  })

  it('ends for any evidence, in steps, and keeps the higher chance the higher one', () => {
    const logOdds = fc.oneof(fc.double({ min: -40, max: 40, noNaN: true }), fc.constantFrom(Infinity, -Infinity))
    const judged = fc.array(fc.record({ logOdds, accepted: fc.boolean() }), { maxLength: 200 })
    fc.assert(
      fc.property(judged, fc.constantFrom(0, -3), (some, pivot) => {
        const { shift, stretch } = line(some, { pivot })
        expect(shift).toBe(Math.round(10 * shift) / 10)
        expect(stretch).toBe(Math.round(20 * stretch) / 20)
        expect(stretch).toBeGreaterThan(0)
      }),
    )
  })
})

describe('adaptedTo', () => {
  it('waits for ten decisions, then each time for half as many again', () => {
    expect([0, 9, 10, 14, 15, 22, 23].map(adaptedTo)).toEqual([0, 0, 10, 10, 15, 15, 23])
  })

  it('is never more than there are, never falls, and lags a third at most', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (decisions) => {
        const heard = adaptedTo(decisions)
        expect(heard).toBeLessThanOrEqual(decisions)
        expect(adaptedTo(decisions + 1)).toBeGreaterThanOrEqual(heard)
        if (decisions >= 10) expect(heard).toBeGreaterThan(decisions / 1.5 - 1)
      }),
    )
  })
})

describe('adaptationTo', () => {
  const stated: Stated = { targets: [7, 8, 9], accepted: [0, -1, -2], none: -2 }
  const decide = (n: number, matches: number[]): Decision[] =>
    Array.from({ length: n }, (_, source) => ({
      source,
      matches: matches.map((target) => ({ target, relation: 'exactMatch' as const })),
    }))
  const adapted = (decisions: Decision[]) => adaptationTo(decisions, () => stated)

  it('is none before ten decisions', () => {
    expect(adapted(decide(9, [7]))).toBe(unadapted)
    expect(adapted(decide(10, [7])).decisions).toBe(10)
  })

  it('is the same until there are half as many again, whatever they say', () => {
    const first = decide(10, [7])
    expect(adapted([...first, ...decide(4, [])])).toEqual(adapted(first))
    expect(adapted([...first, ...decide(5, [])])).not.toEqual(adapted(first))
  })

  it('raises the chance of the first where it is accepted, and more where those below are too', () => {
    const [alone, all] = [adapted(decide(20, [7])), adapted(decide(20, [7, 8, 9]))]
    expect(alone.first.shift).toBeGreaterThan(0)
    expect(alone.lower.shift).toBeLessThan(0)
    expect(all.lower.shift).toBeGreaterThan(0)
    expect(all.first.shift).toBeGreaterThan(alone.first.shift)
  })

  it('lowers all of them where nothing fits, and raises the chance of that', () => {
    const { first, lower, none } = adapted(decide(100, []))
    expect([Math.sign(first.shift), Math.sign(lower.shift), Math.sign(none.shift)]).toEqual([-1, -1, 1])
  })

  it('takes a target that was not shown for a refusal of all that were', () => {
    const [elsewhere, nowhere] = [adapted(decide(100, [30])), adapted(decide(100, []))]
    expect([elsewhere.first, elsewhere.lower]).toEqual([nowhere.first, nowhere.lower])
    expect(elsewhere.none.shift).toBeLessThan(0)
  })

  it('hears of a source without candidates only that nothing was there', () => {
    const nothing: Stated = { targets: [], accepted: [], none: Infinity }
    const adaptation = adaptationTo(decide(10, []), () => nothing)
    expect(adaptation.decisions).toBe(10)
    expect([onLine(adaptation.first, 2), onLine(adaptation.lower, -4)]).toEqual([2, -4])
  })

  it('moves alike where only the number of decisions differs', () => {
    const some = adapted(decide(10, [7]))
    expect(movesAlike(some, { ...some, decisions: 15 })).toBe(true)
    for (const part of ['first', 'lower', 'none'] as const) {
      expect(movesAlike(some, { ...some, [part]: { ...some[part], shift: 3 } })).toBe(false)
      expect(movesAlike(some, { ...some, [part]: { ...some[part], stretch: 3 } })).toBe(false)
    }
  })
})
