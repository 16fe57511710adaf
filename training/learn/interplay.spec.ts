import { Interplay, seededRandom, signalNames } from '#domain'
import { learnInterplay, type SummedBlock } from './interplay'

const [nearest, remembered] = ['nearestLabel', 'remembered'].map((name) => signalNames.findIndex((one) => one === name))
const candidates = 6

/** The right candidate is the one of which both signals speak, or neither: each by itself says nothing. */
function invented(sources: number, seed: number): SummedBlock {
  const random = seededRandom(seed)
  const values = new Float32Array(sources * candidates * signalNames.length)
  const right = new Uint8Array(sources * candidates)
  for (let source = 0; source < sources; source++) {
    const at = Math.floor(random() * candidates)
    for (let candidate = 0; candidate < candidates; candidate++) {
      const row = source * candidates + candidate
      const first = random() < 0.5 ? 0 : 1
      values[row * signalNames.length + nearest!] = first
      values[row * signalNames.length + remembered!] = candidate === at ? first : 1 - first
      right[row] = Number(candidate === at)
    }
  }
  return {
    rows: { width: signalNames.length, values },
    starts: Uint32Array.from({ length: sources + 1 }, (_, source) => source * candidates),
    right,
    weight: 1,
    trust: 0,
    sums: new Float32Array(sources * candidates),
  }
}

const options = { units: 4, l2: 1e-4, evaluations: 150, seed: 1 }

describe('learnInterplay', () => {
  it('finds what only two signals together say', () => {
    const interplay = new Interplay(learnInterplay([invented(300, 1)], options), null)
    const { rows, right } = invented(100, 2)
    const length = candidates * signalNames.length
    const hits = Array.from({ length: 100 }, (_, source) => {
      const added = interplay.of(
        rows.values.subarray(source * length, (source + 1) * length),
        new Float32Array(candidates),
        0,
      )
      return right[source * candidates + added.indexOf(Math.max(...added))]
    }).filter((hit) => hit === 1).length
    expect(hits).toBeGreaterThan(95)
  })

  it('comes to the same units when it is run again', () => {
    const block = invented(50, 3)
    expect(learnInterplay([block], options)).toEqual(learnInterplay([invented(50, 3)], options))
  })

  it('adds next to nothing where the sums leave nothing to be learned', () => {
    const block = invented(100, 4)
    const sums = Float32Array.from(block.right, (one) => 20 * one)
    const model = learnInterplay([{ ...block, sums }], { ...options, l2: 1e-2 })
    const length = candidates * signalNames.length
    const added = new Interplay(model, null).of(block.rows.values.subarray(0, length), sums.subarray(0, candidates), 0)
    expect(Math.max(...added) - Math.min(...added)).toBeLessThan(0.5)
  })
})
