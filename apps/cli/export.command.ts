import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  candidateFormatNames,
  includable,
  mappingFormatNames,
  type CandidateFormatName,
  type Includable,
  type MappingFormatName,
} from '#domain'
import { ExportService, type ExportedFile } from '#pipeline'
import { Config, UserError } from '#platform'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { withServices } from './cli.module'
import { directionOf, directionOption, type DirectionName } from './directions'

interface Options {
  project?: string
  gold?: string
  format: MappingFormatName | CandidateFormatName
  direction: DirectionName
  include: Includable[]
  out?: string
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write the mapping table of a project, or one that was uploaded')
    .option('--project <id>', 'id of the project, as the address of its page shows it')
    .addOption(new Option('--gold <id>', 'id of an uploaded table, as its import printed it').conflicts('project'))
    .addOption(
      new Option('--format <format>', 'file format')
        .choices([...mappingFormatNames, ...candidateFormatNames])
        .default('eures-csv'),
    )
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

async function writeExport(options: Options): Promise<void> {
  await withServices(Config.fromEnvironment(), async (services) => {
    const file = await exported(services.get(ExportService), options)
    const { out } = options
    const destination = out === undefined ? process.stdout : createWriteStream(out)
    await pipeline(Readable.from(file.content), destination, { end: out !== undefined })
  })
}

function exported(
  exports: ExportService,
  { project, gold, format, direction, include }: Options,
): Promise<ExportedFile> {
  const choice = { direction: directionOf(direction), included: include }
  if (project !== undefined) return exports.ofProject(project, format, choice)
  if (gold === undefined)
    throw new UserError('nothing-named', 'Name a project (--project) or an uploaded table (--gold).')
  if (!isMappingFormat(format))
    throw new UserError('no-candidates', 'An uploaded table has no candidates: choose another format.')
  return exports.ofGoldSet(gold, format, choice)
}

function isMappingFormat(format: string): format is MappingFormatName {
  return (mappingFormatNames as readonly string[]).includes(format)
}
