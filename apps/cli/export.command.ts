import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ExportService } from '#pipeline'
import { Config } from '#platform'
import { Option, type Command } from 'commander'
import { withServices } from './cli.module'
import { directionOf, directionOption, type DirectionName } from './directions'

interface Options {
  project: string
  format: 'eures-csv'
  direction: DirectionName
  include: 'agreed' | 'all'
  out?: string
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write the mapping table of a project')
    .requiredOption('--project <id>', 'id of the project, as the address of its page shows it')
    .addOption(new Option('--format <format>', 'file format').choices(['eures-csv']).default('eures-csv'))
    .addOption(
      directionOption('--direction <direction>', 'which way the relations are written').default('esco-to-source'),
    )
    .addOption(
      new Option('--include <which>', 'reviewed answers only, or all').choices(['agreed', 'all']).default('agreed'),
    )
    .option('--out <file>', 'where to; default: standard output')
    .action((options: Options) => writeExport(options))
}

async function writeExport({ project: projectId, direction, include, out }: Options): Promise<void> {
  await withServices(Config.fromEnvironment(), async (services) => {
    const file = await services.get(ExportService).eures({ projectId, direction: directionOf(direction), include })
    const destination = out === undefined ? process.stdout : createWriteStream(out)
    await pipeline(Readable.from(file.content), destination, { end: out !== undefined })
  })
}
