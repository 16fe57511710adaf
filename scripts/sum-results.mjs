// Sums up the JSON reports of Jest, Playwright and our own checks in a folder: how many tests each runner counted, then
// each test that failed or passed only when told again, and last `N passed, N failed, N skipped`: of a long log the end is kept longest.
// Fails when a test failed, when a report holds no test, or when there is no report at all.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const readers = {
  '.jest.json': (report) => ({
    passed: report.numPassedTests,
    // A suite that could not be read has no tests of its own to fail.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
    named: report.testResults.flatMap(failedInJest),
  }),
  '.playwright.json': ({ stats, errors, suites }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    named: [...errors.map((error) => say('failed', 'browser', 'before any story', error.message)), ...failedIn(suites)],
  }),
  '.checks.json': (counts) => counts,
}

function failedInJest({ name, message, assertionResults }) {
  const file = relative(process.cwd(), name)
  const tests = assertionResults.filter(({ status }) => status === 'failed')
  if (tests.length === 0 && message) return [say('failed', file, 'could not be run', message.replace(/^\s*●.*\n/, ''))]
  return tests.map(({ fullName, failureMessages }) => say('failed', file, fullName, failureMessages[0]))
}

function failedIn(suites) {
  return (suites ?? []).flatMap(({ specs, suites: inner, title, file }) => [
    ...specs.flatMap((spec) => failedStories(spec, title === file ? '' : title)),
    ...failedIn(inner),
  ])
}

function failedStories({ file, line, title, tests }, within) {
  const told = { unexpected: 'failed', flaky: 'passed only when told again' }
  return tests
    .filter(({ status }) => status in told)
    .map(({ status, results }) => {
      const error = results.find(({ error }) => error)?.error
      return say(told[status], `${file}:${line}`, [within, title].filter(Boolean).join(' › '), error?.message)
    })
}

/** One line: where, which, and the first thing that was said of it. */
function say(how, where, title, message = '') {
  // Colours of a terminal.
  // eslint-disable-next-line no-control-regex
  const plain = message.replaceAll(/\u001b\[[\d;]*m/g, '')
  const first = plain.split('\n').find((line) => line.trim() !== '') ?? ''
  return `  ${how}: ${where} › ${title}: ${first.trim().slice(0, 200)}`
}

const [folder] = process.argv.slice(2)
const total = { passed: 0, failed: 0, skipped: 0 }
const named = []
let empty = 0
for (const name of readdirSync(folder).sort()) {
  const [, read] = Object.entries(readers).find(([ending]) => name.endsWith(ending)) ?? []
  if (!read) continue
  const counts = read(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  if (counts.passed + counts.failed === 0) empty++
  for (const key of Object.keys(total)) total[key] += counts[key]
  named.push(...counts.named)
}
for (const line of named) console.log(line)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
if (total.passed === 0 || total.failed > 0 || empty > 0) process.exitCode = 1
