import { seededRandom } from '#domain'
import { learnCombiner, type CombinerBlock, type CombinerOptions } from './combiner'

/** Sources with 5 candidates each; the right one has the highest `(2 + gain · trust) · a − b` but for luck. */
function invented(sources: number, trust = 0, gain = 0): CombinerBlock {
  const random = seededRandom(3 + trust)
  const gumbel = () => -Math.log(-Math.log(random()))
  const values: number[] = []
  const right: number[] = []
  for (let source = 0; source < sources; source++) {
    const rows = Array.from({ length: 5 }, () => [random() * 4, random() * 4, random()])
    const utilities = rows.map(([a, b]) => (2 + gain * trust) * a! - b! + gumbel())
    const best = utilities.indexOf(Math.max(...utilities))
    rows.forEach((row, at) => (values.push(...row), right.push(at === best ? 1 : 0)))
  }
  return {
    rows: { width: 3, values: Float32Array.from(values) },
    starts: Uint32Array.from({ length: sources + 1 }, (_, at) => at * 5),
    right: Uint8Array.from(right),
    weight: 1,
    trust,
  }
}

const all: CombinerOptions = { plain: [true, true, true], timesTrust: [false, false, false], l2: 0 }

describe('learnCombiner', () => {
  const block = invented(4000)

  it('finds the weights by which the right candidates were chosen', () => {
    const { plain, timesTrust } = learnCombiner([block], all)
    expect(plain[0]).toBeCloseTo(2, 0)
    expect(plain[1]).toBeCloseTo(-1, 0)
    expect(Math.abs(plain[2]!)).toBeLessThan(0.25)
    expect([...timesTrust]).toEqual([0, 0, 0])
  })

  it('finds what weighs more in schemes whose codes can be trusted', () => {
    const { plain, timesTrust } = learnCombiner([block, invented(4000, 1, 3)], {
      ...all,
      timesTrust: [true, false, false],
    })
    expect(plain[0]).toBeCloseTo(2, 0)
    expect(timesTrust[0]! / 3).toBeCloseTo(1, 0)
  })

  it('gives no weight to a column that is left out', () => {
    const { plain } = learnCombiner([block], { ...all, plain: [true, false, true] })
    expect(plain[0]).toBeGreaterThan(1)
    expect(plain[1]).toBe(0)
  })

  it('holds the weight of a column that is not learned, and learns the others beside it', () => {
    const { plain } = learnCombiner([block], { ...all, fixed: [undefined, -1, undefined] })
    expect(plain[1]).toBe(-1)
    expect(plain[0]).toBeCloseTo(2, 0)
  })

  it('leaves out evidence that would speak against a candidate, where it must not', () => {
    const { plain } = learnCombiner([block], { ...all, nonNegative: [true, true, true] })
    expect(plain[0]).toBeGreaterThan(1)
    expect(plain[1]).toBe(0)
  })

  it('learns nothing from what does not count, and from sources without a right candidate', () => {
    const misled = { ...block, right: block.right.map((one) => 1 - one), weight: 0 }
    const empty = { ...block, right: new Uint8Array(block.right.length) }
    const { plain } = learnCombiner([block, misled, empty], all)
    const alone = learnCombiner([block], all).plain
    plain.forEach((weight, column) => expect(weight).toBeCloseTo(alone[column]!, 1))
  })

  it('comes to the same weights from a good start', () => {
    const whole = learnCombiner([block], all)
    const again = learnCombiner([block], { ...all, start: whole })
    again.plain.forEach((weight, column) => expect(weight).toBeCloseTo(whole.plain[column]!, 2))
  })

  it('stays near what is known when the cases are few', () => {
    const prior = { plain: Float64Array.of(5, 5, 5), timesTrust: new Float64Array(3) }
    const { plain } = learnCombiner([invented(3)], { ...all, prior, l2: 100 })
    plain.forEach((weight) => expect(weight).toBeCloseTo(5, 0))
  })
})
