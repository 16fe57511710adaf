import { BenchmarkService, type BenchmarkResult } from '#pipeline'
import { Config } from '#platform'
import type { Command } from 'commander'
import { withServices } from './cli.module'
import { directionOf, directionOption, nameOfDirection, type DirectionName } from './directions'
import { readEscoFiles, readOneTable } from './files'
import { escoPath, languageOf, textOption, topOption } from './options'
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
    .option('--json', 'print the result as JSON')
    .action((options: Options) => benchmark(options))
}

async function benchmark(options: Options): Promise<void> {
  const labelLanguage = options.labels ?? options.sourceLanguage
  const request = {
    esco: await readEscoFiles(options.esco, labelLanguage),
    table: await readOneTable(options.table),
    sourceLanguage: options.sourceLanguage,
    labelLanguage,
    text: options.text,
    top: options.top ?? null,
    direction: options.direction ? directionOf(options.direction) : null,
  }
  const result = await withServices(Config.fromEnvironment(), (services) =>
    services.get(BenchmarkService).run(request, progressOf('Embedding')),
  )
  sayDirection(result)
  if (options.json) printJson(asJson(options, result))
  else printTable(result)
}

function sayDirection({ direction: { taken, proposed, evidence } }: BenchmarkResult): void {
  if (!taken) return
  say(`The table is read ${nameOfDirection(taken)}. ${evidence ?? ''}`)
  if (proposed && proposed !== taken) say(`Its rows suggest the other way: ${nameOfDirection(proposed)}.`)
}

function asJson({ escoVersion, sourceLanguage, labels, text }: Options, result: BenchmarkResult) {
  const { taken, proposed, evidence } = result.direction
  const places = Object.entries(result.accuracy)
  return {
    n: result.n,
    mrr: result.mrr,
    mrrInterval: result.mrrInterval,
    accuracy: Object.fromEntries(places.map(([place, { value }]) => [place, value])),
    accuracyInterval: Object.fromEntries(places.map(([place, { interval }]) => [place, interval])),
    skipped: result.skipped,
    goldNotInVersion: result.goldNotInVersion,
    depth: result.depth,
    direction: { taken: taken && nameOfDirection(taken), proposed: proposed && nameOfDirection(proposed), evidence },
    parameters: { escoVersion, sourceLanguage, labels: labels ?? sourceLanguage, text },
    model: result.model,
    seconds: result.seconds,
  }
}

function printTable({ n, mrr, mrrInterval: [low, high], accuracy, skipped, depth, seconds }: BenchmarkResult): void {
  const lines = [
    `sources       ${n} (left out: ${skipped.sourcesWithoutOccupation} sources without an occupation)`,
    `MRR           ${mrr.toFixed(4)} (${low.toFixed(4)} to ${high.toFixed(4)}), of ${depth} occupations`,
    ...Object.entries(accuracy).map(
      ([place, { value, interval }]) =>
        `accuracy@${place.padEnd(4)} ${value.toFixed(4)} (${interval.map((end) => end.toFixed(4)).join(' to ')})`,
    ),
    `seconds       ${seconds.total} (embedding ${seconds.embed}, ranking ${seconds.rank})`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
