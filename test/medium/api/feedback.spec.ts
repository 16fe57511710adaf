import ExcelJS from 'exceljs'
import { MemberService, type ConceptPage } from '#pipeline'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { finishedRun, newProject, type TestProject } from '../../support/test-project'

describe('feedback for the publisher of the target', () => {
  let api: TestApi
  let project: TestProject
  let olga: Person
  let ben: Person
  beforeAll(async () => {
    api = await startTestApi()
    olga = await api.person('Olga')
    ben = await api.person('Ben')
    project = await newProject(api.app, api.database.dataSource, olga)
    await api.app.get(MemberService).put({ ...olga, instanceRole: 'member' }, project.id, ben.id, 'reviewer')
    await finishedRun(api.database.dataSource, project, { S1: ['7512.1', '7512.2'], S2: ['7512.2'], S3: ['9629.1'] })
    for (const person of [olga, ben]) {
      await mark(person, 'S1', { kind: 'match', targetId: project.target['7512.1'], relation: 'exactMatch' })
      await mark(person, 'S2', { kind: 'match', targetId: project.target['7512.2'], relation: 'exactMatch' })
    }
    await mark(olga, 'S3', { kind: 'none', reason: 'target has no such occupation', reasonKind: 'missing' })
    await mark(olga, 'S4', { kind: 'none', reason: 'too general', reasonKind: 'too-general' })
  })
  afterAll(() => api.close())

  const mark = (person: Person, source: string, body: object) =>
    person
      .request('post', `/api/projects/${project.id}/concepts/${project.source[source]}/marks`)
      .send(body)
      .expect(201)
  const remark = (targetId: number | undefined) =>
    olga
      .request('post', `/api/projects/${project.id}/concepts/${project.source['S1']}/comments`)
      .send({ text: '=wrong in French', targetId })
  const read = (path = '') => olga.request('get', `/api/projects/${project.id}/feedback${path}`)

  it('takes a remark on a target of the project, and on nothing else', async () => {
    expect((await remark(project.target['7512.1'])).status).toBe(201)
    const page = await olga.request('get', `/api/projects/${project.id}/concepts/${project.source['S1']}`).expect(200)
    const { comments } = page.body as ConceptPage
    expect(comments).toMatchObject([{ text: '=wrong in French', target: { notation: '7512.1', title: 'baker' } }])
    const { status, body } = await remark(project.source['S1'])
    expect([status, body.code]).toEqual([422, 'not-a-target'])
  })

  it('tells what is missing, what was remarked, which titles were found and what became of suggestions', async () => {
    expect((await read()).body).toEqual({ missing: 1, remarks: 1, terms: 1, suggestions: 3 })
    const { body } = await read('/json')
    expect(body.missing).toMatchObject([
      { notation: 'S3', title: 'Lighthouse keeper', chosen: true, nearest: ['harbour attendant (9629.1)'] },
    ])
    expect(body.remarks).toMatchObject([
      { uri: 'urn:target:7512.1', title: 'baker', text: '=wrong in French', by: 'Olga' },
    ])
    // “Baker” is a label of the target already, whatever its capitals.
    expect(body.terms).toMatchObject([{ uri: 'urn:target:7512.2', term: 'Bread and pastry maker', language: 'en' }])
    expect(body.suggestions.map(({ rank, decision }: { rank: number; decision: string }) => [rank, decision])).toEqual([
      [1, 'exactMatch'],
      [2, 'rejected'],
      [1, 'exactMatch'],
    ])
  })

  it('comes as a workbook with a sheet for each part, and each part as CSV without formulas', async () => {
    const { body, headers } = await read('/xlsx')
      .buffer()
      .parse((response, done) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)))
      })
    expect(headers['content-disposition']).toBe('attachment; filename="feedback.xlsx"')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(body)
    expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['Missing concepts', 2],
      ['Remarks on wording', 2],
      ['Alternative terms', 2],
      ['Suggestions', 4],
    ])
    const { text } = await read('/remarks.csv')
    expect(text).toContain("'=wrong in French")
    expect((await read('/nothing')).status).toBe(400)
  })
})
