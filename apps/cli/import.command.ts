import { writeFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import {
  type MappedLevels,
  restFileOf,
  type ColumnRole,
  type Inspection,
  type Problem,
  type UploadChoices,
  type UploadedFile,
  type UploadKind,
} from '#domain'
import { ImportService, SchemeService, type UploadResult } from '#pipeline'
import { Config, UserError } from '#platform'
import { Option, type Command } from 'commander'
import { withServices } from './cli.module'
import { directionOf, directionOption, nameOfDirection, type DirectionName } from './directions'
import { readTables } from './files'
import { languageOf, levelsOf } from './options'
import { printJson, progressOf, say, sayProblems } from './output'

const columnOptions = {
  codeColumn: 'code',
  titleColumn: 'title',
  alternativesColumn: 'alternative-titles',
  descriptionColumn: 'description',
  parentColumn: 'parent-code',
  iscoColumn: 'isco-code',
  languageColumn: 'language',
  frequencyColumn: 'frequency',
} as const satisfies Record<string, ColumnRole>

interface Options extends Partial<Record<keyof typeof columnOptions, string>> {
  kind?: UploadKind
  schemeKey?: string
  title?: string
  schemeVersion?: string
  language?: string
  levels?: MappedLevels
  escoVersion?: string
  direction?: DirectionName
  groupDirection?: DirectionName
  goldName?: string
  skipErrors?: boolean
  rest?: string
  dryRun?: boolean
  json?: boolean
}

export function addImport(program: Command): void {
  const command = program
    .command('import')
    .description('load ESCO, a classification, or a published mapping table')
    .argument('<paths...>', 'files (CSV, TSV, XLSX, zip) or a folder of them')
    .addOption(new Option('--kind <kind>', 'what it is').choices(['esco', 'classification', 'crosswalk']))
    .option('--title <title>', 'name of the classification')
    .option('--scheme-key <key>', 'its short name; default: made of the title')
    .option('--scheme-version <version>', 'its version; default: what names or content state')
    .option('--language <xx>', 'language of texts that do not state theirs', languageOf)
    .option(
      '--levels <which>',
      'classification: concepts to map, those without others below them (leaves, the default), all, or those at a level such as 2',
      levelsOf,
    )
    .option('--esco-version <version>', 'mapping table: the loaded ESCO release that it leads to')
    .addOption(directionOption('--direction <direction>', 'mapping table: which way its occupation rows read'))
    .addOption(directionOption('--group-direction <direction>', 'mapping table: which way its ISCO group rows read'))
    .option('--gold-name <name>', 'mapping table: name of the gold set')
    .option('--skip-errors', 'load the sound rows although others have errors')
    .option('--rest <file>', 'write the rows with errors there, to mend and import again')
    .option('--dry-run', 'say what would be loaded, and load nothing')
    .option('--json', 'print the result as JSON')
  for (const [option, role] of Object.entries(columnOptions)) {
    const flag = option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    command.option(`--${flag} <name>`, `classification: header of the column that is the ${role}`)
  }
  command.action((paths: string[], options: Options) => importFiles(paths, options))
}

async function importFiles(paths: string[], options: Options): Promise<void> {
  const files = (await Promise.all(paths.map(readWithFolder))).flat()
  await withServices(Config.fromEnvironment(), async (services) => {
    const imports = services.get(ImportService)
    const choices = await choicesOf(options, files, imports, services.get(SchemeService))
    const { inspection, problems } = await imports.inspect(files, choices)
    sayFound(inspection, problems, choices)
    if (options.rest) await writeRest(files, choices, options.rest)
    if (options.dryRun) return show(options, { inspection, problems })
    const result = await imports.load(files, choices, { onProgress: progressOf('Loading') })
    show(options, result)
  })
}

async function writeRest(files: UploadedFile[], choices: UploadChoices, path: string): Promise<void> {
  const rest = await restFileOf(files, choices)
  if (!rest) return say('No row has an error, or the format is not one of rows: there is nothing to mend.')
  await writeFile(path, rest.bytes)
  say(`The rows with errors are in ${path}.`)
}

/** Names keep their folder, which may state the release: `v1.0.8/occupations_fr.csv`. */
async function readWithFolder(path: string): Promise<UploadedFile[]> {
  const files = await readTables(path)
  const isFile = files.length === 1 && files[0]!.name === basename(path)
  const folder = basename(isFile ? dirname(resolve(path)) : resolve(path))
  return files.map((file) => ({ ...file, name: `${folder}/${file.name}` }))
}

async function choicesOf(
  options: Options,
  files: UploadedFile[],
  imports: ImportService,
  schemes: SchemeService,
): Promise<UploadChoices> {
  const { kind, schemeKey, title, schemeVersion: version, language, levels, goldName, skipErrors } = options
  const { direction, groupDirection, escoVersion } = options
  const directions = {
    ...(direction && { occupation: directionOf(direction) }),
    ...(groupDirection && { group: directionOf(groupDirection) }),
  }
  const given: UploadChoices = { kind, schemeKey, title, version, language, levels, goldName, skipErrors, directions }
  return {
    ...given,
    columns: await chosenColumns(options, files, given, imports),
    targetVersionId: escoVersion === undefined ? undefined : await escoVersionId(schemes, escoVersion),
  }
}

/** The proposed columns with those named on the command line instead; undefined when none is named. */
async function chosenColumns(
  options: Options,
  files: UploadedFile[],
  given: UploadChoices,
  imports: ImportService,
): Promise<UploadChoices['columns']> {
  const named = Object.entries(columnOptions).filter(([option]) => options[option as keyof typeof columnOptions])
  if (named.length === 0) return undefined
  const { inspection } = await imports.inspect(files, given)
  const columns = inspection?.table?.columns ?? []
  const roles = new Map(columns.flatMap(({ index, role }) => (role ? [[role, index] as [ColumnRole, number]] : [])))
  for (const [option, role] of named) {
    const name = options[option as keyof typeof columnOptions]!
    const column = columns.find((it) => it.name.toLowerCase() === name.toLowerCase())
    const found = columns.map((it) => it.name).join(', ')
    if (!column) throw new UserError('no-such-column', `There is no column “${name}”; the columns are: ${found}.`)
    for (const [other, index] of roles) if (index === column.index) roles.delete(other)
    roles.set(role, column.index)
  }
  return Object.fromEntries([...roles].map(([role, index]) => [String(index), role]))
}

async function escoVersionId(schemes: SchemeService, version: string): Promise<number> {
  const versions = (await schemes.list()).find(({ key }) => key === 'esco')?.versions ?? []
  const found = versions.find((it) => it.version === version)
  if (found) return found.id
  const known = versions.map((it) => it.version).join(', ') || 'none'
  throw new UserError('no-such-version', `ESCO ${version} is not loaded; loaded are: ${known}.`)
}

function sayFound(inspection: Inspection | null, problems: Problem[], choices: UploadChoices): void {
  sayProblems(problems, 50, '--dry-run --json lists all.')
  if (inspection && choices.levels === undefined) sayLevels(inspection)
  for (const { targetKind, proposed, evidence, samples } of inspection?.crosswalk?.directions ?? []) {
    if (choices.directions?.[targetKind]) continue
    const option = targetKind === 'group' ? '--group-direction' : '--direction'
    say(`${option} ${nameOfDirection(proposed)} is likely. ${evidence} It would mean:`)
    for (const { sentence } of samples) say(`  ${sentence}`)
  }
}

/** What else could be mapped, where nobody has said which levels are. */
function sayLevels({ levels }: Inspection): void {
  if (!levels) return
  say(`Mapped are the ${levels.leaves} concepts that have none below them. --levels chooses others:`)
  say(`  all ${levels.all} concepts`)
  levels.each.forEach((amount, at) => say(`  ${at + 1}: the ${amount} concepts at level ${at + 1}`))
}

function show({ json }: Options, result: UploadResult | { inspection: Inspection | null; problems: Problem[] }): void {
  if (json) return printJson(result)
  const counts = 'counts' in result ? result.counts : (result.inspection?.counts ?? {})
  const verb = 'counts' in result ? 'Loaded' : 'Would load'
  const parts = Object.entries(counts).map(([what, count]) => `${count} ${what}`)
  process.stdout.write(`${verb} ${parts.join(', ')}.\n`)
}
