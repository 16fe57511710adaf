import { FileSuggestions, type FileSuggestion } from '#pipeline'
import { Config } from '#platform'
import type { Command } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { writeFile } from 'node:fs/promises'
import { withServices } from './cli.module'
import { readEscoFiles, readOneTable } from './files'
import { readMemoryFolder, sayMemory } from './memory'
import { escoPath, languageOf, memoryOption, textOption, topOption } from './options'
import { printJson, progressOf, say, sayProblems } from './output'
import { inWords } from './reasons'

interface Options {
  esco: string
  source: string
  sourceLanguage: string
  labels?: string
  text: 'title' | 'title+description'
  top: number
  out: string
  codeColumn?: string
  titleColumn?: string
  descriptionColumn?: string
  memory?: string
  json?: boolean
}

export function addSuggest(program: Command): void {
  program
    .command('suggest')
    .description('suggest ESCO occupations for a national classification, from files to a file')
    .addOption(escoPath())
    .requiredOption('--source <path>', 'national classification: CSV, TSV or XLSX')
    .requiredOption('--source-language <xx>', 'language of the national titles', languageOf)
    .option('--labels <xx>', 'language of the ESCO labels; default: the source language', languageOf)
    .addOption(textOption())
    .addOption(topOption('suggestions for each concept').default(30))
    .option('--code-column <name>', 'header of the column with the codes; default: found by content')
    .option('--title-column <name>', 'header of the column with the titles; default: found by content')
    .option('--description-column <name>', 'header of the column with the descriptions; default: found by content')
    .addOption(memoryOption())
    .requiredOption('--out <path>', 'CSV file to write')
    .option('--json', 'print a summary as JSON')
    .action((options: Options) => suggest(options))
}

async function suggest(options: Options): Promise<void> {
  const labelLanguage = options.labels ?? options.sourceLanguage
  const { codeColumn, titleColumn, descriptionColumn } = options
  const request = {
    esco: await readEscoFiles(options.esco, labelLanguage),
    source: await readOneTable(options.source),
    sourceLanguage: options.sourceLanguage,
    labelLanguage,
    text: options.text,
    top: options.top,
    memory: await readMemoryFolder(options.memory),
    columns: {
      ...(codeColumn !== undefined && { code: codeColumn }),
      ...(titleColumn !== undefined && { title: titleColumn }),
      ...(descriptionColumn !== undefined && { description: descriptionColumn }),
    },
  }
  const progress = { onEmbedded: progressOf('Embedding'), onSurveyed: progressOf('Comparing') }
  const { suggestions, problems, memory } = await withServices(Config.fromEnvironment(), (services) =>
    services.get(FileSuggestions).suggest(request, progress),
  )
  sayProblems(problems)
  sayMemory(memory)
  // A spreadsheet would run a cell that begins with = + - @ as a formula.
  await writeFile(options.out, stringify(suggestions.map(toRow), { header: true, columns, escape_formulas: true }))
  const concepts = suggestions.filter(({ rank }) => rank === 1).length
  say(`${suggestions.length} suggestions for ${concepts} concepts were written to ${options.out}.`)
  if (options.json) printJson({ concepts, suggestions: suggestions.length, out: options.out })
}

const columns = [
  'source_code',
  'source_title',
  'none_percent',
  'rank',
  'chance_percent',
  'proposed_relation',
  'relation_percent',
  'target_uri',
  'target_code',
  'target_title',
  'matched_label',
  'how',
  'shared_words',
  'reasons',
]

function toRow({ source, none, target, rank, candidate, evidence }: FileSuggestion): (string | number | null)[] {
  const { probability, relation } = candidate
  return [
    source.notation ?? source.key,
    source.title,
    percent(none),
    rank,
    percent(probability),
    `skos:${relation.relation}`,
    percent(relation.probability),
    target.key,
    target.notation,
    target.title,
    evidence.label.text,
    evidence.how,
    evidence.sharedWords.join(' '),
    inWords(evidence),
  ]
}

const percent = (share: number) => (100 * share).toFixed(1)
