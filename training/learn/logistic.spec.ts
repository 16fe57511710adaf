import { seededRandom } from '#domain'
import { learnLogistic, learnMultinomial } from './logistic'

const random = seededRandom(11)
const rows = Array.from({ length: 6000 }, () => [random() * 10, random()])
const table = { width: 2, values: Float32Array.from(rows.flat()) }
const ones = new Float64Array(rows.length).fill(1)
const logistic = (odds: number) => 1 / (1 + Math.exp(-odds))

describe('learnLogistic', () => {
  const classes = Uint8Array.from(rows, ([a]) => (random() < logistic(0.8 * a! - 3) ? 1 : 0))

  it('finds the coefficients that the chances were drawn by', () => {
    const { bias, weights } = learnLogistic({ rows: table, classes, weights: ones }, { l2: 0 })
    expect(weights[0]).toBeCloseTo(0.8, 1)
    expect(Math.abs(weights[1]!)).toBeLessThan(0.3)
    expect(bias).toBeCloseTo(-3, 0)
  })

  it('states chances that come true in the mean', () => {
    const { bias, weights } = learnLogistic({ rows: table, classes, weights: ones })
    const stated = rows.reduce((sum, [a, b]) => sum + logistic(bias + weights[0]! * a! + weights[1]! * b!), 0)
    expect(stated / rows.length).toBeCloseTo(classes.reduce((sum, one) => sum + one, 0) / rows.length, 3)
  })

  it('stays near what is expected where the rows are few, but for the bias', () => {
    const few = { rows: { width: 2, values: table.values.slice(0, 20) }, classes: classes.slice(0, 10) }
    const { weights } = learnLogistic({ ...few, weights: ones.slice(0, 10) }, { l2: 100, prior: [0.5, -2] })
    expect(weights[0]).toBeCloseTo(0.5, 1)
    expect(weights[1]).toBeCloseTo(-2, 1)
    expect(learnLogistic({ rows: table, classes, weights: ones }, { prior: [0.5, -2] }).weights[0]).toBeCloseTo(0.8, 1)
  })

  it('follows the rows that count', () => {
    const only = Float64Array.from(classes, (one) => (one === 1 ? 1 : 0.001))
    expect(learnLogistic({ rows: table, classes, weights: only }).bias).toBeGreaterThan(2)
  })
})

it('learnMultinomial parts three classes that lie beside each other', () => {
  const classes = Uint8Array.from(rows, ([a]) => (a! < 3 ? 0 : a! < 7 ? 1 : 2))
  const learned = learnMultinomial({ rows: table, classes, weights: ones }, 3)
  const guess = ([a, b]: number[]) => {
    const odds = learned.map(({ bias, weights }) => bias + weights[0]! * a! + weights[1]! * b!)
    return odds.indexOf(Math.max(...odds))
  }
  const right = rows.filter((row, at) => guess(row) === classes[at]).length
  expect(right / rows.length).toBeGreaterThan(0.97)
})
