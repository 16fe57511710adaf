import { likelyShare } from './share'

describe('the share of a list that is likely right', () => {
  it.each([
    [10, 10, 0.722, 1],
    [0, 10, 0, 0.278],
    [18, 20, 0.699, 0.972],
  ])('after %i right of %i', (right, checked, low, high) => {
    const share = likelyShare(right, checked)
    expect(share.low).toBeCloseTo(low, 3)
    expect(share.high).toBeCloseTo(high, 3)
  })
})
