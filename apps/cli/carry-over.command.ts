import { FollowUpService, ProjectService, SchemeService, type LaterVersions } from '#pipeline'
import { Config, UserError } from '#platform'
import type { INestApplicationContext } from '@nestjs/common'
import type { Command } from 'commander'
import { withServices } from './cli.module'
import { inheritNow, ownerOf } from './inheriting'
import { printJson } from './output'

interface Options {
  project: string
  targetVersion?: string
  sourceVersion?: string
  name?: string
  owner?: string
  dryRun?: boolean
  json?: boolean
}

export function addCarryOver(program: Command): void {
  program
    .command('carry-over')
    .description('make the project that follows another one for a new release, with the answers that still hold')
    .requiredOption('--project <id>', 'the earlier project, as the address of its page shows it')
    .option('--target-version <version>', 'version of the target, such as 1.2.1')
    .option('--source-version <version>', 'version of the source')
    .option('--name <name>', 'name of the follow-up; default: that of the project with the new version')
    .option('--owner <email>', 'who owns the follow-up; default: the first administrator')
    .option('--dry-run', 'only say what would be carried over and what has to be looked at')
    .option('--json', 'print JSON')
    .action(carryOver)
}

async function carryOver({ project, name, owner, dryRun, json, ...wished }: Options): Promise<void> {
  await withServices(Config.fromEnvironment(), async (services) => {
    const actor = await ownerOf(services, owner)
    const earlier = await services.get(ProjectService).get(actor, project)
    const later: LaterVersions = {
      targetVersionId: await versionId(services, earlier.target.schemeKey, wished.targetVersion),
      sourceVersionId: await versionId(services, earlier.source.schemeKey, wished.sourceVersion),
    }
    const followUps = services.get(FollowUpService)
    const versions = [wished.sourceVersion, wished.targetVersion].filter(Boolean).join(', ')
    const result = dryRun
      ? await followUps.preview(project, later)
      : await inheritNow(
          services,
          await followUps.begin(actor, project, { name: name ?? `${earlier.name} (${versions})`, ...later }),
        )
    if (json) printJson(result)
    else process.stdout.write(`${linesOf(result).join('\n')}\n`)
  })
}

async function versionId(
  services: INestApplicationContext,
  key: string,
  wanted: string | undefined,
): Promise<number | undefined> {
  if (wanted === undefined) return undefined
  const scheme = (await services.get(SchemeService).list()).find((one) => one.key === key)
  const found = scheme?.versions.find(({ version }) => version === wanted)
  if (found) return found.id
  const there = scheme?.versions.map(({ version }) => version).join(', ') ?? 'none'
  throw new UserError('unknown-version', `There is no version ${wanted} here. Loaded are: ${there}.`)
}

interface Result {
  carried: number
  toLook: number
  reasons: Partial<Record<string, number>>
}

function linesOf({ carried, toLook, reasons }: Result): string[] {
  return [
    `carried over: ${carried} concepts`,
    `to be looked at: ${toLook} concepts`,
    ...Object.entries(reasons).map(([code, amount]) => `  ${code}: ${amount}`),
  ]
}
