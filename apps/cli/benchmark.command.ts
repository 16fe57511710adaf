import type { SignalName } from '#domain'
import { BenchmarkService, type BenchmarkRequest, type BenchmarkResult, type Compared } from '#pipeline'
import { Config } from '#platform'
import type { Command } from 'commander'
import { withServices } from './cli.module'
import { directionOf, directionOption, nameOfDirection, type DirectionName } from './directions'
import { readEscoFiles, readOneTable } from './files'
import { readMemoryFolder, sayMemory } from './memory'
import { escoPath, languageOf, memoryOption, shareOf, signalsOf, textOption, topOption } from './options'
import { printJson, progressOf, say } from './output'

interface Options {
  esco: string
  escoVersion: string
  table: string
  sourceLanguage: string
  labels?: string
  text: 'title' | 'title+description'
  top?: number
  direction?: DirectionName
  memory?: string
  learnFrom: number
  signals?: Set<SignalName>
  compareSignals?: Set<SignalName>
  json?: boolean
}

export function addBenchmark(program: Command): void {
  program
    .command('benchmark')
    .description('measure the ranking on a published mapping table, by the protocol of the Commission')
    .addOption(escoPath())
    .requiredOption('--esco-version <version>', 'release of ESCO the table was made for, such as 1.0.8')
    .requiredOption('--table <path>', 'published table: EURES or O*NET layout, CSV, TSV or XLSX')
    .requiredOption('--source-language <xx>', 'language of the national titles', languageOf)
    .option('--labels <xx>', 'language of the ESCO labels; default: the source language', languageOf)
    .addOption(textOption())
    .addOption(topOption('count a right occupation further down as missed; default: look at all'))
    .addOption(directionOption('--direction <direction>', 'which way the table reads; default: what its rows suggest'))
    .addOption(memoryOption())
    .option('--learn-from <share>', 'agree this share of the concepts, drawn by lot, and measure the rest', shareOf, 0)
    .option('--signals <names>', 'rank by these signals or groups alone, such as dense,lexical', signalsOf)
    .option('--compare-signals <names>', 'rank a second time by these signals alone, and compare', signalsOf)
    .option('--json', 'print the result as JSON')
    .action((options: Options) => benchmark(options))
}

async function benchmark(options: Options): Promise<void> {
  const request = await requestOf(options)
  const progress = { onEmbedded: progressOf('Embedding'), onSurveyed: progressOf('Comparing') }
  const result = await withServices(Config.fromEnvironment(), (services) =>
    services.get(BenchmarkService).run(request, progress),
  )
  sayDirection(result)
  sayMemory(result.memory)
  if (result.ranking.seen) say('The weights of the ranking were learned on this table: the figures flatter it.')
  if (options.json) printJson(asJson(options, result))
  else printTable(result)
}

async function requestOf(options: Options): Promise<BenchmarkRequest> {
  const labelLanguage = options.labels ?? options.sourceLanguage
  return {
    esco: await readEscoFiles(options.esco, labelLanguage),
    table: await readOneTable(options.table),
    sourceLanguage: options.sourceLanguage,
    labelLanguage,
    text: options.text,
    top: options.top ?? null,
    direction: options.direction ? directionOf(options.direction) : null,
    memory: await readMemoryFolder(options.memory),
    learnFrom: options.learnFrom,
    signals: options.signals ?? null,
    compareSignals: options.compareSignals ?? null,
  }
}

function sayDirection({ direction: { taken, proposed, evidence } }: BenchmarkResult): void {
  say(`The table is read ${nameOfDirection(taken)}. ${evidence ?? ''}`)
  if (proposed && proposed !== taken) say(`Its rows suggest the other way: ${nameOfDirection(proposed)}.`)
}

function asJson({ escoVersion, sourceLanguage, labels, text, learnFrom, signals }: Options, result: BenchmarkResult) {
  const { accuracy, direction, ...rest } = result
  const places = Object.entries(accuracy)
  const { taken, proposed, evidence } = direction
  return {
    ...rest,
    accuracy: Object.fromEntries(places.map(([place, { value }]) => [place, value])),
    accuracyInterval: Object.fromEntries(places.map(([place, { interval }]) => [place, interval])),
    direction: { taken: nameOfDirection(taken), proposed: proposed && nameOfDirection(proposed), evidence },
    parameters: {
      escoVersion,
      sourceLanguage,
      labels: labels ?? sourceLanguage,
      text,
      learnFrom,
      signals: signals ? [...signals] : null,
    },
  }
}

function printTable(result: BenchmarkResult): void {
  const { n, mrr, mrrInterval, accuracy, skipped, depth, seconds, ranking, learning, comparison } = result
  const { name, version, seen } = ranking
  const lines = [
    `ranking       ${name} ${version}${seen ? ', seen: true' : ''}`,
    `sources       ${n} (left out: ${skipped.sourcesWithoutOccupation} sources without an occupation)`,
    `MRR           ${figure(mrr)} (${between(mrrInterval)}), of ${depth} occupations`,
    ...Object.entries(accuracy).map(
      ([place, { value, interval }]) => `accuracy@${place.padEnd(4)} ${figure(value)} (${between(interval)})`,
    ),
    ...(learning
      ? [`learned       from ${learning.decisions} decisions; without ${difference(learning.without)}`]
      : []),
    ...(comparison ? [`compared      ${difference(comparison)}`] : []),
    `seconds       ${seconds.total.toFixed(1)} (embedding ${seconds.embed.toFixed(1)}, ranking ${seconds.rank.toFixed(1)})`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

const figure = (value: number) => value.toFixed(4)
const between = ([low, high]: readonly [number, number]) => `${figure(low)} to ${figure(high)}`
const difference = (other: Compared) =>
  `MRR ${figure(other.mrr)}: ${other.difference >= 0 ? '+' : ''}${figure(other.difference)} (${between(other.interval)})`
