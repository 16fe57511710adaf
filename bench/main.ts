import { dataFolderOf } from '../training/data-folder'
import { compareWithBareModel } from './bare-model'
import { Client } from './client'
import { openPages, percentile, prepare, timeRun } from './rome'
import { onFreshSystem, type System } from './system'

/** `npm run bench`: ROME from the upload to the last stored suggestion, on the embedded system. */
async function main(): Promise<void> {
  const data = dataFolderOf(process.env)
  await onFreshSystem((system) => measure(system, data))
  await compareWithBareModel(data)
}

async function measure(system: System, data: string): Promise<void> {
  const client = await Client.signIn(system.link)
  const started = performance.now()
  const projectId = await prepare(client, data)
  console.log(`upload and load  ${seconds((performance.now() - started) / 1000)}, part of the cold run`)
  const cold = await withPages(system, client, projectId, () => timeRun(client, projectId, started))
  const { total, embed, texts, rank } = cold.result
  console.log(`cold run         ${seconds(total)} (at most 300), ${cold.result.status}, ${cold.load}`)
  console.log(`  embedding      ${seconds(embed)}, ${texts} texts, ${(texts / embed).toFixed(0)} texts/s`)
  console.log(`  ranking        ${seconds(rank)}`)
  console.log(`  concept page   ${cold.pages}`)
  const again = await withPages(system, client, projectId, () => timeRun(client, projectId))
  console.log(`ranking again    ${seconds(again.result.total)} (at most 20), ${again.result.status}, ${again.load}`)
  console.log(`  concept page   ${again.pages}`)
  console.log(`memory           ${(system.peakMemory / 1e9).toFixed(2)} GB at most (limit 2.5)`)
}

/** Does the work while a person opens concept pages. */
async function withPages<T>(system: System, client: Client, projectId: string, work: () => Promise<T>) {
  const before = { time: performance.now(), processor: system.processorSeconds() }
  const stop = new AbortController()
  const pages = openPages(client, projectId, stop.signal)
  const result = await work()
  stop.abort()
  const times = await pages
  const processor = system.processorSeconds() - before.processor
  const share = processor / ((performance.now() - before.time) / 1000)
  return {
    result,
    load: `${processor.toFixed(0)} s of processor time, ${share.toFixed(1)} processors got`,
    pages: `p95 ${percentile(times, 0.95).toFixed(0)} ms (below 300), ${times.length} pages`,
  }
}

const seconds = (value: number) => `${value.toFixed(1)} s`

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
