import { MemberService, Publications, Publisher, visibilities, type Visibility } from '#pipeline'
import { Config, UserError } from '#platform'
import { Option, type Command } from 'commander'
import { withServices } from './cli.module'
import { addressOf } from './options'
import { printJson, say } from './output'

interface PublishOptions {
  project: string
  note: string
  licence?: string
  visibility: Visibility
  names?: boolean
  slug?: string
  by?: string
}

export function addPublish(program: Command): void {
  program
    .command('publish')
    .description('publish what a project has agreed on, as a version that nobody can change afterwards')
    .requiredOption('--project <id>', 'id of the project, as the address of its page shows it')
    .option('--note <text>', 'note to the readers', '')
    .option('--licence <address>', 'address of the licence; default: the one of the project', addressOf)
    .addOption(new Option('--visibility <who>', 'who may read it').choices(visibilities).default('everyone'))
    .option('--names', 'name the people who decided')
    .option('--slug <slug>', 'persistent address of the crosswalk; for the first version only')
    .option('--by <e-mail>', 'the owner who publishes; needed where the project has several')
    .action((options: PublishOptions) => publish(options))
  program
    .command('publications')
    .description('list the published versions of a project, newest first, as JSON')
    .requiredOption('--project <id>', 'id of the project, as the address of its page shows it')
    .action(({ project }: { project: string }) => list(project))
}

async function publish({ project, names, by, ...wish }: PublishOptions): Promise<void> {
  await withServices(Config.fromEnvironment(), async (services) => {
    const members = await services.get(MemberService).list(project)
    const owners = members.filter(({ role, email }) => role === 'owner' && (by === undefined || email === by))
    const [owner, another] = owners
    if (!owner)
      throw UserError.notFound(by === undefined ? 'This project' : `An owner of this project with the e-mail ${by}`)
    if (another) throw new UserError('usage', 'The project has several owners: say with --by who publishes.')
    const actor = { id: owner.userId }
    const version = { ...wish, names: names ?? false }
    const number = await services.get(Publisher).publish(actor, project, version)
    say(`Version ${number} is published.`)
    printJson({ number })
  })
}

async function list(project: string): Promise<void> {
  await withServices(Config.fromEnvironment(), async (services) => {
    printJson(await services.get(Publications).ofProject(project))
  })
}
