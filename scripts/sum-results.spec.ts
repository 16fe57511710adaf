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
  testResults: [] as object[],
})
const playwrightReport = (expected: number, unexpected: number, errors: string[] = []) => ({
  stats: { expected, unexpected, flaky: 0, skipped: 0 },
  errors: errors.map((message) => ({ message })),
  suites: [] as object[],
})

function sum(reports: Record<string, unknown>): { lines: string[]; last: string | undefined; status: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-results-'))
  for (const [name, report] of Object.entries(reports)) writeFileSync(join(folder, name), JSON.stringify(report))
  const { stdout, status } = spawnSync(process.execPath, [join(__dirname, 'sum-results.mjs'), folder], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  const lines = stdout.trim().split('\n')
  return { lines, last: lines.at(-1), status }
}

describe('the sum of all test reports', () => {
  it('adds up what every runner says', () => {
    expect(sum({ 'a.jest.json': jestReport(3, 0), 'b.playwright.json': playwrightReport(2, 0) })).toMatchObject({
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

  it('names right before the last line what failed, in one line each', () => {
    const tests = [
      { status: 'passed', fullName: 'adds', failureMessages: [] },
      { status: 'failed', fullName: 'subtracts', failureMessages: ['Error: one too many\n    at here'] },
    ]
    const files = [
      { name: join(process.cwd(), 'some.spec.ts'), message: 'all of it', assertionResults: tests },
      {
        name: join(process.cwd(), 'other.spec.ts'),
        message: '  ● Test suite failed to run\n\n    No such file\n',
        assertionResults: [],
      },
    ]
    const story = (title: string, status: string) => ({
      title,
      file: 'story.spec.ts',
      line: 7,
      tests: [{ status, results: [{ error: { message: '\u001b[31mError:\u001b[39m not seen\nat all' } }] }],
    })
    const within = [{ title: 'a newcomer', file: 'story.spec.ts', specs: [story('decides', 'unexpected')] }]
    const suites = [{ title: 'story.spec.ts', file: 'story.spec.ts', specs: [story('waits', 'flaky')], suites: within }]
    const { lines } = sum({
      'a.jest.json': { ...jestReport(1, 1, 1), testResults: files },
      'b.playwright.json': {
        ...playwrightReport(0, 1),
        stats: { expected: 0, unexpected: 1, flaky: 1, skipped: 0 },
        suites,
      },
    })
    expect(lines.slice(2)).toEqual([
      '  failed: some.spec.ts › subtracts: Error: one too many',
      '  failed: other.spec.ts › could not be run: No such file',
      '  passed only when told again: story.spec.ts:7 › waits: Error: not seen',
      '  failed: story.spec.ts:7 › a newcomer › decides: Error: not seen',
      '2 passed, 3 failed, 1 skipped',
    ])
  })
})
