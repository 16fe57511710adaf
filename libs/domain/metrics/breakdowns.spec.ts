import { breakdownsOf, type MeasuredSource } from './breakdowns'

const source = (change: Partial<MeasuredSource>): MeasuredSource => ({
  rank: 1,
  relation: 'exactMatch',
  targets: 1,
  majorGroup: '2',
  sameText: true,
  described: false,
  ...change,
})

it('measures each kind of source apart', () => {
  const breakdowns = breakdownsOf([
    source({ rank: 1 }),
    source({ rank: 2, relation: 'closeMatch', targets: 4, sameText: false }),
    source({ rank: null, relation: 'closeMatch', targets: 9, majorGroup: null, sameText: false, described: true }),
  ])
  const rows = (by: string) =>
    breakdowns
      .find((one) => one.by === by)!
      .rows.map(({ key, n, mrr, accuracy1, accuracy10 }) => [key, n, mrr, accuracy1, accuracy10])
  // closeMatch: (1/2 + 0) / 2 = 1/4
  expect(rows('relation')).toEqual([
    ['closeMatch', 2, 0.25, 0, 0.5],
    ['exactMatch', 1, 1, 1, 1],
  ])
  expect(rows('isco-major-group')).toEqual([
    ['2', 2, 0.75, 0.5, 1],
    ['unknown', 1, 0, 0, 0],
  ])
  expect(rows('right-targets')).toEqual([
    ['1', 1, 1, 1, 1],
    ['3 to 5', 1, 0.5, 0, 1],
    ['more than 5', 1, 0, 0, 0],
  ])
  expect(rows('same-text')).toEqual([
    ['no', 2, 0.25, 0, 0.5],
    ['yes', 1, 1, 1, 1],
  ])
  expect(rows('description')).toEqual([
    ['no', 2, 0.75, 0.5, 1],
    ['yes', 1, 0, 0, 0],
  ])
})

it('flags what is too few to conclude from', () => {
  const [relation] = breakdownsOf([...Array.from({ length: 30 }, () => source({})), source({ relation: 'closeMatch' })])
  expect(relation!.rows.map(({ key, n, small }) => [key, n, small])).toEqual([
    ['closeMatch', 1, true],
    ['exactMatch', 30, false],
  ])
})
