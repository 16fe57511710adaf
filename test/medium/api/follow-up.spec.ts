import {
  FollowUpService,
  InheritanceWork,
  MemberService,
  SchemeLoader,
  type ConceptPage,
  type ProjectReleases,
} from '#pipeline'
import { foldedLedger, storedLedger } from '../../support/ledger'
import { idsOf, national, ReleaseStory } from '../../support/release-story'
import type { Person } from '../../support/test-api'
import { schemeOf, thirdRelease, type Line } from '../../support/two-releases'

let story: ReleaseStory
let api: ReleaseStory['api']
let ana: Person
let projectId: string
let source: ReleaseStory['source']
let second: ReleaseStory['source']
let secondId: number

beforeAll(async () => {
  story = await ReleaseStory.begin()
  ;({ api, ana, projectId, source, second, secondId } = story)
})
afterAll(() => api.close())

const page: ReleaseStory['page'] = (...asked) => story.page(...asked)
const list: ReleaseStory['list'] = (...asked) => story.list(...asked)
const post = <T>(...sent: Parameters<ReleaseStory['post']>): Promise<T> => story.post(...sent)
const follow = (name: string, change: object = { targetVersionId: secondId }) =>
  post<{ id: string }>(ana, `${projectId}/follow-up`, { name, ...change })

