import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cases } from './cases'
import { readAll } from './children'
import type { Report } from './report'

/** One line a case: what becomes of it, and the rules it breaks, each with the first line of the file that does. */
const expected = new Map(
  readFileSync(join(__dirname, 'outcomes.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' → ') as [string, string]),
)

const patience = 20_000
const mostMemory = 1e9

let reports: Map<string, Report>
beforeAll(async () => {
  reports = await readAll(
    cases.map(({ name }) => name),
    patience,
  )
}, 600_000)

it.each(cases.map(({ name }) => name))('%s', (name) => {
  const { outcome, codes, unclear } = reports.get(name)!
  expect(unclear).toEqual([])
  expect([outcome, ...codes].join(' ')).toBe(expected.get(name))
})

it('there is no outcome of a case that is gone, and no name twice', () => {
  expect([...expected.keys()]).toEqual(cases.map(({ name }) => name))
})

it('reading all of them takes less than 1 GB', () => {
  expect(Math.max(...[...reports.values()].map(({ memory }) => memory))).toBeLessThan(mostMemory)
})
