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
      branches: [{ id: project.source['S'], notation: 'S', title: 'Food trades' }],
      groups: [{ group: '7', title: null }],
      cells: [{ branch: project.source['S'], group: '7', sources: 2 }],
    })
    expect(scores).toHaveLength(10)
    expect(scores.at(-1)).toMatchObject({
      from: 90,
      to: 100,
      accepted: 1,
      other: 1,
      none: 0,
      open: 1,
      share: { value: 0.5 },
    })
    expect(scores[0]).toEqual({ from: 0, to: 10, accepted: 0, other: 0, none: 0, open: 0, share: null })
    expect(places).toEqual([
      { rank: 1, concepts: 1 },
      { rank: 2, concepts: 1 },
      { rank: null, concepts: 1 },
    ])
    // Three gaps, all of them a test's and no person's.
    expect(pace).toEqual({ answer: null, review: null })
    expect(await agreement()).toMatchObject({ n: 2, matrix: [{ n: 1 }, { n: 1 }] })
  })

  it('counts in each figure the concepts of the list that it leads to', async () => {
    const listed = async (filter: Record<string, string | number>) => {
      const search = new URLSearchParams({ list: 'all', limit: '1', ...filter } as Record<string, string>)
      const { status, body } = await olga.request('get', `/api/projects/${project.id}/concepts?${search}`)
      expect(status).toBe(200)
      return body.total
    }
    const { progress, coverage, relations, crosswalk, scores, places } = await read()
    expect(await listed({ decided: progress.today })).toBe(progress.days[0].finished)
    expect(await listed({ list: 'no-target' })).toBe(coverage.sources.nothingFits)
    for (const { group, sources } of coverage.groups) expect(await listed({ group })).toBe(sources)
    for (const { relation, concepts } of relations) expect(await listed({ mapped: relation })).toBe(concepts)
    for (const { branch, group, sources } of crosswalk.cells) expect(await listed({ branch, group })).toBe(sources)
    for (const { from, to, accepted, other, none, open } of scores)
      expect(await listed({ score: `${from}-${to}` })).toBe(accepted + other + none + open)
    for (const { rank, concepts } of places) expect(await listed({ rank: rank ?? 'search' })).toBe(concepts)
    for (const { first, second } of (await agreement()).matrix)
      expect(await listed({ differs: `${first},${second}` })).toBe(1)
  })

  it('counts what is assigned to whoever asks, as long as they may have something to say', async () => {
    for (const code of ['S1', 'S2', 'S4']) {
      await query('insert into assignment (project_id, source_id, user_id, assigned_by) values ($1, $2, $3, $3)', [
        project.id,
        project.source[code],
        olga.id,
      ])
    }
    // S1 is agreed, and of S4, which is disputed, she has said what she thinks: S2 waits for her.
    expect((await read()).mine).toEqual({ assigned: 1 })
    expect((await read(ana)).mine).toEqual({ assigned: 0 })
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

  it('times decisions by the median, a break and the same concept twice left out', async () => {
    const quiet = await newProject(api.app, api.database.dataSource, olga)
    const [found] = await query<{ version: number }>('select source_version_id as version from project where id = $1', [
      quiet.id,
    ])
    // Backwards from now: a mark a minute, each concept twice but for an hour before the last.
    await query(
      `with timed as (
         insert into concept (scheme_version_id, key, kind, position)
         select $1, 'urn:timed:' || n, 'occupation', 200 + n from generate_series(1, 14) n returning id),
       state as (
         insert into concept_state (project_id, source_id, state, first_by) select $2, id, 'to-review', $3::uuid from timed)
       insert into mark (project_id, source_id, user_id, kind, reason, at)
       select $2, id, $3::uuid, 'none', 'No such work.',
         now() - make_interval(days => 5) + make_interval(secs => 60 * number + turn + case when number = 14 then 3600 else 0 end)
       from (select id, row_number() over (order by id) as number from timed) numbered, generate_series(1, 2) turn
       order by number, turn`,
      [found!.version, quiet.id, ana.id],
    )
    // The first has nothing of that day before it.
    const { body } = await olga.request('get', `/api/projects/${quiet.id}/overview`)
    expect(body.pace.answer).toEqual({ n: 12, breaks: 1, median: 60, middle: [60, 60] })
  })
})
