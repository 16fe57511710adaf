// Prints `N passed, N failed, N skipped` over the JSON reports of Jest and Playwright in a folder.
// Fails when a test failed, when a report holds no test, or when there is no report at all.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const readers = {
  '.jest.json': (report) => ({
    passed: report.numPassedTests,
    // A suite that could not be read has no tests of its own to fail.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
  '.playwright.json': ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }),
}

const [folder] = process.argv.slice(2)
const total = { passed: 0, failed: 0, skipped: 0 }
let empty = 0
for (const name of readdirSync(folder).sort()) {
  const [, read] = Object.entries(readers).find(([ending]) => name.endsWith(ending)) ?? []
  if (!read) continue
  const counts = read(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  if (counts.passed + counts.failed === 0) empty++
  for (const key of Object.keys(total)) total[key] += counts[key]
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
if (total.passed === 0 || total.failed > 0 || empty > 0) process.exitCode = 1