describe('a follow-up for a new release', () => {
  it('is offered when the release is loaded, with what it would begin with', async () => {
    const { body } = await ana.request('get', `/api/projects/${projectId}/releases`).expect(200)
    expect(body).toMatchObject({
      newer: { source: null, target: { id: secondId, version: '1.1.1', current: '1.0.8' } },
    })
    const preview = await ana
      .request('get', `/api/projects/${projectId}/follow-up?targetVersionId=${secondId}`)
      .expect(200)
    expect(preview.body).toEqual({
      carried: 2,
      toLook: 5,
      reasons: { 'target-retired': 1, 'target-renamed': 1, 'target-moved': 1, 'narrower-added': 1, 'may-fit-now': 1 },
      open: 1,
      sourcesGone: 0,
      withProposals: 1,
    })
  })

  it('keeps what still holds with its people and times, and lists the rest with its reasons', async () => {
    const { id } = await follow('Second')
    await api.app.get(InheritanceWork).carryOut(id)
    const { body } = await ana.request('get', `/api/projects/${id}/releases`).expect(200)
    expect((body as ProjectReleases).inheritance).toMatchObject({
      status: 'finished',
      done: 8,
      total: 8,
      carried: 2,
      toLook: 5,
    })

    const [before, after] = [await page(projectId, 'N4'), await page(id, 'N4')]
    expect(after.state).toBe('agreed')
    expect(after.answers.map(({ user, at }) => [user, at])).toEqual(before.answers.map(({ user, at }) => [user, at]))
    expect(after.answers[0]!.verdicts).toMatchObject([{ targetId: second['9629.2'], relation: 'exactMatch' }])
    expect(after.history).toMatchObject([
      { origin: 'carried', carried: true, comment: 'about 9629.2', rank: null },
      { origin: 'carried', carried: true },
    ])
    const open = await page(id, 'N6')
    expect([open.state, open.allowed]).toEqual(['to-review', ['answer']])
    expect(open.earlier!.history).toMatchObject([
      { kind: 'comment', text: 'Is it not a cook?', project: { name: 'First' } },
    ])

    expect(await list(id, 'list=changed')).toEqual(['N1', 'N2', 'N3', 'N5', 'N7'])
    expect(await list(id, 'list=changed&reason=target-retired')).toEqual(['N2'])
    const { reasons, holds } = (await page(id, 'N2')).earlier!
    expect(holds).toBe(false)
    expect(reasons).toMatchObject([{ code: 'target-retired', target: { title: 'ship cook' } }])
    expect(reasons[0]!.proposed.map(({ title }) => title).sort()).toEqual(['assistant ship cook', 'head ship cook'])
    expect(await storedLedger(api.database.dataSource, id)).toEqual(await foldedLedger(api.database.dataSource, id))
  })

  it('lets the earlier answer stand again at one word, in the names of those who gave it', async () => {
    const { id } = await follow('Third')
    await api.app.get(InheritanceWork).carryOut(id)
    const again = `${id}/concepts/${source.N3}/accept-again`
    expect((await page(id, 'N3')).earlier!.reasons).toMatchObject([
      { code: 'target-renamed', before: 'pastry maker', after: 'confectioner' },
    ])
    const accepted = await post<ConceptPage>(ana, again, {}, 200)
    expect(accepted).toMatchObject({ state: 'agreed', earlier: { accepted: { user: { name: 'Ana' } } } })
    expect(accepted.answers.map(({ user }) => user.name)).toEqual(['Ana', 'Ben'])
    expect(await list(id, 'list=changed')).toEqual(['N1', 'N2', 'N5', 'N7'])
    await post(ana, again, {}, 404)
    await post(ana, `${id}/concepts/${source.N2}/accept-again`, {}, 422)
  })

  it('offers that to those only who may do it', async () => {
    const { id } = await follow('Roles')
    await api.app.get(InheritanceWork).carryOut(id)
    const cleo = await api.person('Cleo')
    const seenBy = async (role: 'reader' | 'mapper' | 'reviewer', code: string) => {
      await api.app.get(MemberService).put({ ...ana, instanceRole: 'taxonomy-owner' }, id, cleo.id, role)
      const { body } = await cleo.request('get', `/api/projects/${id}/concepts/${source[code]}`).expect(200)
      return (body as ConceptPage).earlier!.acceptance
    }
    expect([await seenBy('reviewer', 'N3'), await seenBy('mapper', 'N3')]).toEqual(['allowed', 'for-reviewer'])
    await post(cleo, `${id}/concepts/${source.N3}/accept-again`, {}, 403)
    // Nobody had agreed on N7; a target of N2 is gone.
    expect([await seenBy('mapper', 'N7'), await seenBy('reader', 'N7')]).toEqual(['allowed', 'impossible'])
    expect([await seenBy('reviewer', 'N2'), await seenBy('reviewer', 'N4')]).toEqual(['impossible', 'impossible'])
  })

  it('lets them stand again after somebody has answered and taken it back', async () => {
    const { id } = await follow('Taken back')
    await api.app.get(InheritanceWork).carryOut(id)
    const concept = `${id}/concepts/${source.N3}`
    await post(ana, `${concept}/marks`, { kind: 'match', targetId: second['9629.1'], relation: 'closeMatch' })
    expect((await page(id, 'N3')).earlier!.acceptance).toBe('impossible')
    await post(ana, `${concept}/accept-again`, {}, 409)
    await post(ana, `${concept}/marks`, { kind: 'withdraw' })
    const accepted = await post<ConceptPage>(ana, `${concept}/accept-again`, {}, 200)
    expect(accepted).toMatchObject({ state: 'agreed', answers: [{ user: { name: 'Ana' } }, { user: { name: 'Ben' } }] })
    expect(await storedLedger(api.database.dataSource, id)).toEqual(await foldedLedger(api.database.dataSource, id))
  })

  it('counts what was carried neither as independent nor as chosen from a list, and is no pace', async () => {
    const { id } = await follow('Fourth')
    await api.app.get(InheritanceWork).carryOut(id)
    const overview = (await ana.request('get', `/api/projects/${id}/overview`).expect(200)).body as {
      places: unknown[]
      progress: { forecast: unknown }
    }
    expect([overview.places, overview.progress.forecast]).toEqual([[], { answered: null, finished: null }])
    const agreement = await ana.request('get', `/api/projects/${id}/overview/agreement`).expect(200)
    expect(agreement.body).toMatchObject({ n: 0 })
  })

  it('goes on where it was killed, does nothing twice, and leaves alone what somebody has answered meanwhile', async () => {
    const { id } = await follow('Fifth')
    await post(ana, `${id}/concepts/${source.N4}/marks`, {
      kind: 'match',
      targetId: second['7512.1'],
      relation: 'closeMatch',
    })
    // As a kill leaves it: some are done, which the same transaction says.
    await api.app.get(InheritanceWork).carryOut(id)
    const { dataSource } = api.database
    const count = async () =>
      (await dataSource.query<{ n: number }[]>('select count(*)::int as n from mark where project_id = $1', [id]))[0]!.n
    const before = await count()
    await dataSource.query(`update inheritance set status = 'running', last_position = 2 where project_id = $1`, [id])
    await Promise.all([1, 2].map(() => api.app.get(InheritanceWork).carryOut(id)))
    expect(await count()).toBe(before)
    const { state, history, earlier } = await page(id, 'N4')
    expect([state, history.length]).toEqual(['to-review', 1])
    expect(earlier!.history.map(({ kind }) => kind)).toEqual(['match', 'match'])
  })

  it('can be cancelled and go on', async () => {
    const { id } = await follow('Sixth')
    const put = (status: string) => ana.request('put', `/api/projects/${id}/inheritance`).send({ status }).expect(200)
    await put('cancelled')
    await api.app.get(InheritanceWork).carryOut(id)
    expect((await put('running')).body).toMatchObject({ inheritance: { status: 'running', done: 0 } })
    await api.app.get(InheritanceWork).carryOut(id)
    expect(await list(id, 'list=done')).toEqual(['N4'])
  })

  it('leaves the earlier project as it was', async () => {
    const { body } = await ana
      .request('get', `/api/projects/${projectId}/exports/preview?direction=source-to-target`)
      .expect(200)
    expect(body).toMatchObject({ mappings: 5, sources: 5 })
  })
})

