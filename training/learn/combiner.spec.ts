import { seededRandom } from '#domain'
import { learnCombiner, type RankingCases } from './combiner'

/** Sources with 5 candidates each; the right one has the highest `2·a − b` but for luck; `noise` says nothing. */
function invented(sources: number): RankingCases {
  const random = seededRandom(3)
  const gumbel = () => -Math.log(-Math.log(random()))
  const values: number[] = []
  const right: number[] = []
  for (let source = 0; source < sources; source++) {
    const rows = Array.from({ length: 5 }, () => [random() * 4, random() * 4, random()])
    const utilities = rows.map(([a, b]) => 2 * a! - b! + gumbel())
    const best = utilities.indexOf(Math.max(...utilities))
    rows.forEach((row, at) => (values.push(...row), right.push(at === best ? 1 : 0)))
  }
  return {
    rows: { width: 3, values: Float32Array.from(values) },
    starts: Uint32Array.from({ length: sources + 1 }, (_, at) => at * 5),
    right: Uint8Array.from(right),
    weights: new Float64Array(sources).fill(1),
  }
}

describe('learnCombiner', () => {
  const cases = invented(4000)

  it('finds the weights by which the right candidates were chosen', () => {
    const [a, b, noise] = learnCombiner(cases, { l2: 0 })
    expect(a).toBeCloseTo(2, 0)
    expect(b).toBeCloseTo(-1, 0)
    expect(Math.abs(noise!)).toBeLessThan(0.25)
  })

  it('leaves out evidence that would speak against a candidate, where it must not', () => {
    const [a, b] = learnCombiner(cases, { l2: 0, nonNegative: [true, true, true] })
    expect(a).toBeGreaterThan(1)
    expect(b).toBe(0)
  })

  it('learns nothing from a source that does not count, or has no right candidate', () => {
    const misled: RankingCases = { ...cases, right: cases.right.slice(), weights: cases.weights.slice() }
    for (let source = 0; source < 1000; source++) {
      const rows = misled.right.subarray(source * 5, source * 5 + 5)
      rows.fill(0)
      if (source < 500) continue
      rows.fill(1, 4)
      misled.weights[source] = 0
    }
    const rest: RankingCases = {
      rows: { width: 3, values: cases.rows.values.subarray(1000 * 15) },
      starts: cases.starts.slice(0, 3001),
      right: cases.right.subarray(5000),
      weights: cases.weights.subarray(1000),
    }
    const [from, alone] = [learnCombiner(misled, { l2: 0 }), learnCombiner(rest, { l2: 0 })]
    expect(from[0]).toBeCloseTo(alone[0]!, 1)
    expect(from[1]).toBeCloseTo(alone[1]!, 1)
  })

  it('comes to the same weights from a good start', () => {
    const whole = learnCombiner(cases)
    const again = learnCombiner(cases, { start: whole })
    again.forEach((weight, column) => expect(weight).toBeCloseTo(whole[column]!, 2))
  })

  it('accepts several right candidates of one source', () => {
    const right = cases.right.slice()
    for (let row = 0; row < right.length; row += 5) right[row] = 1
    const [a, b] = learnCombiner({ ...cases, right })
    expect(a).toBeGreaterThan(0.5)
    expect(b).toBeLessThan(-0.2)
  })
})
