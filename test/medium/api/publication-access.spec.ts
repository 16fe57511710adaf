import { projectRoles } from '#domain'
import { MemberService } from '#pipeline'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { newProject } from '../../support/test-project'

const people = ['nobody', 'member', 'taxonomy-owner', 'administrator', ...projectRoles] as const

describe('a published version', () => {
  let api: TestApi
  const cast = new Map<string, Person>()
  const readable = {
    everyone: [...people] as string[],
    members: ['administrator', ...projectRoles] as string[],
  }

  beforeAll(async () => {
    api = await startTestApi()
    for (const role of ['member', 'taxonomy-owner', 'administrator'] as const)
      cast.set(role, await api.person(role, role))
    const owner = await api.person('owner')
    cast.set('owner', owner)
    const project = await newProject(api.app, api.database.dataSource, owner)
    const actor = { ...owner, instanceRole: 'member' as const }
    for (const role of projectRoles.filter((each) => each !== 'owner')) {
      cast.set(role, await api.person(role))
      await api.app.get(MemberService).put(actor, project.id, cast.get(role)!.id, role)
    }
    for (const who of ['mapper', 'reviewer']) {
      const path = `/api/projects/${project.id}/concepts/${project.source['S1']}/marks`
      await cast.get(who)!.request('post', path).send({ kind: 'none', reason: 'no such work' }).expect(201)
    }
    for (const visibility of ['everyone', 'members'])
      await owner.request('post', `/api/projects/${project.id}/publications`).send({ visibility }).expect(201)
  })
  afterAll(() => api.close())

  it.each([
    ['everyone', 1],
    ['members', 2],
  ] as const)('for %s is for them', async (visibility, number) => {
    const addresses = ['', '/changes', '/changes.csv'].map(
      (part) => `/api/publications/harbour-republic/${number}${part}`,
    )
    for (const address of [...addresses, `/crosswalks/harbour-republic/${number}.csv`]) {
      const answers = await Promise.all(
        people.map(async (who) => {
          const { status } = await (cast.get(who)?.request('get', address) ?? api.anyone.get(address))
          return [who, status]
        }),
      )
      expect(answers).toEqual(people.map((who) => [who, readable[visibility].includes(who) ? 200 : 404]))
    }
  })

  it('is the newest for those who may read it', async () => {
    for (const who of people) {
      const address = '/crosswalks/harbour-republic'
      const { headers } = await (cast.get(who)?.request('get', address) ?? api.anyone.get(address))
      expect(headers.location).toBe(`${address}/${readable.members.includes(who) ? 2 : 1}`)
    }
  })
})
