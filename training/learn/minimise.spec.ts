import { minimise } from './minimise'

describe('minimise', () => {
  it('finds the bottom of a bowl whose axes differ a thousandfold', () => {
    const found = minimise(
      (x, gradient) => {
        gradient[0] = 2 * (x[0]! - 3)
        gradient[1] = 2000 * (x[1]! + 1)
        return (x[0]! - 3) ** 2 + 1000 * (x[1]! + 1) ** 2
      },
      Float64Array.of(0, 0),
    )
    expect(found[0]).toBeCloseTo(3, 3)
    expect(found[1]).toBeCloseTo(-1, 3)
  })

  it("follows Rosenbrock's bent valley to its end", () => {
    const found = minimise(
      (x, gradient) => {
        const [a, b] = [x[0]!, x[1]!]
        gradient[0] = -400 * a * (b - a * a) - 2 * (1 - a)
        gradient[1] = 200 * (b - a * a)
        return 100 * (b - a * a) ** 2 + (1 - a) ** 2
      },
      Float64Array.of(-1.2, 1),
      { evaluations: 500, tolerance: 1e-14 },
    )
    expect(found[0]).toBeCloseTo(1, 3)
    expect(found[1]).toBeCloseTo(1, 3)
  })

  it('stops within the evaluations it is given', () => {
    let used = 0
    const wall = (x: Float64Array, gradient: Float64Array) => {
      used++
      gradient[0] = Math.sign(x[0]!)
      return Math.abs(x[0]!)
    }
    minimise(wall, Float64Array.of(100), { evaluations: 5 })
    expect(used).toBeLessThanOrEqual(25)
  })
})
