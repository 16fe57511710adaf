import { movement, type Outline } from './movement'

const outline = (scores: Record<number, number>, none = 5, order = Object.keys(scores)): Outline => ({
  targets: order.map(Number),
  scores: order.map((target) => scores[Number(target)]!),
  none,
})

describe('the movement of a ranking', () => {
  it('is as far as the chance that moved furthest', () => {
    expect(movement(outline({ 1: 60, 2: 20 }), outline({ 1: 50, 2: 23 }))).toBe(10)
  })

  it('is nothing where no chance moved by a point and the order is the same', () => {
    expect(movement(outline({ 1: 60, 2: 20 }), outline({ 1: 59.5, 2: 20.5 }, 5.4))).toBe(0)
  })

  it('counts the chance that nothing fits', () => {
    expect(movement(outline({ 1: 60 }, 5), outline({ 1: 60 }, 25))).toBe(20)
  })

  it('counts a target that came on the list or left it by its chance', () => {
    expect(movement(outline({ 1: 60, 2: 8 }), outline({ 1: 60, 3: 7 }))).toBe(8)
    expect(movement(outline({ 1: 60 }), outline({ 1: 60, 3: 7 }))).toBe(7)
    expect(movement(outline({ 1: 60, 2: 0.3 }), outline({ 1: 60, 3: 0.3 }))).toBe(0)
  })

  it('is nothing where targets that are equally likely change places behind the first', () => {
    const before = outline({ 1: 60, 2: 5.2, 3: 5.1 }, 5, ['1', '2', '3'])
    const after = outline({ 1: 60, 2: 5.1, 3: 5.2 }, 5, ['1', '3', '2'])
    expect(movement(before, after)).toBe(0)
  })

  it('is a point where the first is another, however small its chance', () => {
    const before = outline({ 1: 0.4, 2: 0.3 }, 90, ['1', '2'])
    const after = outline({ 1: 0.3, 2: 0.4 }, 90, ['2', '1'])
    expect(movement(before, after)).toBe(1)
  })
})
