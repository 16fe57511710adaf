import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'

/**
 * `npm run bench:hybrid`: the four tables that the ranking was developed on, by title alone against labels in the
 * source language, beside what the method was expected to reach (MRR).
 */
const tables = [
  { country: 'DK', language: 'da', expected: 0.741 },
  { country: 'NL', language: 'nl', expected: 0.634 },
  { country: 'PL', language: 'pl', expected: 0.637 },
  { country: 'PT', language: 'pt', expected: 0.774 },
]
const allowed = 0.01

interface Result {
  n: number
  mrr: number
  accuracy: Record<string, number>
  seconds: { embed: number; rank: number; total: number }
}

async function main(): Promise<void> {
  const data = process.env.CROSSWALK_DATA_DIR
  if (!data) throw new Error('CROSSWALK_DATA_DIR does not say where the published tables and ESCO are.')
  console.log('table     n     MRR   expected      @1     @5    @10   seconds')
  for (const { country, language, expected } of tables) {
    const { n, mrr, accuracy, seconds } = await benchmark(data, country, language)
    const at = (place: string) => accuracy[place]!.toFixed(3).padStart(7)
    const verdict = mrr < expected - allowed ? 'BELOW' : ''
    console.log(
      `${country} ${String(n).padStart(8)}   ${mrr.toFixed(4)}   ${expected.toFixed(3)}  ` +
        `${at('1')}${at('5')}${at('10')}   ${seconds.total} ${verdict}`,
    )
    if (verdict) process.exitCode = 1
  }
}

async function benchmark(data: string, country: string, language: string): Promise<Result> {
  const folder = join(data, 'crosswalks', 'eures')
  const table = readdirSync(folder).find((name) => name.startsWith(`${country}_`))!
  const cli = join(__dirname, '..', 'apps', 'cli', `main${extname(__filename)}`)
  const options = [
    ...['--esco', join(data, 'esco', 'v1.0.8'), '--esco-version', '1.0.8'],
    ...['--table', join(folder, table), '--source-language', language, '--json'],
  ]
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, cli, 'benchmark', ...options])
  return JSON.parse(stdout) as Result
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
