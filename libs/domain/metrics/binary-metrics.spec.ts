import { binaryMetrics } from './binary-metrics'

const yes = (score: number) => ({ score, accepted: true })
const no = (score: number) => ({ score, accepted: false })

it('counts the pairs in the right order, equal scores half', () => {
  // pairs yes–no: (.9,.8) (.9,.4) (.4,.8)✗ (.4,.4)½ → 2.5 / 4
  expect(binaryMetrics([yes(0.9), no(0.8), yes(0.4), no(0.4)]).auc).toBe(0.625)
  expect(binaryMetrics([yes(0.9), no(0.1)]).auc).toBe(1)
})

it('says how many are found, and how many of those found are right', () => {
  const judged = [yes(0.9), yes(0.5), yes(0.2), no(0.7), no(0.1)]
  expect(binaryMetrics(judged)).toMatchObject({ n: 5, positive: 3, precision: 2 / 3, recall: 2 / 3 })
  expect(binaryMetrics(judged, 0.8)).toMatchObject({ precision: 1, recall: 1 / 3 })
})

it('says nothing where there is nothing to tell apart', () => {
  expect(binaryMetrics([no(0.2)])).toEqual({ n: 1, positive: 0, auc: null, precision: null, recall: null })
  expect(binaryMetrics([])).toMatchObject({ n: 0, auc: null })
})
