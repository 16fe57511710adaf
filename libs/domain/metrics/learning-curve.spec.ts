import { learningCurve, proposedOrder, randomOrder, type OpenConcept } from './learning-curve'
import type { Rank } from './ranking-metrics'

describe('learningCurve', () => {
  const order = [3, 1, 0, 2]
  const base: Rank[] = [2, 1, 4, null]
  /** Once the fourth concept is agreed, the first one's answer comes up. */
  const ranksWith = (agreed: readonly number[]) => base.map((rank, at) => (agreed.includes(3) && at === 0 ? 1 : rank))

  it('compares both rankings on what is left', () => {
    const [nothing, quarter, half] = learningCurve(order, ranksWith, [0, 0.25, 0.5])
    // all four: (1/2 + 1 + 1/4 + 0) / 4
    expect(nothing).toMatchObject({ agreed: 0, rest: 4, base: 0.4375, learned: 0.4375, difference: 0 })
    // without the fourth: (1/2 + 1 + 1/4) / 3, then (1 + 1 + 1/4) / 3
    expect(quarter).toMatchObject({ agreed: 1, rest: 3, difference: expect.closeTo(1 / 6, 10) })
    expect(quarter!.base).toBeCloseTo(1.75 / 3, 10)
    expect(quarter!.learned).toBeCloseTo(2.25 / 3, 10)
    // without the fourth and the second: (1/2 + 1/4) / 2, then (1 + 1/4) / 2
    expect(half).toMatchObject({ agreed: 2, rest: 2, base: 0.375, learned: 0.625, difference: 0.25 })
    expect(half!.interval[0]).toBe(0)
    expect(half!.interval[1]).toBe(0.5)
  })
})

it('a random order holds every concept once and is the same for the same seed', () => {
  const order = randomOrder(100, 7)
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, at) => at))
  expect(order).toEqual(randomOrder(100, 7))
  expect(order).not.toEqual(randomOrder(100, 8))
})

describe('proposedOrder', () => {
  const lone = (chance: number): OpenConcept => ({ chance, alike: [] })

  it('begins with the least sure where nothing is alike', () => {
    expect(proposedOrder([lone(0.9), lone(0.2), lone(0.5)])).toEqual([1, 2, 0])
  })

  it('prefers one of an unsure crowd to a lone harder one', () => {
    const crowd = [0, 1, 2].map((own) => ({ chance: 0.5, alike: [0, 1, 2].filter((other) => other !== own) }))
    const order = proposedOrder([...crowd, lone(0.1)])
    expect(order).toEqual([0, 3, 1, 2])
  })

  it('takes every concept once, whatever is alike', () => {
    const concepts = Array.from({ length: 200 }, (_, at) => ({
      chance: ((at * 37) % 100) / 100,
      alike: [(at + 1) % 200, (at * 13 + 5) % 200],
    }))
    expect(new Set(proposedOrder(concepts)).size).toBe(200)
  })
})
