import fc from 'fast-check'
import { fit, linear, ticksUpTo, widthOf } from './scale'

describe('a scale', () => {
  it('maps ends to ends, also backwards, and a single value to the start', () => {
    expect([0, 5, 10].map(linear([0, 10], [100, 0]))).toEqual([100, 50, 0])
    expect(linear([3, 3], [7, 90])(3)).toBe(7)
  })
})

describe('ticks', () => {
  it('are round and whole', () => {
    expect(ticksUpTo(112)).toEqual([0, 50, 100, 150])
    expect(ticksUpTo(3)).toEqual([0, 1, 2, 3])
    expect(ticksUpTo(0)).toEqual([0, 1])
    expect(ticksUpTo(11_118)).toEqual([0, 5000, 10_000, 15_000])
  })

  it('cover what they are made for, in few steps', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (highest) => {
        const ticks = ticksUpTo(highest)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest)
        expect(ticks.length).toBeLessThanOrEqual(6)
        expect(ticks.every(Number.isInteger)).toBe(true)
      }),
    )
  })
})

describe('a text cut to a width', () => {
  it('stays whole where there is room, else ends in an ellipsis within it', () => {
    expect(fit('Managers', 200, 12)).toBe('Managers')
    const cut = fit('Skilled agricultural, forestry and fishery workers', 120, 12)
    expect(cut).toMatch(/^Skilled .*…$/)
    expect(widthOf(cut, 12)).toBeLessThanOrEqual(120)
  })
})
