import { mappingFormatNames, mappingsOf, readCrosswalk, readTable, readUpload, type Direction } from '#domain'
import { CrosswalkLoader, MemberService, type ExportPreview } from '#pipeline'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { finishedRun, newProject, type TestProject } from '../../support/test-project'

let api: TestApi
let project: TestProject
let people: Record<'owner' | 'first' | 'second' | 'third', Person>

const mark = (person: Person, source: string, body: object) =>
  person.request('post', `/api/projects/${project.id}/concepts/${project.source[source]}/marks`).send(body).expect(201)
const match = (person: Person, source: string, target: string, relation: string) =>
  mark(person, source, { kind: 'match', targetId: project.target[target], relation, origin: 'search' })

beforeAll(async () => {
  api = await startTestApi()
  const [owner, first, second, third] = await Promise.all(
    ['Olga', 'Ana', 'Ben', 'Cleo'].map((name) => api.person(name)),
  )
  people = { owner: owner!, first: first!, second: second!, third: third! }
  project = await newProject(api.app, api.database.dataSource, people.owner)
  const members = api.app.get(MemberService)
  const actor = { ...people.owner, instanceRole: 'member' as const }
  await members.put(actor, project.id, people.first.id, 'mapper')
  await members.put(actor, project.id, people.second.id, 'reviewer')
  await members.put(actor, project.id, people.third.id, 'reviewer')
  // S1: agreed. S2: disputed, then settled. S3: agreed that there is none. S4: nobody has reviewed it.
  await match(people.first, 'S1', '7512.1', 'exactMatch')
  await match(people.second, 'S1', '7512.1', 'exactMatch')
  await match(people.first, 'S2', '7512.1', 'narrowMatch')
  await match(people.second, 'S2', '7512.2', 'narrowMatch')
  await match(people.third, 'S2', '7512.2', 'broadMatch')
  await mark(people.first, 'S3', { kind: 'none', reason: 'no such work' })
  await mark(people.second, 'S3', { kind: 'none', reason: 'no such work' })
  await match(people.first, 'S4', '5120.1', 'closeMatch')
})
afterAll(() => api.close())

const download = async (direction: Direction, include = 'none') => {
  const path = `/api/projects/${project.id}/exports/eures-csv?direction=${direction}&include=${include}`
  return people.owner.request('get', path)
}
const readBack = async (direction: Direction, include?: string) => {
  const { text } = await download(direction, include)
  return readCrosswalk(await readTable({ name: 'export.csv', bytes: Buffer.from(text) }))
}
const statements = async (direction: Direction, include?: string) => {
  const { value } = await readBack(direction, include)
  return mappingsOf(value.rows, { occupation: direction, group: direction }).map(({ source, target, relation }) => [
    source,
    target,
    relation,
  ])
}

const agreed = [
  ['S1', 'urn:target:7512.1', 'exactMatch'],
  ['S2', 'urn:target:7512.2', 'broadMatch'],
  ['S3', null, null],
]

