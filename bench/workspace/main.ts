import { Command } from 'commander'
import { runProgram } from '../../training/command-line'
import { dataFolderOf } from '../../training/data-folder'
import { Client } from '../client'
import { prepare, timeRun } from '../rome'
import { onFreshSystem, onSystem, type System } from '../system'
import { measureLoad } from './load'
import { measureOnePerson } from './one-person'
import { measureTwoPeople } from './two-people'

interface Options {
  data?: string
  decisions: string
}

/** `npm run bench:workspace`: ROME's 11,118 concepts with 30 suggestions each, in Chromium on the embedded system. */
const program = new Command('bench:workspace')
  .description('measure the workspace in Chromium with ROME and its suggestions loaded')
  .option('--data <folder>', 'a data folder to prepare once and to measure again; default: a new one each time')
  .option('--decisions <number>', 'how many concepts each of two people decides at the same time', '200')
  .action(run)

async function run({ data, decisions }: Options): Promise<void> {
  const published = dataFolderOf(process.env)
  const work = (system: System) => measure(system, published, Number(decisions))
  await (data ? onSystem(data, work) : onFreshSystem(work))
}

async function measure(system: System, published: string, decisions: number): Promise<void> {
  const administrator = await Client.signIn(system.link)
  const projectId = (await projectOf(administrator)) ?? (await prepareWithSuggestions(administrator, published))
  const place = { administrator, projectId, address: new URL(system.link).origin }
  for (const line of await measureLoad(place)) console.log(line)
  for (const line of await measureOnePerson(place)) console.log(line)
  for (const line of await measureTwoPeople(place, decisions)) console.log(line)
}

async function projectOf(client: Client): Promise<string | null> {
  const [project] = await client.get<{ id: string }[]>('/projects')
  return project?.id ?? null
}

async function prepareWithSuggestions(client: Client, published: string): Promise<string> {
  const projectId = await prepare(client, published)
  const { status, total } = await timeRun(client, projectId)
  console.log(`prepared         ROME with 30 suggestions for each concept, ${status} in ${total.toFixed(0)} s`)
  return projectId
}

runProgram(program)
