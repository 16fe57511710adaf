import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareModelRate } from './bare-model'
import { Client } from './client'
import { openPages, percentile, prepare, timeRun } from './rome'
import { System } from './system'

/** `npm run bench`: ROME from the upload to the last stored suggestion, on the embedded system. */
async function main(): Promise<void> {
  const data = process.env.CROSSWALK_DATA_DIR
  if (!data) throw new Error('CROSSWALK_DATA_DIR does not say where the published tables and ESCO are.')
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-bench-'))
  const system = await System.start(folder)
  try {
    await measure(system, data)
  } finally {
    await system.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`bare model       ${(await bareModelRate(data)).toFixed(0)} texts/s`)
}

async function measure(system: System, data: string): Promise<void> {
  const client = await Client.signIn(system.link)
  const started = performance.now()
  const projectId = await prepare(client, data)
  console.log(`upload and load  ${seconds(performance.now() - started)} (limit: within the cold run)`)
  const cold = await withPages(client, projectId, () => timeRun(client, projectId, started))
  console.log(`cold run         ${cold.result.total.toFixed(1)} s (at most 300), ${cold.result.status}`)
  console.log(
    `  embedding      ${cold.result.embed.toFixed(1)} s, ${(cold.result.texts / cold.result.embed).toFixed(0)} texts/s of ${cold.result.texts}`,
  )
  console.log(`  ranking        ${cold.result.rank.toFixed(1)} s`)
  console.log(`  concept page   p95 ${cold.p95.toFixed(0)} ms (below 300), ${cold.pages} pages`)
  const again = await withPages(client, projectId, () => timeRun(client, projectId))
  console.log(`ranking again    ${again.result.total.toFixed(1)} s (at most 20), ${again.result.status}`)
  console.log(`  concept page   p95 ${again.p95.toFixed(0)} ms (below 300), ${again.pages} pages`)
  console.log(`memory           ${(system.peakMemory / 1e9).toFixed(2)} GB at most (limit 2.5)`)
}

async function withPages<T>(client: Client, projectId: string, work: () => Promise<T>) {
  const stop = new AbortController()
  const pages = openPages(client, projectId, stop.signal)
  const result = await work()
  stop.abort()
  const times = await pages
  return { result, p95: percentile(times, 0.95), pages: times.length }
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
