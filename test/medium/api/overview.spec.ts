import { MemberService } from '#pipeline'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { finishedRun, newProject, type TestProject } from '../../support/test-project'

describe('the overview of a project', () => {
  let api: TestApi
  let olga: Person
  let ana: Person
  let project: TestProject

  const read = async (person = olga, query = '') =>
    (await person.request('get', `/api/projects/${project.id}/overview${query}`)).body
  const agreement = async () => (await olga.request('get', `/api/projects/${project.id}/overview/agreement`)).body
  const say = async (person: Person, source: string, body: object) => {
    const path = `/api/projects/${project.id}/concepts/${project.source[source]}/marks`
    expect((await person.request('post', path).send(body)).status).toBe(201)
  }
  const match = (target: string, relation: string, more: object = {}) => {
    return { kind: 'match', targetId: project.target[target], relation, ...more }
  }
  const query = <Row>(sql: string, parameters: unknown[] = []) => api.database.dataSource.query<Row[]>(sql, parameters)

  beforeAll(async () => {
    api = await startTestApi()
    olga = await api.person('Olga')
    ana = await api.person('Ana')
    project = await newProject(api.app, api.database.dataSource, olga, { blindReview: true })
    await api.app.get(MemberService).put({ ...olga, instanceRole: 'member' }, project.id, ana.id, 'mapper')
  })
  afterAll(() => api.close())

  it('of a project without a word says what there is to map, and nothing more', async () => {
    const body = await read()
    expect(body).toMatchObject({
      progress: { days: [], forecast: { answered: null, finished: null } },
      mine: { assigned: 0 },
      warnings: 0,
      coverage: { sources: { total: 4, mapped: 0, nothingFits: 0, open: 4 } },
      relations: [],
      crosswalk: { branches: [], groups: [], cells: [] },
      scores: [],
      places: [],
      pace: { answer: null, review: null },
    })
    expect(
      body.coverage.groups.map(({ group, targets, reached }: Record<string, unknown>) => [group, targets, reached]),
    ).toEqual([
      ['5', 1, 0],
      ['7', 2, 0],
      ['9', 1, 0],
    ])
    expect(await agreement()).toEqual({ n: 0, kappa: null, alpha: null, matrix: [], blind: true })
  })

  it('counts what was said, where it leads, and by which suggestion', async () => {
    await finishedRun(api.database.dataSource, project, { S1: ['7512.1'], S2: ['7512.1', '7512.2'], S4: ['9629.1'] })
    await query(
      `insert into ranked_source (run_id, source_id, none_probability, top_score, top_target_id)
       select run_id, source_id, 0.1, score, target_id from suggestion where rank = 1`,
    )
    await say(ana, 'S1', match('7512.1', 'exactMatch', { origin: 'suggestion' }))
    await say(ana, 'S2', match('7512.2', 'broadMatch', { origin: 'suggestion' }))
    await say(ana, 'S4', match('5120.1', 'closeMatch', { origin: 'search' }))
    await say(ana, 'S3', { kind: 'none', reason: 'No such work.' })
    await say(olga, 'S1', match('7512.1', 'exactMatch'))
    await say(olga, 'S4', match('5120.1', 'exactMatch'))
    const { progress, coverage, relations, crosswalk, scores, places, pace } = await read()

    expect(progress.days).toEqual([{ date: progress.today, worked: 4, answered: 4, bulk: 0, finished: 1 }])
    // S4 is disputed: nothing of it counts.
    expect(coverage.sources).toEqual({ total: 4, mapped: 2, nothingFits: 1, open: 1 })
    expect(coverage.groups[1]).toEqual({ group: '7', title: null, targets: 2, reached: 2, exactly: 1, sources: 2 })
    expect(relations).toEqual([
      {
        relation: 'broadMatch',
        mappings: 1,
        concepts: 1,
        example: { source: 'Bread and pastry maker', target: 'pastry maker' },
      },
      { relation: 'exactMatch', mappings: 1, concepts: 1, example: { source: 'Baker', target: 'baker' } },
    ])
    expect(crosswalk).toEqual({
      branches: [{ id: null, notation: null, title: null }],
      groups: [{ group: '7', title: null }],
      cells: [{ branch: null, group: '7', sources: 2 }],
    })
    expect(scores).toMatchObject([
      { from: 90, to: 100, accepted: 1, other: 1, none: 0, open: 1, share: { value: 0.5 } },
    ])
    expect(places).toEqual([
      { rank: 1, concepts: 1 },
      { rank: 2, concepts: 1 },
      { rank: null, concepts: 1 },
    ])
    expect(pace).toMatchObject({ answer: { n: 3, breaks: 0 }, review: { n: 1, breaks: 0 } })
    expect(await agreement()).toMatchObject({ n: 2, matrix: [{ n: 1 }, { n: 1 }] })
  })

  it('forecasts from three weeks in which one concept was finished each day', async () => {
    const [found] = await query<{ version: number }>('select source_version_id as version from project where id = $1', [
      project.id,
    ])
    const concepts = await query<{ id: number }>(
      `insert into concept (scheme_version_id, key, kind, position)
       select $1, 'urn:more:' || n, 'occupation', 100 + n from generate_series(1, 41) n returning id`,
      [found!.version],
    )
    for (const [day, { id }] of concepts.slice(0, 21).entries()) {
      for (const person of [ana, olga]) {
        await query(
          `insert into mark (project_id, source_id, user_id, kind, reason, at)
           values ($1, $2, $3, 'none', 'No such work.', now() - $4 * interval '1 day')`,
          [project.id, id, person.id, day + 1],
        )
      }
      await query(
        `insert into concept_state (project_id, source_id, state, first_by, second_by, nothing_fits)
         values ($1, $2, 'agreed', $3, $4, true)`,
        [project.id, id, ana.id, olga.id],
      )
    }
    const { progress } = await read()
    const inDays = (days: number) => new Date(Date.parse(progress.today) + days * 86_400_000).toISOString().slice(0, 10)
    expect(progress.days).toHaveLength(22)
    // 45 concepts, 22 finished, one of them today: 23 are left at one a day, and 20 without a first answer.
    const certain = (days: number) => ({ days: 21, soonest: inDays(days), latest: inDays(days) })
    expect(progress.forecast).toEqual({ answered: certain(20), finished: certain(23) })
  })
})
