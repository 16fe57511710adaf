import fc from 'fast-check'
import { Interplay, interplayInputs, interplayPlaces, interplayRows, type InterplayModel } from './interplay'
import { signalNames, type SignalName } from './signals'

/** Rows of all signals, one for each candidate. */
function signalsOf(candidates: readonly Partial<Record<SignalName, number>>[]): Float32Array {
  return Float32Array.from(candidates.flatMap((values) => signalNames.map((name) => values[name] ?? 0)))
}

/** Hand-written: a remembered title counts where codes agree too, which no sum can say. */
const both: InterplayModel = {
  inputs: { remembered: { mean: 0.5, spread: 0.25 }, iscoUnit: { mean: 0, spread: 1 } },
  units: [{ bias: -2, output: 3, weights: { remembered: 1, iscoUnit: 1 } }],
}

describe('Interplay', () => {
  const signals = signalsOf([
    { remembered: 1, iscoUnit: 2 },
    { remembered: 1, iscoUnit: 0 },
    { remembered: 0.5, iscoUnit: 2 },
  ])
  const sums = Float32Array.of(1, 2, 3)

  it('adds what signals say together', () => {
    const added = new Interplay(both, null).of(signals, sums, 0)
    expect(added[0]).toBeCloseTo(3 * Math.tanh(2), 5)
    expect(added[1]).toBeCloseTo(0, 5)
    expect(added[2]).toBeCloseTo(0, 5)
  })

  it('takes a signal that is switched off to be average', () => {
    const added = new Interplay(both, new Set<SignalName>(['remembered', 'interplay'])).of(signals, sums, 0)
    expect([...added.subarray(0, 2)]).toEqual([Math.fround(0), Math.fround(0)])
    expect(added[2]).toBeCloseTo(3 * Math.tanh(-2), 5)
  })

  it('never adds more than its units put out, whatever the signals are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 5 }),
        (values) => {
          const wild = signalsOf(values.map((value) => ({ remembered: value, iscoUnit: -value })))
          const added = new Interplay(both, null).of(wild, Float32Array.from(values), 1)
          added.forEach((one) => expect(Math.abs(one)).toBeLessThanOrEqual(3))
        },
      ),
    )
  })

  it('looks at the best only, and leaves the others as they are', () => {
    const many = Float32Array.from({ length: interplayPlaces + 5 }, (_, at) => at)
    const added = new Interplay(both, null).of(signalsOf([...many].map(() => ({ iscoUnit: 3 }))), many, 0)
    expect([...added.subarray(0, 5)]).toEqual([0, 0, 0, 0, 0])
    expect(added.subarray(5).every((one) => one !== 0)).toBe(true)
  })
})

describe('interplayRows', () => {
  it('puts the best first, with its signals, its place, its lead and the trust', () => {
    const { candidates, inputs } = interplayRows(
      signalsOf([{ spelling: 0.25 }, { spelling: 0.75 }]),
      Float32Array.of(1, 3),
      0.5,
    )
    expect(candidates).toEqual([1, 0])
    const row = (place: number) =>
      Object.fromEntries(interplayInputs.map((name, at) => [name, inputs[place * interplayInputs.length + at]]))
    expect(row(0)).toMatchObject({ spelling: 0.75, behindBest: 0, place: 0, lead: 2, trust: 0.5 })
    expect(row(1)).toMatchObject({ spelling: 0.25, behindBest: -2, lead: 2 })
  })

  it('has no row where there is no candidate', () => {
    expect(interplayRows(new Float32Array(), new Float32Array(), 1).candidates).toEqual([])
  })
})
