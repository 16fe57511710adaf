import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DifferenceService, type DifferenceReport } from '#pipeline'
import { Config } from '#platform'
import type { Command } from 'commander'
import { withServices } from './cli.module'
import { printJson, say } from './output'

interface Options {
  scheme: string
  from: string
  to: string
  language?: string[]
  json?: boolean
  out?: string
}

export function addDiff(program: Command): void {
  program
    .command('diff')
    .description('say what changed between two versions of a classification')
    .option('--scheme <key>', 'which classification', 'esco')
    .requiredOption('--from <version>', 'the earlier version, such as 1.1.1')
    .requiredOption('--to <version>', 'the later version')
    .option('--language <codes...>', 'languages to compare; default: those that both versions have')
    .option('--out <file>', 'write every change to this CSV file')
    .option('--json', 'print JSON, with every change')
    .action(tell)
}

async function tell({ scheme, from, to, language, json, out }: Options): Promise<void> {
  await withServices(Config.fromEnvironment(), async (services) => {
    const differences = services.get(DifferenceService)
    const comparison = await differences.comparison(scheme, from, to, language)
    const report = await differences.report(comparison, { offset: 0, limit: json ? Infinity : 0 })
    if (json) printJson(report)
    else process.stdout.write(`${linesOf(report).join('\n')}\n`)
    if (out === undefined) return
    const { content } = await differences.csv(comparison)
    await pipeline(Readable.from(content), createWriteStream(out))
    say(`Every change is in ${out}.`)
  })
}

function linesOf({ scheme, from, to, compared, matched, counts, unchanged }: DifferenceReport): string[] {
  const list = (languages: readonly string[]) => languages.join(', ') || 'none'
  return [
    `${scheme.title} ${from.version} → ${to.version}`,
    `compared in: ${list(compared.languages)} (descriptions: ${list(compared.descriptions)})`,
    `found again: ${matched.uri} by address, ${matched.notation} by code, ${matched.title} by title and parent`,
    `added ${counts.added}, retired ${counts.retired}, renamed ${counts.renamed}, other titles changed ` +
      `${counts.alternatives}, description changed ${counts.described}, moved ${counts.moved}, status changed ` +
      `${counts.status}, unchanged ${unchanged}`,
  ]
}
