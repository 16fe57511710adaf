import { randomUUID } from 'node:crypto'
import { DatabaseModule } from '#database'
import type { Actor, ConceptRecord, Relation, RememberedTitle } from '#domain'
import { DatabaseMemory, ProjectService, RunModule, SchemeLoader, UploadModule, UserService } from '#pipeline'
import { Config, PlatformModule } from '#platform'
import { Test, type TestingModule } from '@nestjs/testing'
import { DataSource } from 'typeorm'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

/** Hand-written: schemes of countries that do not exist, all mapped to two occupations. */
const occupations = { baker: 'urn:target:baker', cook: 'urn:target:cook' }

let database: TestDatabase
let services: TestingModule
let owner: Actor
let targetVersionId: number

beforeAll(async () => {
  database = await createTestDatabase()
  services = await Test.createTestingModule({ imports: [PlatformModule, DatabaseModule, RunModule, UploadModule] })
    .overrideProvider(Config)
    .useValue(database.config)
    .overrideProvider(DataSource)
    .useValue(database.dataSource)
    .compile()
  await services.get(UserService).ensureFirstAdministrator()
  owner = await services.get(UserService).byEmail('admin@localhost')
  targetVersionId = await load('target', 'Target', Object.values(occupations))
})
afterAll(async () => {
  await services.close()
  await database.close()
})

const concept = (key: string, title: string): ConceptRecord => ({
  key,
  uri: key,
  notation: key.split(':').at(-1)!,
  kind: 'occupation',
  status: null,
  labels: [{ language: 'en', kind: 'preferred', text: title }],
  notes: [],
  broader: [],
  iscoGroup: null,
  line: null,
})

/** A version with a concept for each key; its title is the last part of the key. */
async function load(key: string, title: string, keys: string[], version = '1'): Promise<number> {
  const concepts = keys.map((one) => concept(one, one.split(':').at(-1)!))
  const loader = services.get(SchemeLoader)
  return (await loader.load({ key, title, uri: null, version, languages: ['en'], concepts })).schemeVersionId
}

const query = <Row>(sql: string, parameters: unknown[]) => database.dataSource.query<Row[]>(sql, parameters)

async function idsOf(versionId: number): Promise<number[]> {
  const rows = await query<{ id: number }>('select id from concept where scheme_version_id = $1 order by id', [
    versionId,
  ])
  return rows.map(({ id }) => id)
}

/** A table in which every source of the version leads to the first target. */
async function publish(versionId: number, relation: Relation = 'exactMatch'): Promise<void> {
  const [set] = await query<{ id: string }>(
    `insert into gold_set (name, source_version_id, target_version_id, direction) values ('t', $1, $2, '{}') returning id`,
    [versionId, targetVersionId],
  )
  const [target] = await idsOf(targetVersionId)
  for (const [number, source] of (await idsOf(versionId)).entries()) {
    await query(
      'insert into gold_mapping (gold_set_id, number, source_id, target_id, relation) values ($1, $2, $3, $4, $5)',
      [set!.id, number, source, target, relation],
    )
  }
}

async function projectOf(sourceVersionId: number): Promise<string> {
  const project = { name: randomUUID(), sourceLanguage: 'en', sourceVersionId, targetVersionId }
  return (await services.get(ProjectService).create(owner, project)).id
}

/** What a run of the project that begins now remembers of schemes whose name begins so. */
async function remembered(projectId: string, beginning: string): Promise<RememberedTitle<string>[]> {
  const [run] = await query<{ id: string }>(`insert into run (project_id, parameters) values ($1, '{}') returning id`, [
    projectId,
  ])
  const all = await services.get(DatabaseMemory).of(run!.id)
  return all.filter(({ scheme }) => scheme.startsWith(beginning))
}

const mark = (projectId: string, sourceId: number, userId: string, targetId: number) =>
  query(
    `insert into mark (project_id, source_id, user_id, kind, target_id, relation)
     values ($1, $2, $3, 'match', $4, 'narrowMatch')`,
    [projectId, sourceId, userId, targetId],
  )

describe('what a run remembers of the database', () => {
  it('is what loaded tables of other schemes say, by the keys of the targets', async () => {
    const projectId = await projectOf(await load('isles', 'Isles', ['urn:isles:sailor']))
    await publish(await load('shores', 'Shores', ['urn:shores:mitron']))
    expect(await remembered(projectId, 'Shores')).toEqual([
      {
        scheme: 'Shores',
        title: 'mitron',
        language: 'en',
        matches: [{ target: occupations.baker, relation: 'exactMatch' }],
      },
    ])
  })

  it('is nothing of its own scheme, in another version or under another name', async () => {
    const keys = ['urn:reef:diver', 'urn:reef:keeper']
    const own = await load('reef', 'Reef', keys)
    const projectId = await projectOf(own)
    await publish(own)
    await publish(await load('reef', 'Reef', ['urn:new:pilot'], '2'))
    await publish(await load('reef-copy', 'Reef copy', [keys[0]!, 'urn:copy:mason']))
    expect(await remembered(projectId, 'Reef')).toEqual([])
  })

  it('is what two people of another project agreed on, and nothing that waits for the second', async () => {
    const projectId = await projectOf(await load('bay', 'Bay', ['urn:bay:sailor']))
    const otherVersion = await load('cape', 'Cape', ['urn:cape:agreed', 'urn:cape:open'])
    const other = await projectOf(otherVersion)
    const [agreed, open] = await idsOf(otherVersion)
    const [, cook] = await idsOf(targetVersionId)
    const colleague = await services
      .get(UserService)
      .create(null, { email: 'b@example.org', name: 'B', instanceRole: 'member', password: 'correct horse battery' })
    await mark(other, agreed!, owner.id, cook!)
    await mark(other, agreed!, colleague.id, cook!)
    await mark(other, open!, owner.id, cook!)
    expect(await remembered(projectId, 'Cape')).toEqual([
      expect.objectContaining({ title: 'agreed', matches: [{ target: occupations.cook, relation: 'narrowMatch' }] }),
    ])
  })

  it('is what was known when the run began, so that its survey can be made again', async () => {
    const projectId = await projectOf(await load('dune', 'Dune', ['urn:dune:sailor']))
    const [run] = await query<{ id: string }>(
      `insert into run (project_id, parameters) values ($1, '{}') returning id`,
      [projectId],
    )
    await publish(await load('later', 'Later', ['urn:later:mitron']))
    const later = (await services.get(DatabaseMemory).of(run!.id)).filter(({ scheme }) => scheme === 'Later')
    expect(later).toEqual([])
  })
})
