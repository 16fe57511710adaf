import { AdoptionService } from '#pipeline'
import { Config } from '#platform'
import type { Command } from 'commander'
import { withServices } from './cli.module'
import { inheritNow, ownerOf } from './inheriting'
import { addressOf } from './options'
import { printJson } from './output'

interface Options {
  gold: string
  name?: string
  licence?: string
  owner?: string
  json?: boolean
}

export function addAdopt(program: Command): void {
  program
    .command('adopt')
    .description('make a project that begins with the answers of a published table')
    .requiredOption('--gold <id>', 'id of the table, as import printed it')
    .option('--name <name>', 'name of the project', 'Adopted table')
    .option('--licence <address>', 'address of the licence of its tables', addressOf)
    .option('--owner <email>', 'who owns the project; default: the first administrator')
    .option('--json', 'print JSON')
    .action(adopt)
}

async function adopt({ gold, name, licence, owner, json }: Options): Promise<void> {
  await withServices(Config.fromEnvironment(), async (services) => {
    const actor = await ownerOf(services, owner)
    const result = await inheritNow(
      services,
      await services.get(AdoptionService).begin(actor, gold, { name: name!, licence }),
    )
    if (json) printJson(result)
    else process.stdout.write(`adopted: ${result.carried} of ${result.total} concepts\n`)
  })
}
