import { SchemeRanking, rankingModelSchema } from '#domain'
import { Config, installationFolder } from '#platform'
import { Command } from 'commander'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cardRow, writeCard, type CardRow } from './card'
import { runProgram, say, split } from './command-line'
import { buildCases, dataFolderOf, readDataFolder } from './data-folder'
import { evaluate } from './evaluate'
import { learningDefaults } from './model/defaults'
import { learnFolds } from './model/folds'
import { prepareCase } from './model/learn-combiner'
import { learnModel, type LearningSettings } from './model/learn-model'
import { withTextEmbedder } from './services'

interface Options {
  without: string[]
  figures: string[]
  out: string
  release: string
}

/** `npm run train:ranking`: learns models/ranking/ranking.json from published tables, and writes its card. */
const program = new Command('train:ranking')
  .description('learn the weights of the ranking from the published tables in CROSSWALK_DATA_DIR')
  .option('--without <parts>', 'parts of file names of tables to hold out, separated by commas', split, [])
  .option(
    '--figures <parts>',
    'parts of file names of the tables that the card has figures of; default: all',
    split,
    [],
  )
  .option('--out <folder>', 'where the model and its card go', join(installationFolder(), 'models', 'ranking'))
  .option('--release <version>', 'version of the model', new Date().toISOString().slice(0, 10))
  .action(train)

async function train({ without, figures, out, release }: Options): Promise<void> {
  const data = await readDataFolder(dataFolderOf(process.env), without)
  const cases = await withTextEmbedder(Config.fromEnvironment(), (texts) => buildCases(texts, data, () => true, say))
  const settings: LearningSettings = { ...learningDefaults, name: 'signals', version: release }
  const prepared = cases.map((ranked) => prepareCase(ranked, settings))
  say(`Learning from ${cases.length} cases`)
  const { model } = learnModel(prepared, settings)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'ranking.json'), `${JSON.stringify(rankingModelSchema.parse(model), null, 2)}\n`)
  say(`Wrote ${join(out, 'ranking.json')}; its card grows with each table that is ranked without itself`)
  const measured = cases.filter(
    ({ table }) => figures.length === 0 || figures.some((part) => table.file.includes(part)),
  )
  const rows: CardRow[] = []
  const card = { model, cases, rows, without, date: new Date() }
  writeFileSync(join(out, 'README.md'), writeCard(card))
  for (const { ranked, model: blind } of learnFolds(prepared, measured, settings, say)) {
    rows.push(cardRow(ranked, evaluate(ranked, new SchemeRanking(ranked.survey, blind))))
    writeFileSync(join(out, 'README.md'), writeCard(card))
    const { file, language, metrics } = rows.at(-1)!
    say(`${file} (${language}): MRR ${metrics.mrr.toFixed(4)} by weights learned without it`)
  }
}

runProgram(program)
