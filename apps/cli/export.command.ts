import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { includable, mappingFormatNames, type Includable, type MappingFormatName } from '#domain'
import { ExportService } from '#pipeline'
import { Config } from '#platform'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { withServices } from './cli.module'
import { directionOf, directionOption, type DirectionName } from './directions'

interface Options {
  project: string
  format: MappingFormatName
  direction: DirectionName
  include: Includable[]
  out?: string
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write the mapping table of a project')
    .requiredOption('--project <id>', 'id of the project, as the address of its page shows it')
    .addOption(new Option('--format <format>', 'file format').choices(mappingFormatNames).default('eures-csv'))
    .addOption(
      directionOption('--direction <direction>', 'which way the relations are written').default('esco-to-source'),
    )
    .addOption(
      new Option('--include <what>', `beside agreed mappings, separated by commas: ${includable.join(', ')}`)
        .argParser(readIncluded)
        .default(['none'], 'none'),
    )
    .option('--out <file>', 'where to; default: standard output')
    .action((options: Options) => writeExport(options))
}

function readIncluded(text: string): Includable[] {
  const parts = text.split(',').filter((part) => part !== '')
  const unknown = parts.filter((part) => !(includable as readonly string[]).includes(part))
  if (unknown.length === 0) return parts as Includable[]
  throw new InvalidArgumentError(`“${unknown.join(', ')}” is none of ${includable.join(', ')}.`)
}

async function writeExport({ project, format, direction, include, out }: Options): Promise<void> {
  await withServices(Config.fromEnvironment(), async (services) => {
    const choice = { direction: directionOf(direction), included: include }
    const file = await services.get(ExportService).ofProject(project, format, choice)
    const destination = out === undefined ? process.stdout : createWriteStream(out)
    await pipeline(Readable.from(file.content), destination, { end: out !== undefined })
  })
}
