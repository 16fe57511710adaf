import { drawCase } from '../../test/support/draw-case'
import { learningDefaults } from '../../training/model/defaults'
import { measureQuality } from './measure'
import { writePage } from './page/page'
import { groupNames } from './signal-groups'

const settings = { ...learningDefaults, sources: 30, chanceSources: 30, name: 'invented', version: '0' }
const cases = ['first', 'second', 'third'].map((name, at) => drawCase(name, at + 1))
cases.push(drawCase('familiar', 8, { seen: true }))
cases[2]!.table = { ...cases[2]!.table, language: 'da' }

describe('the report of quality', () => {
  const report = {
    date: '2026-01-01T00:00:00Z',
    command: 'npm run bench:quality',
    seconds: 1,
    ...measureQuality({ cases, measured: cases, shipped: null, settings, quick: false, say: () => undefined }),
  }

  it('measures every table by the protocol, and marks what the embedding model knows', () => {
    expect(report.tables.map(({ file, seenByModel }) => [file, seenByModel])).toEqual([
      ['first.csv', false],
      ['second.csv', false],
      ['third.csv', false],
      ['familiar.csv', true],
    ])
    for (const { metrics, hybrid, calibration, relations, none } of report.tables) {
      expect(metrics.n).toBe(36)
      expect(metrics.mrr).toBeGreaterThan(0.6)
      expect(hybrid.against.difference).toBeCloseTo(metrics.mrr - hybrid.mrr, 10)
      expect(calibration.top.n).toBe(36)
      expect(calibration.shown.n).toBe(36 * 6)
      expect(relations.n).toBe(36)
      expect(none.published).toBeNull()
      expect(none.takenOut.auc).toBeGreaterThan(0.5)
    }
  })

  it('counts a language once, and pools what was not seen', () => {
    const [first, second, third, familiar] = report.tables.map(({ metrics }) => metrics.mrr) as [
      number,
      number,
      number,
      number,
    ]
    expect(report.macroOverLanguages.unseen).toBeCloseTo(((first + second) / 2 + third) / 2, 10)
    expect(report.macroOverLanguages.all).toBeCloseTo(((first + second + familiar) / 3 + third) / 2, 10)
    expect(report.pooled.top.n).toBe(3 * 36)
  })

  it('adds groups of signals one by one up to all, and leaves each out, on tables not seen', () => {
    const steps = [...new Set(report.ablation.added.map(({ step }) => step))]
    expect(steps).toHaveLength(groupNames.length + 1)
    const last = report.ablation.added.filter(({ step }) => step === steps.at(-1))
    expect(last.map(({ againstAll }) => againstAll.difference)).toEqual([0, 0, 0])
    expect(report.ablation.without).toHaveLength(3 * groupNames.length)
    const noMeaning = report.ablation.without.filter(({ step }) => step === 'without meaning')
    for (const { againstAll } of noMeaning) expect(againstAll.difference).toBeLessThan(-0.02)
  })

  it('draws a learning curve of each table in two orders', () => {
    for (const { random, proposed } of report.learning) {
      expect(random.map(({ share, rest }) => [share, rest])).toEqual([
        [0, 36],
        [0.05, 34],
        [0.1, 32],
        [0.2, 29],
        [0.5, 18],
      ])
      expect(proposed.map(({ rest }) => rest)).toEqual(random.map(({ rest }) => rest))
      expect(random[0]!.difference).toBe(0)
    }
  })

  it('becomes a page in plain words with a plot and a table for each part, and nothing from elsewhere', () => {
    const page = writePage(report)
    for (const { metrics } of report.tables) expect(page).toContain(metrics.mrr.toFixed(4))
    expect(page).not.toMatch(/NaN|undefined|null|src=|href=|http/)
    const figures = page.match(/<figure>/g) ?? []
    expect(page.match(/role="img" aria-label="[^"]+"/g)!.length).toBeGreaterThanOrEqual(figures.length - 1)
    expect(page.match(/<caption>/g)!.length).toBeGreaterThan(8)
  })
})
