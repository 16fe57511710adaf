import { instanceRoles, type InstanceRole } from '#domain'
import { UserService, type User } from '#pipeline'
import { Config } from '#platform'
import { Argument, Option, type Command } from 'commander'
import { withServices } from './cli.module'
import { printJson } from './output'
import { readSecret } from './secret-input'

interface Output {
  json?: boolean
}

interface NewAccount extends Output {
  email: string
  name: string
  role: InstanceRole
}

/** Whoever may run the shell may read the database, so these commands ask for no session. */
export function addUsers(program: Command): void {
  const users = program.command('users').description('manage the accounts of this installation')
  const change = (name: string, description: string) =>
    users.command(name).description(description).argument('<email>', 'address of the account').option('--json')

  users
    .command('list')
    .description('show all accounts')
    .option('--json', 'print JSON')
    .action((output: Output) => withUsers(async (service) => show(await service.list(), output)))

  users
    .command('create')
    .description('add an account; its password is read from standard input')
    .requiredOption('--email <address>', 'address to sign in with')
    .requiredOption('--name <name>', 'name that others see')
    .addOption(new Option('--role <role>', 'role in the installation').choices(instanceRoles).default('member'))
    .option('--json', 'print JSON')
    .action(create)

  change('set-password', 'set a password, read from standard input; ends all sessions').action(
    async (email: string, output: Output) => {
      const password = await readSecret('New password')
      await changeUser(email, { password }, output)
    },
  )
  change('disable', 'end all sessions and let nobody sign in').action((email: string, output: Output) =>
    changeUser(email, { disabled: true }, output),
  )
  change('enable', 'let a disabled account sign in again').action((email: string, output: Output) =>
    changeUser(email, { disabled: false }, output),
  )
  change('role', 'give another role in the installation')
    .addArgument(new Argument('<role>').choices(instanceRoles))
    .action((email: string, instanceRole: InstanceRole, output: Output) => changeUser(email, { instanceRole }, output))
}

async function create({ email, name, role, ...output }: NewAccount): Promise<void> {
  const password = await readSecret('Password')
  await withUsers(async (service) => {
    show([await service.create(null, { email, name, instanceRole: role, password })], output)
  })
}

async function changeUser(email: string, change: Parameters<UserService['change']>[2], output: Output): Promise<void> {
  await withUsers(async (service) => {
    const { id } = await service.byEmail(email)
    show([await service.change(null, id, change)], output)
  })
}

function withUsers(work: (users: UserService) => Promise<void>): Promise<void> {
  return withServices(Config.fromEnvironment(), (services) => work(services.get(UserService)))
}

function show(users: User[], { json }: Output): void {
  if (json) return printJson(users)
  for (const { email, name, instanceRole, disabled } of users) {
    process.stdout.write(`${[email, instanceRole, disabled ? 'disabled' : 'active', name].join('\t')}\n`)
  }
}
