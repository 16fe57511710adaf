import { drawSurvey } from '../../../test/support/draw-survey'
import { SourceOrder, softmax, type SchemeFacts } from './source-order'

describe('SourceOrder', () => {
  const survey = drawSurvey([{}, { parents: [0] }, { parents: [3] }, {}], [{ near: [0.9, 0.8, 0.1, 0] }])
  const facts: SchemeFacts = {
    targets: survey.targets,
    broader: new Set([0, 3]),
    fanIn: Uint32Array.of(2, 0, 0, 0),
    trust: 0.5,
  }
  const order = (...scores: number[]) => new SourceOrder(survey.surveyed[0]!, Float32Array.from(scores), facts)

  it('puts the best first and equal ones in the order of the survey', () => {
    const { rows, targets, trust } = order(1, 3, 1, 3)
    expect(rows).toEqual([1, 3, 0, 2])
    expect(targets).toEqual([1, 3, 0, 2])
    expect(trust).toBe(0.5)
  })

  it('tells how sure it is, and how many are near', () => {
    const { probabilities, entropy, near } = order(0, Math.log(2), Math.log(30), Math.log(4))
    expect(probabilities).toEqual([30, 4, 2, 1].map((share) => expect.closeTo(share / 37, 6)))
    const nats = [30, 4, 2, 1].reduce((sum, share) => sum - (share / 37) * Math.log(share / 37), 0)
    expect(entropy).toBeCloseTo(nats, 6)
    expect(near).toBe(2)
    expect(order(1, 1, 1, 1).near).toBe(4)
  })

  it('reads signals and facts by place', () => {
    const sorted = order(0, 1, 0, 0)
    expect(sorted.text(0, 'nearestLabel')).toBeCloseTo(0.8, 6)
    expect([0, 1].map((place) => sorted.fanIn(place))).toEqual([0, 2])
  })

  it('tells narrower and broader candidates', () => {
    const sorted = order(4, 3, 2, 1)
    const hierarchy = [0, 1, 2, 3].map((place) => sorted.hierarchy(place))
    expect(hierarchy.map(({ hasNarrower }) => hasNarrower)).toEqual([true, false, false, true])
    expect(hierarchy.map(({ broaderNear }) => broaderNear)).toEqual([false, true, true, false])
    expect(hierarchy.map(({ narrowerNear }) => narrowerNear)).toEqual([true, false, false, true])
  })
})

describe('softmax', () => {
  it('sums to 1 however large the values', () => {
    expect(softmax([1000, 1000, -1000])).toEqual([0.5, 0.5, 0])
    expect(softmax([])).toEqual([])
  })
})
