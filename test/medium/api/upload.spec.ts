import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import http, { type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UploadWork } from '#pipeline'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'

let api: TestApi
let owner: Person
const temporary = process.env.TMPDIR
const folder = mkdtempSync(join(tmpdir(), 'crosswalk-received-'))
beforeAll(async () => {
  process.env.TMPDIR = folder
  api = await startTestApi({ CROSSWALK_UPLOAD_LIMIT: '1' })
  owner = await api.person('Owner', 'taxonomy-owner')
})
afterAll(async () => {
  await api.close()
  process.env.TMPDIR = temporary ?? ''
  rmSync(folder, { recursive: true })
})

const occupations =
  'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,code\n' +
  'Occupation,http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000001,2631,ekonomists,pētnieks,Pēta.,2631.1\n'

const work = () => api.app.get(UploadWork)
/** Removing them may end just after the answer. */
const nothingLeftOnDisk = async () => {
  while (readdirSync(folder).length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('an upload over HTTP', () => {
  let id: string

  it('takes the files in and keeps none of them on the disk', async () => {
    const response = await owner.request('post', '/api/uploads').attach('files', Buffer.from(occupations), {
      filename: 'ēkas/occupations_lv.csv',
    })
    expect(response.status).toBe(202)
    expect(response.body).toMatchObject({ status: 'inspecting', files: [{ name: 'occupations_lv.csv' }] })
    await nothingLeftOnDisk()
    id = response.body.id
  })

  it('says what it will load, takes the choices, and loads', async () => {
    await work().inspect(id)
    const inspected = await owner.request('get', `/api/uploads/${id}`)
    expect(inspected.body).toMatchObject({
      status: 'waiting',
      kind: 'esco',
      inspection: { preview: [{ title: 'ekonomists', alternatives: ['pētnieks'], iscoGroup: '2631' }] },
    })
    const choices = await owner.request('put', `/api/uploads/${id}/choices`).send({ kind: 'esco', version: '1.2.1' })
    expect(choices.body).toMatchObject({ status: 'inspecting', choices: { version: '1.2.1' } })
    await work().inspect(id)
    expect((await owner.request('post', `/api/uploads/${id}/confirm`)).status).toBe(202)
    await work().load(id)
    const loaded = await owner.request('get', `/api/uploads/${id}`)
    expect(loaded.body).toMatchObject({ status: 'loaded', result: { counts: { occupation: 1 } } })
  })

  it('shows its scheme and concepts to everybody who is signed in', async () => {
    const reader = await api.person('Reader')
    const schemes = await reader.request('get', '/api/schemes')
    expect(schemes.body).toMatchObject([{ key: 'esco', versions: [{ version: '1.2.1', concepts: 1 }] }])
    const [{ id: conceptId }] = await api.database.dataSource.query(`select id from concept where notation = '2631.1'`)
    const concept = await reader.request('get', `/api/concepts/${conceptId}?language=lv`)
    expect(concept.body).toMatchObject({ notation: '2631.1', notes: [{ language: 'lv', text: 'Pēta.' }] })
    expect((await reader.request('get', '/api/concepts/99999999')).status).toBe(404)
  })

  it('reports problems page by page and as CSV', async () => {
    const table = 'Kods,Nosaukums\n1,Viens\n1,=cmd\n'
    const { body } = await owner.request('post', '/api/uploads').attach('files', Buffer.from(table), 'nk.csv')
    await work().inspect(body.id)
    const page = await owner.request('get', `/api/uploads/${body.id}/problems?limit=1`)
    expect(page.body).toMatchObject({ total: 1, items: [{ line: 3, code: 'duplicate-code', column: 'Kods' }] })
    const csv = await owner.request('get', `/api/uploads/${body.id}/problems.csv`)
    expect(csv.headers['content-type']).toContain('text/csv')
    const [head, row] = csv.text.replace('\ufeff', '').split('\n')
    expect(head).toBe('file,line,column,value,expected,found,kind,severity')
    expect(row).toBe('nk.csv,3,Kods,1,each code once,This code is already on line 2.,duplicate-code,error')
    expect((await owner.request('delete', `/api/uploads/${body.id}`)).status).toBe(204)
  })

  it('sorts problems and filters them by kind, in the page and in the table, which runs no formula', async () => {
    const table = 'Kods;Nosaukums;ISCO\n1;Viens;=cmd()\n;Divi;2631\n1;Trīs;2631\n4;;2631\n5;Pieci;31X\n'
    const { body } = await owner.request('post', '/api/uploads').attach('files', Buffer.from(table), 'nk.csv')
    await work().inspect(body.id)
    const ask = async (query: string) => (await owner.request('get', `/api/uploads/${body.id}/problems?${query}`)).body
    const all = await ask('sort=line&order=desc')
    expect(all.items.map(({ line }: { line: number }) => line)).toEqual([6, 5, 4, 3, 2])
    expect(all.kinds).toEqual([
      { code: 'duplicate-code', severity: 'error', count: 1 },
      { code: 'empty-code', severity: 'error', count: 1 },
      { code: 'empty-title', severity: 'error', count: 1 },
      { code: 'invalid-isco-code', severity: 'warning', count: 2 },
    ])
    const strange = await ask('severity=warning&sort=value')
    expect([strange.total, strange.items.map(({ value }: { value: string }) => value)]).toEqual([2, ['31X', '=cmd()']])
    expect(strange.kinds).toEqual(all.kinds)
    expect((await ask('code=empty-code')).total).toBe(1)
    const csv = await owner.request('get', `/api/uploads/${body.id}/problems.csv?code=invalid-isco-code`)
    expect(csv.text.trim().split('\n')).toHaveLength(3)
    expect(csv.text).toContain(",'=cmd(),")
  })

  it('shows the first rows as concepts under other columns, and stores nothing of it', async () => {
    const table = 'Kods;Nosaukums;Cits\nA1;Maiznieks;Cepējs | Konditors\nA2;;Kapteinis\n'
    const { body } = await owner.request('post', '/api/uploads').attach('files', Buffer.from(table), 'nk.csv')
    await work().inspect(body.id)
    const before = (await owner.request('get', `/api/uploads/${body.id}`)).body
    const look = async (columns: object) =>
      owner.request('post', `/api/uploads/${body.id}/preview`).send({ columns, language: 'lv' })
    const { body: rows } = await look({ 0: 'code', 1: 'title', 2: 'alternative-titles' })
    expect(rows).toMatchObject([
      {
        line: 2,
        concept: { notation: 'A1', title: 'Maiznieks', alternatives: ['Cepējs', 'Konditors'], language: 'lv' },
        problems: [],
      },
      { line: 3, concept: null, problems: [{ code: 'empty-title', column: 'Nosaukums' }] },
    ])
    const { body: others } = await look({ 2: 'title' })
    expect(others[1]).toMatchObject({ concept: { notation: null, title: 'Kapteinis' }, problems: [] })
    expect((await owner.request('get', `/api/uploads/${body.id}`)).body).toEqual(before)
  })

  it.each([
    ['without files', () => owner.request('post', '/api/uploads').field('kind', 'esco'), 422],
    [
      'too large',
      () => owner.request('post', '/api/uploads').attach('files', Buffer.alloc(1_500_000, 65), 'a.csv'),
      413,
    ],
    [
      'of an unknown kind',
      () => owner.request('post', '/api/uploads').field('kind', 'x').attach('files', Buffer.from('a'), 'a.csv'),
      400,
    ],
  ])('is refused %s', async (_, send, status) => {
    const response = await send()
    expect(response.status).toBe(status)
    await nothingLeftOnDisk()
  })

  it('is counted while it arrives: files that are too large together are refused, and none of them stays', async () => {
    const half = Buffer.alloc(700_000, 65)
    const sending = owner.request('post', '/api/uploads').attach('files', half, 'a.csv').attach('files', half, 'b.csv')
    const { status, body } = await sending
    expect([status, body.code]).toEqual([413, 'too-large'])
    expect(body.detail).toContain('larger than 1 MiB together')
    await nothingLeftOnDisk()
    expect((await owner.request('get', '/api/uploads')).body).not.toContainEqual(
      expect.objectContaining({ files: expect.arrayContaining([{ name: 'a.csv', size: 700_000 }]) as unknown }),
    )
  })

  it('is refused before it arrives where the request says its size', async () => {
    const { port } = api.app.getHttpServer().address() as AddressInfo
    const headers = {
      ...(owner.request('post', '/api/uploads') as unknown as { header: Record<string, string> }).header,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': 50_000_000,
    }
    const request = http.request({ port, method: 'POST', path: '/api/uploads', headers })
    const answered = once(request, 'response')
    request.flushHeaders()
    const [response] = (await answered) as [IncomingMessage]
    expect(response.statusCode).toBe(413)
    request.on('error', () => undefined).destroy()
  })
})
