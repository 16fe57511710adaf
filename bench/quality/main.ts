import { readRankingModel, type TextEmbedder } from '#pipeline'
import { Config, installationFolder } from '#platform'
import { Command } from 'commander'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RankingCase } from '../../training/cases/ranking-case'
import { runProgram, say, split } from '../../training/command-line'
import { buildCases, dataFolderOf, readDataFolder } from '../../training/data-folder'
import { learningDefaults } from '../../training/model/defaults'
import { withTextEmbedder } from '../../training/services'
import { measureQuality } from './measure'
import { writePage } from './page/page'
import type { QualityReport } from './report'

interface Options {
  tables: string[]
  without: string[]
  quick?: boolean
  out: string
}

/** `npm run bench:quality`: the protocol of the benchmark over published tables, as JSON and as a page with plots. */
const program = new Command('bench:quality')
  .description('measure the ranking on the published tables in CROSSWALK_DATA_DIR, each by weights learned without it')
  .option(
    '--tables <parts>',
    'parts of file names of the tables to measure, separated by commas; default: all',
    split,
    [],
  )
  .option('--without <parts>', 'parts of file names of tables to leave aside altogether', split, [])
  .option('--quick', 'measure, and learn from, only tables that the embedding model has not seen')
  .option('--out <folder>', 'where quality.json and quality.html go', join(installationFolder(), '.cache', 'quality'))
  .action(run)

async function run(options: Options): Promise<void> {
  const started = performance.now()
  const shipped = await readShipped()
  const cases = await withTextEmbedder(Config.fromEnvironment(), (texts) => casesFor(texts, options))
  const chosen = (file: string) => options.tables.length === 0 || options.tables.some((part) => file.includes(part))
  const measured = cases.filter(({ table }) => chosen(table.file))
  if (measured.length === 0) throw new Error('No published table has such a name.')
  const report: QualityReport = {
    date: new Date().toISOString(),
    command: `npm run bench:quality -- ${process.argv.slice(2).join(' ')}`.replace(/ -- $/, ''),
    ...measureQuality({
      cases,
      measured,
      shipped,
      quick: options.quick ?? false,
      settings: { ...learningDefaults, name: 'quality', version: '0' },
      say,
    }),
    seconds: Math.round((performance.now() - started) / 1000),
  }
  mkdirSync(options.out, { recursive: true })
  writeFileSync(join(options.out, 'quality.json'), JSON.stringify(report, null, 1))
  writeFileSync(join(options.out, 'quality.html'), writePage(report))
  for (const line of summary(report)) console.log(line)
  say(`Wrote ${join(options.out, 'quality.json')} and quality.html`)
}

async function casesFor(texts: TextEmbedder, { without, quick }: Options): Promise<RankingCase[]> {
  const data = await readDataFolder(dataFolderOf(process.env), without)
  return buildCases(texts, data, ({ scheme }) => !quick || !data.seen.has(scheme.digest), say)
}

async function readShipped() {
  const path = join(installationFolder(), 'models', 'ranking', 'ranking.json')
  return existsSync(path) ? readRankingModel(path) : null
}

function summary(report: QualityReport): string[] {
  return [...tableLines(report), ...learningLines(report)]
}

/** Whether chances come true on what is left, once a share of a table is agreed. */
function learningLines({ learning }: QualityReport): string[] {
  return learning.map(({ file, chances }) => {
    const points = chances.map(({ share, first }) => `${Math.round(100 * share)} % ${first.learned.toFixed(3)}`)
    return `${file.slice(0, 24).padEnd(24)} ECE of first candidates with so much agreed: ${points.join('  ')}`
  })
}

function tableLines({ tables }: QualityReport): string[] {
  return tables.map(({ file, described, seenByModel, metrics, hybrid, calibration }) => {
    const at = (place: 1 | 10) => metrics.accuracy[place].value.toFixed(3)
    const marks = [described ? 'described' : '', seenByModel ? 'seen' : ''].filter(Boolean).join(', ')
    return (
      `${file.slice(0, 24).padEnd(24)} n ${String(metrics.n).padStart(5)}  MRR ${metrics.mrr.toFixed(4)}  @1 ${at(1)}  ` +
      `@10 ${at(10)}  hybrid ${hybrid.mrr.toFixed(4)}  ECE ${calibration.top.ece.toFixed(3)}  ${marks}`
    )
  })
}

runProgram(program)
