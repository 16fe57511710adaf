import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { reachedTargetFormats, type ReachedTargetFormat } from '#domain'
import { TargetLists, type Reach } from '#pipeline'
import { Config } from '#platform'
import { Option, type Command } from 'commander'
import { withServices } from './cli.module'

/** How a person at a shell calls the lists. */
const states = {
  unmapped: 'none',
  'not-exact': 'not-exact',
  'only-general-or-specific': 'inexact',
  'only-close': 'close',
  exact: 'exact',
  'several-exact': 'several',
} as const satisfies Record<string, Reach>

interface Options {
  project: string
  state?: keyof typeof states
  format: ReachedTargetFormat
  out?: string
}

export function addTargets(program: Command): void {
  program
    .command('targets')
    .description('write the list of targets with what leads to each')
    .requiredOption('--project <id>', 'id of the project, as the address of its page shows it')
    .addOption(new Option('--state <state>', 'only targets that are reached so').choices(Object.keys(states)))
    .addOption(new Option('--format <format>', 'file format').choices(reachedTargetFormats).default('csv'))
    .option('--out <file>', 'where to; default: standard output')
    .action((options: Options) => writeTargets(options))
}

async function writeTargets({ project, state, format, out }: Options): Promise<void> {
  await withServices(Config.fromEnvironment(), async (services) => {
    const scope = { below: null, reach: state === undefined ? null : states[state] }
    const content = await services.get(TargetLists).write(null, project, scope, format)
    const destination = out === undefined ? process.stdout : createWriteStream(out)
    await pipeline(Readable.from(content), destination, { end: out !== undefined })
  })
}
