import type { APIRequestContext } from '@playwright/test'
import { expect } from './story'

interface Upload {
  id: string
  status: string
  result: { schemeVersionId: number | null } | null
}

async function until(request: APIRequestContext, id: string, status: string): Promise<Upload> {
  let upload: Upload | undefined
  await expect(async () => {
    upload = (await (await request.get(`/api/uploads/${id}`)).json()) as Upload
    expect(upload.status).toBe(status)
  }).toPass({ timeout: 30_000 })
  return upload!
}

/** Sends a table and waits until it was looked at; gives the upload's id. */
export async function sendTable(request: APIRequestContext, name: string, table: string): Promise<string> {
  const files = { name, mimeType: 'text/csv', buffer: Buffer.from(table) }
  const sent = await request.post('/api/uploads', { multipart: { files } })
  expect(sent.ok(), await sent.text()).toBe(true)
  return (await until(request, ((await sent.json()) as Upload).id, 'waiting')).id
}

/** Loads a table, as a classification unless it says otherwise; gives its version's id. */
export async function loadTable(
  request: APIRequestContext,
  name: string,
  table: string,
  about: { kind?: 'esco'; title?: string; version: string; language: string },
): Promise<number> {
  const id = await sendTable(request, name, table)
  await request.put(`/api/uploads/${id}/choices`, { data: { kind: 'classification', ...about } })
  await until(request, id, 'waiting')
  await request.post(`/api/uploads/${id}/confirm`)
  const loaded = await until(request, id, 'loaded')
  return loaded.result!.schemeVersionId!
}
