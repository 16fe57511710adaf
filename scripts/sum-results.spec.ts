import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const jestReport = (passed: number, failed: number, broken = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numRuntimeErrorTestSuites: broken,
  numPendingTests: 1,
  numTodoTests: 0,
})
const playwrightReport = (expected: number, unexpected: number, errors: string[] = []) => ({
  stats: { expected, unexpected, flaky: 0, skipped: 0 },
  errors,
})

function sum(reports: Record<string, unknown>): { last: string | undefined; status: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-results-'))
  for (const [name, report] of Object.entries(reports)) writeFileSync(join(folder, name), JSON.stringify(report))
  const { stdout, status } = spawnSync(process.execPath, [join(__dirname, 'sum-results.mjs'), folder], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  return { last: stdout.trim().split('\n').at(-1), status }
}

describe('the sum of all test reports', () => {
  it('adds up what every runner says', () => {
    expect(sum({ 'a.jest.json': jestReport(3, 0), 'b.playwright.json': playwrightReport(2, 0) })).toEqual({
      last: '5 passed, 0 failed, 1 skipped',
      status: 0,
    })
  })

  it.each([
    ['a test failed', { 'a.jest.json': jestReport(3, 1) }, '3 passed, 1 failed, 1 skipped'],
    ['a file of tests could not be read', { 'a.jest.json': jestReport(3, 0, 1) }, '3 passed, 1 failed, 1 skipped'],
    ['a story failed', { 'a.playwright.json': playwrightReport(1, 2) }, '1 passed, 2 failed, 0 skipped'],
    [
      'the browser did not start',
      { 'a.playwright.json': playwrightReport(0, 0, ['no']) },
      '0 passed, 1 failed, 0 skipped',
    ],
    [
      'one runner ran nothing',
      { 'a.jest.json': jestReport(0, 0), 'b.jest.json': jestReport(3, 0) },
      '3 passed, 0 failed, 2 skipped',
    ],
    ['nothing ran', {}, '0 passed, 0 failed, 0 skipped'],
  ])('fails when %s', (_, reports, last) => {
    const result = sum(reports)
    expect(result.last).toBe(last)
    expect(result.status).toBe(1)
  })
})
