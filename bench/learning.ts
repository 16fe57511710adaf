import { setTimeout as sleep } from 'node:timers/promises'
import { dataFolderOf } from '../training/data-folder'
import { Client } from './client'
import { percentile, prepare, timeRun } from './rome'
import { onFreshSystem, type System } from './system'

/** Decisions measured one by one, before and after a burst of others. */
const measured = 20
const burst = 200
/** After so long a decision counts as one that moved none of its neighbours noticeably; in ms. */
const patience = 10_000
const reviewer = { email: 'reviewer@example.org', password: 'correct horse battery' }

interface WorkItem {
  id: number
}

interface ConceptPage {
  suggestions: { target: { id: number }; evidence: { decision?: { sourceId: number } } }[]
}

/** Two people who answer and review. */
interface Team {
  project: string
  mapper: Client
  reviewer: Client
}

/** `npm run bench:learning`: how soon after a decision on ROME's 11,118 concepts the suggestions of others are new. */
async function main(): Promise<void> {
  const data = dataFolderOf(process.env)
  await onFreshSystem((system) => measure(system, data))
}

async function measure(system: System, data: string): Promise<void> {
  const mapper = await Client.signIn(system.link)
  const projectId = await prepare(mapper, data)
  const run = await timeRun(mapper, projectId)
  console.log(`run              ${run.total.toFixed(0)} s, ${run.status}, ranking ${run.rank.toFixed(0)} s`)
  const team = { project: `/projects/${projectId}`, mapper, reviewer: await joinTeam(mapper, projectId) }
  const path = `${team.project}/concepts?list=to-do&limit=500`
  const { items } = await mapper.get<{ items: WorkItem[] }>(path)
  // Every tenth, so that the neighbours of each are still open; those between are for the burst.
  const single = (from: number) => items.filter((_, at) => at >= from && at % 10 === 5).slice(0, measured)
  await report('first decisions  ', system, team, items, single(0))
  for (const { id } of items.filter((_, at) => at % 10 < 4).slice(0, burst)) await decide(team, id)
  console.log(`burst            ${burst} decisions, one after the other`)
  await sleep(2 * patience)
  await report('after the burst  ', system, team, items, single(10 * measured))
}

/** A second person, who reviews. */
async function joinTeam(administrator: Client, projectId: string): Promise<Client> {
  const person = { ...reviewer, name: 'Reviewer', instanceRole: 'member' }
  const { id } = await administrator.post<{ id: string }>('/users', person)
  await administrator.put(`/projects/${projectId}/members/${id}`, { role: 'reviewer' })
  return administrator.signInAs(reviewer.email, reviewer.password)
}

async function report(title: string, system: System, team: Team, items: WorkItem[], concepts: WorkItem[]) {
  const times: number[] = []
  const processor = system.processorSeconds()
  for (const concept of concepts) {
    const time = await effectOf(team, items, concept)
    if (time !== null) times.push(time)
    await sleep(500)
  }
  const at = (share: number) => `${(percentile(times, share) / 1000).toFixed(2)} s`
  const cost = (system.processorSeconds() - processor) / concepts.length
  console.log(
    `${title}${concepts.length}, of which ${times.length} moved a neighbour: p50 ${at(0.5)}, p95 ${at(0.95)} (at most 2), ` +
      `${cost.toFixed(1)} s of processor time each`,
  )
}

/** @returns ms from the answered decision to the first neighbour whose suggestions name it; null when none does */
async function effectOf(team: Team, items: WorkItem[], concept: WorkItem): Promise<number | null> {
  const at = items.indexOf(concept)
  const neighbours = [at - 1, at + 1, at - 2, at + 2].flatMap((place) => items[place] ?? [])
  await decide(team, concept.id)
  const begun = performance.now()
  while (performance.now() - begun < patience) {
    for (const { id } of neighbours) {
      const { suggestions } = await team.mapper.get<ConceptPage>(`${team.project}/concepts/${id}`)
      if (suggestions.some(({ evidence }) => evidence.decision?.sourceId === concept.id)) {
        return performance.now() - begun
      }
    }
    await sleep(20)
  }
  return null
}

/** One takes the first suggestion, the other agrees. */
async function decide({ project, mapper, reviewer }: Team, id: number): Promise<void> {
  const path = `${project}/concepts/${id}`
  const [first] = (await mapper.get<ConceptPage>(path)).suggestions
  const mark = { kind: 'match', targetId: first!.target.id, relation: 'exactMatch', origin: 'suggestion' }
  await mapper.post(`${path}/marks`, mark)
  await reviewer.post(`${path}/marks`, { kind: 'agree' })
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
