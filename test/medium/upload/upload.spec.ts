import { SchemeService, type UploadService, type UploadWork } from '#pipeline'
import type { TestDatabase } from '../../support/test-database'
import { TestUploads } from '../../support/test-uploads'

let test: TestUploads
let database: TestDatabase
let uploads: UploadService
let work: UploadWork
let schemes: SchemeService
beforeAll(async () => {
  test = await TestUploads.open()
  ;({ database, work, service: uploads } = test)
  schemes = new SchemeService(test.transactions)
})
afterAll(() => test.close())

const esco = () =>
  test.file(
    'occupations_lv.csv',
    'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,code\n' +
      'Occupation,http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000001,2631,ekonomists,"tirgus ekonomists\nbanku ekonomists",Pēta tirgu.,2631.1\n',
  )

describe('an upload', () => {
  let targetVersionId: number

  it('of an ESCO file waits for the release that its name does not state, then loads', async () => {
    const received = await uploads.receive(null, [esco()])
    const waiting = await test.inspected(received.id)
    expect(waiting).toMatchObject({ kind: 'esco', status: 'waiting', inspection: { version: null, languages: ['lv'] } })
    await expect(uploads.confirm(received.id)).rejects.toThrow('choose a version')
    await uploads.choose(received.id, { kind: 'esco', version: '1.2.1' })
    await work.inspect(received.id)
    expect((await uploads.confirm(received.id)).status).toBe('loading')
    await work.load(received.id)
    const loaded = await uploads.get(received.id)
    expect(loaded).toMatchObject({ status: 'loaded', progress: null, result: { counts: { occupation: 1, labels: 3 } } })
    targetVersionId = loaded.result!.schemeVersionId!
    const [scheme] = await schemes.list()
    expect(scheme).toMatchObject({ key: 'esco', versions: [{ version: '1.2.1', languages: ['lv'], concepts: 1 }] })
  })

  it('leaves the database knowing its tables, and asks it to look again only when they have grown', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => `${at + 1000};Darbinieks ${at}`)
    const table = test.file('liels_2021.csv', ['Kods;Nosaukums', ...rows].join('\n'))
    await test.loaded(table, { kind: 'classification', title: 'Lielais', language: 'lv' })
    const known = await database.dataSource.query<{ name: string }[]>(
      `select distinct tablename as name from pg_stats where schemaname = 'public' order by tablename`,
    )
    expect(known.map(({ name }) => name)).toEqual(expect.arrayContaining(['concept', 'label']))
    const asked = jest.spyOn(database.dataSource.manager, 'query')
    await test.statistics.refresh()
    expect(asked).toHaveBeenCalledTimes(1)
    asked.mockRestore()
  })

  it('keeps its bytes only until it is loaded', async () => {
    const big = test.file('big.csv', `code,title\n1,${'x'.repeat(2_500_000)}\n`)
    const { id } = await uploads.receive(null, [big])
    const pieces = await database.dataSource.query('select length(bytes) as n from upload_part where upload_id = $1', [
      id,
    ])
    expect(pieces.map(({ n }: { n: number }) => n)).toEqual([1_048_576, 1_048_576, expect.any(Number)])
    await uploads.withdraw(id)
    expect(await database.dataSource.query('select 1 from upload_part where upload_id = $1', [id])).toEqual([])
    await expect(uploads.get(id)).rejects.toThrow('does not exist')
  })

  it('of a classification shows all its errors and loads the rest when told to', async () => {
    const table = test.file('prof_2021.csv', 'Kods;Nosaukums;ISCO\n1;Viens;2631\n;Divi;2631\n1;Trīs;2631\n4;;9999\n')
    const { id } = await uploads.receive(null, [table])
    const waiting = await test.inspected(id)
    expect(waiting.inspection?.table?.columns.map(({ role }) => role)).toEqual(['code', 'title', 'isco-code'])
    const { total, items } = await uploads.problems(id, { offset: 0, limit: 10 })
    expect(items.map(({ line, code }) => [line, code])).toEqual([
      [3, 'empty-code'],
      [4, 'duplicate-code'],
      [5, 'empty-title'],
      [5, 'invalid-isco-code'],
    ])
    expect(total).toBe(4)
    expect(await uploads.problemsCsv(id)).toContain('This code is already on line 2.')
    await uploads.choose(id, { kind: 'classification', title: 'Profesijas', language: 'lv' })
    await work.inspect(id)
    await expect(uploads.confirm(id)).rejects.toThrow('3 rows have errors')
    await uploads.choose(id, { kind: 'classification', title: 'Profesijas', language: 'lv', skipErrors: true })
    await work.inspect(id)
    await uploads.confirm(id)
    await work.load(id)
    expect((await uploads.get(id)).result?.counts).toEqual({ occupation: 1, labels: 1, notes: 0 })
  })

  it('of a hierarchy maps what its owner chooses: by default what has nothing below it', async () => {
    const table = 'Kods;Nosaukums;Augstākais\n1;Viens;\n11;Divi;1\n111;Trīs;11\n12;Četri;1\n'
    const { id } = await uploads.receive(null, [test.file('limeni_2021.csv', table)])
    const waiting = await test.inspected(id)
    expect(waiting.inspection).toMatchObject({
      counts: { occupation: 2, group: 2 },
      levels: { leaves: 2, all: 4, each: [1, 2, 1] },
    })
    const choose = async (levels: 'all' | number) => {
      await uploads.choose(id, { kind: 'classification', title: 'Līmeņi', language: 'lv', levels })
      await work.inspect(id)
      return (await uploads.get(id)).inspection?.counts
    }
    expect(await choose('all')).toMatchObject({ occupation: 4 })
    await choose(4)
    await expect(uploads.confirm(id)).rejects.toThrow('a level from 1 to 3')
    expect(await choose(2)).toMatchObject({ occupation: 2, group: 2 })
    await uploads.confirm(id)
    await work.load(id)
    const { result } = await uploads.get(id)
    const mapped = await database.dataSource.query(
      `select notation from concept where scheme_version_id = $1 and kind = 'occupation' order by position`,
      [result!.schemeVersionId],
    )
    expect(mapped.map(({ notation }: { notation: string }) => notation)).toEqual(['11', '12'])
  })

  it('that is decided on while it is being read is read again, and never stored as it was before', async () => {
    const table = test.file('x_2021.csv', 'Kods;Nosaukums;Cits\n1;Viens;Pirmais\n')
    const { id } = await uploads.receive(null, [table])
    const reading = work.inspect(id)
    const columns = { 0: 'code', 2: 'title' } as const
    expect((await uploads.choose(id, { kind: 'classification', language: 'lv', columns })).status).toBe('inspecting')
    await reading
    await work.inspect(id)
    const { status, inspection } = await uploads.get(id)
    expect([status, inspection?.preview[0]?.title]).toEqual(['waiting', 'Pirmais'])
  })

  it('of a mapping table needs its direction, then becomes a gold set of its own', async () => {
    const head = 'Classification 2 Name,Profesijas\nClassification 2 Version,2021\nClassification 2 Language,lv\n\n'
    const header =
      'Classification 1 URI,Classification 1 PrefLabel,Classification 2 ID,Classification 2 PrefLabel,Mapping relation\n'
    const known = '00000000-0000-4000-8000-000000000001,ekonomists,1,Viens,skos:broadMatch\n'
    const unknown = '00000000-0000-4000-8000-000000000009,cits,1,Viens,skos:exactMatch\n'
    const { id } = await uploads.receive(null, [test.file('LV.csv', head + header + known + unknown)])
    await test.inspected(id)
    await expect(uploads.confirm(id)).rejects.toThrow('the ESCO version it leads to, its direction')
    const directions = { occupation: 'target-to-source' } as const
    await uploads.choose(id, { kind: 'crosswalk', targetVersionId, directions, goldName: 'Published 2021' })
    await work.inspect(id)
    const { items } = await uploads.problems(id, { offset: 0, limit: 10 })
    expect(items).toMatchObject([{ line: 7, code: 'target-not-in-version', severity: 'warning' }])
    await uploads.confirm(id)
    await work.load(id)
    const { result } = await uploads.get(id)
    expect(result?.counts).toEqual({ mappings: 2, unknownTargets: 1, unknownSources: 0 })
    const rows = await database.dataSource.query(
      'select target_id is null as unknown, target_uri, relation from gold_mapping where gold_set_id = $1 order by number',
      [result!.goldSetId],
    )
    expect(rows).toEqual([
      { unknown: false, target_uri: expect.stringContaining('000000000001'), relation: 'narrowMatch' },
      { unknown: true, target_uri: expect.stringContaining('000000000009'), relation: 'exactMatch' },
    ])
    expect(await schemes.goldSets(result!.schemeVersionId!)).toMatchObject([{ name: 'Published 2021', mappings: 2 }])
  })

  it.each([
    ['an empty zip', 'empty.zip', Buffer.from('504b0506' + '00'.repeat(18), 'hex'), 'no-table'],
    ['a picture', 'picture.csv', Buffer.from('89504e470d0a1a0a0000000d00000001', 'hex'), 'not-a-table'],
  ])('of %s is rejected and says why', async (_, name, bytes, code) => {
    const { id } = await uploads.receive(null, [test.file(name, bytes)])
    expect((await test.inspected(id)).status).toBe('rejected')
    const { items } = await uploads.problems(id, { offset: 0, limit: 10 })
    expect(items.map((problem) => problem.code)).toContain(code)
  })

  it('of mappings in linked data is held against the target as a table is', async () => {
    const occupation = (last: number) =>
      `http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-00000000000${last}`
    const row = (code: string, target: number) =>
      `https://profesijas.example/${code}\t${code}\tskos:exactMatch\t${occupation(target)}\n`
    const table = test.file(
      'kode.sssom.tsv',
      'subject_id\tsubject_label\tpredicate_id\tobject_id\n' + row('A', 1) + row('B', 1) + row('C', 2),
    )
    const { id } = await uploads.receive(null, [table])
    await test.inspected(id)
    await uploads.choose(id, { kind: 'crosswalk', targetVersionId, language: 'lv' })
    await work.inspect(id)
    const { items } = await uploads.problems(id, { offset: 0, limit: 10 })
    expect(items.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['kode.sssom.tsv', 2, 'several-exact-sources'],
      ['kode.sssom.tsv', 3, 'several-exact-sources'],
      ['kode.sssom.tsv', 4, 'target-not-in-version'],
    ])
    await uploads.withdraw(id)
  })

  it('whose load fails says so in words, and a second try of the worker does nothing', async () => {
    const { id } = await uploads.receive(null, [esco()])
    await uploads.choose(id, { kind: 'esco', version: '1.2.1' }).catch(() => undefined)
    await work.inspect(id)
    await uploads.choose(id, { kind: 'esco', version: '1.2.1' })
    await work.inspect(id)
    await uploads.confirm(id)
    await expect(work.load(id, false)).rejects.toThrow('already here')
    expect(await uploads.get(id)).toMatchObject({ status: 'failed', error: expect.stringContaining('another version') })
    await work.load(id)
    expect((await uploads.get(id)).status).toBe('failed')
  })

  it('that a lost queue forgot is queued again; one that nobody confirmed for a month is forgotten', async () => {
    const forgotten = await uploads.receive(null, [esco()])
    const old = await uploads.receive(null, [esco()])
    await test.inspected(old.id)
    await database.dataSource.query(`update upload set created_at = now() - interval '31 days' where id = $1`, [old.id])
    const enqueue = jest.spyOn(test.queue, 'enqueue')
    await work.sweep()
    expect(enqueue).toHaveBeenCalledWith('upload.inspect', { uploadId: forgotten.id })
    enqueue.mockRestore()
    await expect(uploads.get(old.id)).rejects.toThrow('does not exist')
    const statuses = (await uploads.list()).map(({ status }) => status)
    expect(statuses).toContain('loaded')
  })
})
