import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { Client, type Run } from './client'

/** The largest published table: 11,118 French titles, against the French labels and descriptions of ESCO 1.0.8. */
const esco = ['occupations_fr.csv', 'ISCOGroups_fr.csv']
const table = 'FR_20230607_mapping_esco_rome.csv'

export interface RunTimes {
  status: string
  /** Seconds from the upload of the first file, or from the start of the run, to the last stored suggestion. */
  total: number
  embed: number
  texts: number
  rank: number
}

interface WorkItem {
  id: number
}

/** Loads ESCO and ROME as a person does and makes a project of them. @returns the project's id */
export async function prepare(client: Client, data: string): Promise<string> {
  const escoFiles = esco.map((name) => join(data, 'esco', 'v1.0.8', name))
  const targetVersionId = await client.load(escoFiles, { kind: 'esco', version: '1.0.8' })
  const sourceVersionId = await client.load([join(data, 'crosswalks', 'eures', table)], {
    kind: 'crosswalk',
    language: 'fr',
    version: 'bench',
    title: 'ROME',
    targetVersionId,
    skipErrors: true,
    directions: { occupation: 'source-to-target', group: 'target-to-source' },
  })
  const project = { name: 'ROME', sourceVersionId, targetVersionId, sourceLanguage: 'fr' }
  return (await client.post<{ id: string }>('/projects', project)).id
}

/** Makes one run and watches it. @param started from when the total counts */
export async function timeRun(client: Client, projectId: string, started = performance.now()): Promise<RunTimes> {
  const begun = performance.now()
  const path = `/projects/${projectId}/runs`
  const { id } = await client.post<Run>(path, { text: 'title', labels: 'source', top: 30 })
  let rankBegun = begun
  let texts = 0
  for (;;) {
    const run = await client.get<Run>(`${path}/${id}`)
    if (run.progress?.step === 'embed') texts = run.progress.total
    if (run.status === 'waiting' || run.status === 'embedding') rankBegun = performance.now()
    else if (run.status !== 'ranking') {
      const ended = performance.now()
      return {
        status: run.status,
        total: (ended - started) / 1000,
        embed: (rankBegun - begun) / 1000,
        texts,
        rank: (ended - rankBegun) / 1000,
      }
    }
    await sleep(200)
  }
}

/** Opens concept pages, ten a second, until told to stop. @returns milliseconds each took */
export async function openPages(client: Client, projectId: string, stop: AbortSignal): Promise<number[]> {
  const { items } = await client.get<{ items: WorkItem[] }>(`/projects/${projectId}/concepts?list=all&limit=50`)
  const times: number[] = []
  while (!stop.aborted) {
    const concept = items[times.length % items.length]!
    const begun = performance.now()
    await client.get(`/projects/${projectId}/concepts/${concept.id}`)
    times.push(performance.now() - begun)
    await sleep(100)
  }
  return times
}

/** @param share .95 for the 95th percentile */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}
