import { InheritanceWork, MemberService, type ConceptPage, type ProjectReleases } from '#pipeline'
import { ReleaseStory } from '../../support/release-story'
import type { Person } from '../../support/test-api'

let story: ReleaseStory
let api: ReleaseStory['api']
let ana: Person
let ben: Person
let projectId: string
let source: ReleaseStory['source']
let first: ReleaseStory['source']
let secondId: number

beforeAll(async () => {
  story = await ReleaseStory.begin()
  ;({ api, ana, ben, projectId, source, first, secondId } = story)
})
afterAll(() => api.close())

const page: ReleaseStory['page'] = (...asked) => story.page(...asked)
const list: ReleaseStory['list'] = (...asked) => story.list(...asked)
const post = <T>(...sent: Parameters<ReleaseStory['post']>): Promise<T> => story.post(...sent)

describe('a project that begins with a published table', () => {
  let adoptedId: string

  beforeAll(async () => {
    const { dataSource } = api.database
    const [gold] = await dataSource.query<{ id: string }[]>(
      `insert into gold_set (name, source_version_id, target_version_id, direction)
       select 'Table of 2021', source_version_id, target_version_id, '{}' from project where id = $1 returning id`,
      [projectId],
    )
    const rows = [
      [1, source.N1, first['7512.1'], 'exactMatch', 'as in 2015'],
      [2, source.N1, first['7512'], 'broadMatch', null],
      [3, source.N4, first['9629.2'], 'closeMatch', null],
      [4, source.N8, null, null, 'not in the target'],
    ]
    for (const row of rows) {
      await dataSource.query(
        `insert into gold_mapping (gold_set_id, number, source_id, target_id, relation, note)
         values ($1, $2, $3, $4, $5, $6)`,
        [gold!.id, ...row],
      )
    }
    const reply = await ana.request('post', `/api/gold-sets/${gold!.id}/adopt`).send({ name: 'Adopted' }).expect(201)
    adoptedId = (reply.body as { id: string }).id
    await api.app.get(InheritanceWork).carryOut(adoptedId)
  })

  it('has its answers as agreed ones, said by the table and by nobody else', async () => {
    const { body } = await ana.request('get', `/api/projects/${adoptedId}/releases`).expect(200)
    expect((body as ProjectReleases).inheritance).toMatchObject({
      publication: { name: 'Table of 2021', file: null },
      by: { name: 'Ana' },
      carried: 3,
    })
    const { state, answers, history, allowed } = await page(adoptedId, 'N1')
    expect([state, answers.length, allowed]).toEqual(['agreed', 1, ['review']])
    expect(answers[0]!.verdicts.map(({ relation }) => relation)).toEqual(['exactMatch', 'broadMatch'])
    expect(history).toMatchObject([
      { origin: 'adopted', user: { name: 'Table of 2021' }, comment: 'as in 2015' },
      { origin: 'adopted', comment: null },
    ])
    expect(await page(adoptedId, 'N8')).toMatchObject({
      state: 'agreed',
      answers: [{ none: { reason: 'not in the target' } }],
    })
    expect((await page(adoptedId, 'N2')).state).toBe('to-do')
    const users = await (await api.person('Root', 'administrator')).request('get', '/api/users').expect(200)
    expect((users.body as { name: string }[]).map(({ name }) => name)).not.toContain('Table of 2021')
  })

  it('is exported as adopted, and counts for no agreement', async () => {
    const { text } = await ana
      .request('get', `/api/projects/${adoptedId}/exports/eures-csv?direction=source-to-target`)
      .expect(200)
    expect(text.split('\n').filter((row) => row.includes('adopted from Table of 2021'))).toHaveLength(4)
    const agreement = await ana.request('get', `/api/projects/${adoptedId}/overview/agreement`).expect(200)
    expect(agreement.body).toMatchObject({ n: 0 })
  })

  it('lets a reviewer differ, and a third person settle', async () => {
    const mark = { kind: 'match', targetId: first['9629.2'], relation: 'exactMatch' }
    const path = `${adoptedId}/concepts/${source.N4}/marks`
    expect(await post<ConceptPage>(ana, path, mark)).toMatchObject({ state: 'disputed' })
    const owner = { ...ana, instanceRole: 'taxonomy-owner' as const }
    await api.app.get(MemberService).put(owner, adoptedId, ben.id, 'reviewer')
    expect(await post<ConceptPage>(ben, path, mark)).toMatchObject({ state: 'settled' })
  })

  it('can be carried to the next release, and its answers stay adopted', async () => {
    const { id } = await post<{ id: string }>(ana, `${adoptedId}/follow-up`, {
      name: 'Next',
      targetVersionId: secondId,
    })
    await api.app.get(InheritanceWork).carryOut(id)
    expect(await page(id, 'N8')).toMatchObject({ state: 'agreed', history: [{ origin: 'adopted', carried: true }] })
    expect(await list(id, 'list=changed')).toEqual(['N1'])
  })
})