describe('the mapping table of a project', () => {
  it.each(['source-to-target', 'target-to-source'] as const)(
    'reads back as what was agreed, written %s',
    async (way) => {
      expect(await statements(way)).toEqual(agreed)
    },
  )

  it('has the answers that nobody reviewed only when asked, and says so', async () => {
    expect(await statements('source-to-target', 'none,unreviewed')).toEqual([
      ...agreed,
      ['S4', 'urn:target:5120.1', 'closeMatch'],
    ])
    const { value, problems } = await readBack('source-to-target', 'none,unreviewed')
    expect(value.rows.map(({ note }) => note)).toEqual([null, null, 'no such work', 'not reviewed'])
    expect(problems).toEqual([])
  })

  it('says whose first answer was part of a decision on many', async () => {
    const runId = await finishedRun(api.database.dataSource, project, {})
    await api.database.dataSource.query(
      `with act as (
         insert into bulk_decision (project_id, user_id, run_id, criteria, size)
         select project_id, user_id, $2, '{}', 1 from mark where project_id = $1 and source_id = $3 returning id)
       insert into mark (project_id, source_id, user_id, kind, target_id, relation, origin, bulk_id)
       select project_id, source_id, user_id, kind, target_id, relation, origin, act.id
       from mark, act where project_id = $1 and source_id = $3`,
      [project.id, runId, project.source.S4],
    )
    const { value } = await readBack('source-to-target', 'none,unreviewed')
    expect(value.rows.map(({ note }) => note).at(-1)).toBe('not reviewed; first answer given in bulk')
  })

  it('is a download whose head names project, people, versions and direction', async () => {
    const { headers, text } = await download('target-to-source')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toMatch(/^attachment; filename="mapping-target-to-source-[\d-]+\.csv"$/)
    const { value } = await readBack('target-to-source')
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(value.metadata).toMatchObject({
      'Mapping project name': 'Harbour Republic [relations read from Classification 1 to Classification 2]',
      'Mapping project author': 'Olga',
      'Classification 2 Version': '1',
      'Classification 2 Language': 'en',
    })
  })

  it('is shown before: how much it holds, and its first rows as they will be printed', async () => {
    const look = async (query: string) =>
      (await people.owner.request('get', `/api/projects/${project.id}/exports/preview?${query}`)).body
    const towards = await look('direction=target-to-source')
    expect(towards).toMatchObject({ mappings: 2, sources: 2, withoutTarget: 1 })
    const { rows } = towards as ExportPreview
    const named = rows.map(({ source, target, relation, printed, note }) => {
      return [source.notation, target?.label ?? null, relation, printed, note]
    })
    expect(named).toEqual([
      ['S1', 'baker', 'exactMatch', 'skos:exactMatch', ''],
      ['S2', 'pastry maker', 'broadMatch', 'skos:narrowMatch', ''],
      ['S3', null, null, 'no relation', 'no such work'],
    ])
    const all = await look('direction=source-to-target&include=none,unreviewed')
    expect(all).toMatchObject({ mappings: 3, sources: 3, withoutTarget: 1 })
    expect(all.rows[1].printed).toBe('skos:broadMatch')
    expect(all.rows[3]).toMatchObject({ source: { notation: 'S4' }, note: 'not reviewed; first answer given in bulk' })
  })

  it('comes in again as a gold set over the same concepts', async () => {
    const { value } = await readBack('target-to-source')
    const [scheme] = await api.database.dataSource.query(
      `select s.key, v.version, p.target_version_id from project p
       join scheme_version v on v.id = p.source_version_id join scheme s on s.id = v.scheme_id where p.id = $1`,
      [project.id],
    )
    value.rows[0]!.note = 'looked at twice'
    const { counts, goldSetId } = await api.app.get(CrosswalkLoader).load(value, {
      directions: { occupation: 'target-to-source', group: 'target-to-source' },
      targetVersionId: scheme.target_version_id,
      name: 'Round trip',
      source: { schemeKey: scheme.key, version: scheme.version },
    })
    expect(counts).toEqual({ mappings: 3, unknownTargets: 0, unknownSources: 0 })
    const rows = await api.database.dataSource.query(
      'select source_id, target_id, relation, note from gold_mapping where gold_set_id = $1 order by number',
      [goldSetId],
    )
    expect(rows).toEqual([
      {
        source_id: project.source['S1'],
        target_id: project.target['7512.1'],
        relation: 'exactMatch',
        note: 'looked at twice',
      },
      { source_id: project.source['S2'], target_id: project.target['7512.2'], relation: 'broadMatch', note: null },
      { source_id: project.source['S3'], target_id: null, relation: null, note: 'no such work' },
    ])
  })
  it('leaves as an uploaded table too, whoever is signed in', async () => {
    const [{ id }] = await api.database.dataSource.query('select id from gold_set')
    const reader = await api.person('Rita')
    const path = `/api/gold-sets/${id}/exports`
    const table = await reader.request('get', `${path}/eures-csv?direction=source-to-target`)
    const { value } = readCrosswalk(await readTable({ name: 'gold.csv', bytes: Buffer.from(table.text) }))
    const back = mappingsOf(value.rows, { occupation: 'source-to-target', group: 'source-to-target' })
    expect(back.map(({ source, target, relation }) => [source, target, relation])).toEqual(agreed)
    const turtle = await reader.request('get', `${path}/skos-turtle?direction=target-to-source`)
    expect(turtle.headers['content-type']).toBe('text/turtle; charset=utf-8')
  })

  it.each(mappingFormatNames.filter((format) => format !== 'alignment-rdf'))(
    'keeps what the publisher of an uploaded table remarked, as %s',
    async (format) => {
      const [{ id }] = await api.database.dataSource.query('select id from gold_set')
      const path = `/api/gold-sets/${id}/exports/${format}?direction=source-to-target`
      const { body } = await people.owner.request('get', path).responseType('blob').expect(200)
      const { crosswalk } = await readUpload([{ name: `table.${format}`, bytes: body }], { kind: 'crosswalk' })
      expect(crosswalk!.rows.map(({ note }) => note)).toEqual(['looked at twice', null, 'no such work'])
    },
  )

  it('has a companion with every suggestion of the newest run, and what was decided', async () => {
    await finishedRun(api.database.dataSource, project, { S1: ['7512.1', '7512.2'], S2: ['7512.2'] })
    const path = `/api/projects/${project.id}/exports/candidates-csv?direction=source-to-target`
    const { text } = await people.owner.request('get', path)
    const [header, ...rows] = (await readTable({ name: 'candidates.csv', bytes: Buffer.from(text) })).rows
    const columns = ['source_code', 'rank', 'score', 'target_code', 'decided_relation', 'decided_standing']
    const at = columns.map((column) => header!.cells.indexOf(column))
    expect(rows.map(({ cells }) => at.map((index) => cells[index]))).toEqual([
      ['S1', '1', '90', '7512.1', 'exactMatch', 'final'],
      ['S1', '2', '89', '7512.2', '', ''],
      ['S2', '1', '90', '7512.2', 'broadMatch', 'final'],
    ])
  })

  it('names nobody and repeats no comment unless asked', async () => {
    const path = `/api/projects/${project.id}/exports/sssom?direction=source-to-target&include=none`
    const plain = (await people.owner.request('get', path)).text
    const named = (await people.owner.request('get', `${path},provenance`)).text
    expect([plain.includes('Ana'), named.includes('Ana'), named.includes('Ben')]).toEqual([false, true, true])
  })
})