describe('a follow-up for a new version of the source', () => {
  it('finds sources again by their codes, and lists new and changed ones', async () => {
    const lines: Line[] = [...national.slice(0, 3), ['N4 Signalman'], ...national.slice(4, 7), ['N9 Diver']]
    const version = await api.app.get(SchemeLoader).load(schemeOf(story.nationalKey, '2025', lines, null))
    const followUps = api.app.get(FollowUpService)
    const later = { sourceVersionId: version.schemeVersionId }
    expect(await followUps.preview(projectId, later)).toMatchObject({
      carried: 6,
      toLook: 2,
      reasons: { 'source-renamed': 1, 'source-new': 1 },
    })
    const { id } = await follow('New source', later)
    await api.app.get(InheritanceWork).carryOut(id)
    expect(await list(id, 'list=changed')).toEqual(['N4', 'N9'])
    const ids = await idsOf(api, version.schemeVersionId)
    expect(await page(id, 'N1', ids)).toMatchObject({ state: 'agreed', earlier: { project: { name: 'First' } } })
  })
})

describe('a second follow-up, before the first has been worked off', () => {
  let id: string
  let third: ReleaseStory['source']
  beforeAll(async () => {
    const { schemeVersionId } = await api.app.get(SchemeLoader).load(schemeOf(story.targetKey, '1.2.0', thirdRelease))
    third = await idsOf(api, schemeVersionId)
    const between = await follow('Between')
    const later = { name: 'After', targetVersionId: schemeVersionId }
    await post(ana, `${between.id}/follow-up`, later, 409)
    await api.app.get(InheritanceWork).carryOut(between.id)
    ;({ id } = await post<{ id: string }>(ana, `${between.id}/follow-up`, later))
    await api.app.get(InheritanceWork).carryOut(id)
  })

  it('still lists what waited, for the reasons of both releases, with the answers of who gave them', async () => {
    expect(await list(id, 'list=changed')).toEqual(['N2', 'N3', 'N5', 'N7'])
    const { earlier } = await page(id, 'N5')
    expect(earlier).toMatchObject({
      project: { name: 'First' },
      holds: true,
      reasons: [{ code: 'target-moved' }, { code: 'target-renamed', after: 'dock labourer' }],
      answers: [{ user: { name: 'Ana' } }, { user: { name: 'Ben' } }],
    })
    expect(earlier!.history.map(({ kind }) => kind)).toEqual(['match', 'match'])
    const gone = (await page(id, 'N2')).earlier!
    expect(gone).toMatchObject({ holds: false, reasons: [{ code: 'target-retired', target: { title: 'ship cook' } }] })
    expect(gone.reasons[0]!.proposed).toMatchObject([{ id: third['5120.3'] }])
  })

  it('takes over what has no reason left to wait', async () => {
    expect(await list(id, 'list=done')).toEqual(['N1', 'N4'])
    expect((await page(id, 'N1')).answers[0]!.verdicts).toMatchObject([{ targetId: third['7512.1'] }])
  })

  it('lets them stand again at one word', async () => {
    const accepted = await post<ConceptPage>(ana, `${id}/concepts/${source.N3}/accept-again`, {}, 200)
    expect(accepted).toMatchObject({ state: 'agreed', answers: [{ user: { name: 'Ana' } }, { user: { name: 'Ben' } }] })
    expect(accepted.answers[0]!.verdicts).toMatchObject([{ targetId: third['7512.2'] }])
    expect(await storedLedger(api.database.dataSource, id)).toEqual(await foldedLedger(api.database.dataSource, id))
  })
})
