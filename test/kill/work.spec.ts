import type { BulkAct, BulkPreview, ProjectReleases } from '#pipeline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { temporaryFolder } from '../support/embedded-database'
import { Launched, type Part } from '../support/launched'
import { administrator, install, scheme, withDatabase } from './stage'

jest.setTimeout(5 * 60_000)

const size = 3_000
/** In the later version each hundredth target has another name. */
const renamed = size / 100
const criteria = { chance: 97, sameWords: true, relation: 'exactMatch', oneToOne: false, filter: { list: 'to-do' } }

interface Stage {
  goldSetId: string
  laterVersionId: number
  /** A project on which nothing has been said yet, with suggestions for each concept. */
  openId: string
}

async function setUp(dataSource: DataSource): Promise<Stage> {
  const { user, loader, projects } = await install(dataSource)
  const titles = (word: string) => Array.from({ length: size }, (_, at) => `${word} ${at}`)
  const source = (await loader.load(scheme('source', titles('trade')))).schemeVersionId
  const target = (await loader.load(scheme('target', titles('occupation')))).schemeVersionId
  const changed = titles('occupation').map((title, at) => (at % 100 === 0 ? `wholly different ${at}` : title))
  const later = (await loader.load(scheme('target', changed, '2'))).schemeVersionId
  const project = { name: 'Open', sourceVersionId: source, targetVersionId: target, sourceLanguage: 'en' }
  const open = await projects.create(user, project)
  await dataSource.query(insertSuggestions, [open.id, source, target])
  const [gold] = await dataSource.query<{ id: string }[]>(insertGoldSet, [source, target])
  return { goldSetId: gold!.id, laterVersionId: later, openId: open.id }
}

/** Each source with the target of its own number. */
const pairs = `
select s.id as source_id, t.id as target_id, s.position from concept s
join concept t on t.scheme_version_id = $2 and t.position = s.position where s.scheme_version_id = $1`

const insertGoldSet = `
with gold as (insert into gold_set (name, source_version_id, target_version_id, direction)
  values ('Published', $1, $2, '{}') returning id)
, mappings as (insert into gold_mapping (gold_set_id, number, source_id, target_id, relation)
  select gold.id, position + 1, source_id, target_id, 'exactMatch' from gold, (${pairs}) pair)
select id from gold`

const insertSuggestions = `
with run as (insert into run (project_id, status, parameters, finished_at)
  values ($1, 'finished', '{"text": "title", "labels": "source", "top": 1}', now()) returning id)
, pair as (${pairs.replaceAll('$2', '$3').replaceAll('$1', '$2')})
, ranked as (insert into ranked_source (run_id, source_id, none_probability, top_score, top_target_id)
  select run.id, source_id, 0, 99, target_id from run, pair)
insert into suggestion (run_id, source_id, rank, target_id, score, relation, relation_probability, evidence)
select run.id, source_id, 1, target_id, 99, 'exactMatch', 1,
  '{"dense": 1, "lexical": 1, "how": "same-words", "sharedWords": [], "signals": {},
    "label": {"text": "occupation", "language": "en", "kind": "preferred"}}' from run, pair`

describe('work that is killed goes on where it was, and is done once', () => {
  const { folder, remove } = temporaryFolder()
  let system: Launched
  let stage: Stage
  let adoptedId: string
  let followUpId: string
  let bulk: BulkAct

  beforeAll(async () => {
    stage = await withDatabase(folder, setUp)
    system = await Launched.on(folder)
    await system.start()
    await system.signIn(administrator.email, administrator.password)
  })
  afterAll(async () => {
    await system.stop()
    remove()
  })

  /** Asks until the service answers. */
  async function answered<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
    for (;;) {
      const answer = await system.request<T>(method, path, body)
      if (answer !== null) return answer
      await sleep(100)
    }
  }

  async function kill(part: Part): Promise<void> {
    while (!(await system.kill(part))) await sleep(20)
    if (part === 'launcher') await system.start()
  }

  /** Kills the parts, one after the other, each after more has been done; waits for the end. @returns how far it was each time */
  async function killing(parts: readonly Part[], done: () => Promise<number>, total: number): Promise<number[]> {
    const seen: number[] = []
    for (const part of parts) {
      let now = await done()
      while (now <= (seen.at(-1) ?? 0)) now = await done()
      seen.push(now)
      await kill(part)
    }
    while ((await done()) < total) await sleep(100)
    return seen
  }

  const inherited = (projectId: string) => async () =>
    (await answered<ProjectReleases>('GET', `/projects/${projectId}/releases`)).inheritance!.done

  it('carrying a table over to a new release', async () => {
    adoptedId = (await answered<{ id: string }>('POST', `/gold-sets/${stage.goldSetId}/adopt`, { name: 'Adopted' })).id
    await killing([], inherited(adoptedId), size)
    const asked = { name: 'Followed', targetVersionId: stage.laterVersionId }
    followUpId = (await answered<{ id: string }>('POST', `/projects/${adoptedId}/follow-up`, asked)).id
    const following = await killing(['worker', 'launcher'], inherited(followUpId), size)
    expect(following[1]).toBeLessThan(size)
  })

  it('accepting many at once', async () => {
    const open = `/projects/${stage.openId}/bulk`
    const { runId, items } = await answered<BulkPreview>('POST', `${open}/preview`, criteria)
    const accepted = items.map(({ conceptId, targetId }) => [conceptId, targetId])
    const checked = { right: 10, wrong: 0 }
    bulk = await answered<BulkAct>('POST', open, { criteria, runId, pairs: accepted, checked })
    const [before] = await killing(
      ['launcher'],
      async () => (await answered<{ items: BulkAct[] }>('GET', open)).items[0]!.accepted,
      bulk.size,
    )
    expect(before).toBeLessThan(bulk.size)
  })

  it('publishing, which leaves nothing, or all of a version', async () => {
    const path = `/projects/${adoptedId}/publications`
    const wish = { note: '', visibility: 'everyone', names: false, slug: 'adopted' }
    for (const part of ['service', 'database'] as const) {
      const asked = system.request('POST', path, wish).catch(() => null)
      await sleep(150)
      await kill(part)
      await asked
    }
    await answered('POST', path, wish)
  })

  it('leaves every answer once, and every version whole', async () => {
    await system.stop()
    await withDatabase(folder, async (dataSource) => {
      const marks = (projectId: string) =>
        dataSource.query(
          `select count(*)::int as marks, count(distinct source_id)::int as sources,
             (select count(*)::int from mapping where project_id = $1) as mappings from mark where project_id = $1`,
          [projectId],
        )
      const once = (amount: number) => [{ marks: amount, sources: amount, mappings: amount }]
      expect(await marks(adoptedId)).toEqual(once(size))
      expect(await marks(followUpId)).toEqual(once(size - renamed))
      expect(await marks(stage.openId)).toEqual(once(bulk.size))
      const looked = `select count(*)::int as n from inherited_concept where project_id = $1 and outcome = 'look'`
      expect(await dataSource.query(looked, [followUpId])).toEqual([{ n: renamed }])
      const versions = await dataSource.query<{ number: number; statements: number }[]>(
        `select p.number, count(m)::int as statements, count(distinct m.source_id)::int as sources
         from publication p left join published_mapping m on m.publication_id = p.id group by p.number order by 1`,
      )
      expect(versions.length).toBeGreaterThan(0)
      expect(versions).toEqual(versions.map((_, at) => ({ number: at + 1, statements: size, sources: size })))
    })
  })
})
