import { DatabaseModule } from '#database'
import type { Actor, ConceptRecord } from '#domain'
import { EmbedderSource, FakeEmbedder } from '#embedding'
import { JobQueue } from '#jobs'
import {
  MarkService,
  MemberService,
  MetricsModule,
  ProjectService,
  RankingModels,
  RunModule,
  RunService,
  SchemeLoader,
  UploadModule,
  UserService,
  ValidateModule,
  WorkService,
  type NewMark,
} from '#pipeline'
import { Config, PlatformModule } from '#platform'
import { Test, type TestingModule } from '@nestjs/testing'
import { DataSource } from 'typeorm'
import { HeldJobs } from './held-jobs'
import { createTestDatabase, type TestDatabase } from './test-database'
import { testModel } from './test-model'

export const trades = ['baker', 'cook', 'diver', 'keeper', 'mason']
const places = ['harbour', 'island', 'market', 'mill', 'quarry', 'school']

/** Generated, of a country that does not exist: 120 sources, 30 targets. */
const titles = (suffixes: string[]) =>
  suffixes.flatMap((suffix) => places.flatMap((place) => trades.map((trade) => `${place} ${trade}${suffix}`)))

const concepts = (texts: string[]) =>
  texts.map((text, index): ConceptRecord => {
    const fixed = { uri: null, kind: 'occupation' as const, status: null, notes: [], broader: [], iscoGroup: null }
    const labels = [{ language: 'en', kind: 'preferred' as const, text }]
    return { ...fixed, key: `urn:${text}`, notation: String(index + 1), labels, line: null }
  })

/** A project with a finished run, of which the tests decide what is decided and when learning happens. */
export class LearningProject {
  readonly queue = new HeldJobs()
  /** Of every process that asks from now on. */
  model = testModel()
  /** The process that people's marks reach, and that works on most jobs. */
  worker!: TestingModule
  id!: string
  runId!: string
  /** Ids by title. */
  source!: Record<string, number>
  target!: Record<string, number>
  owner!: Actor
  ana!: Actor
  ben!: Actor
  private readonly booted: TestingModule[] = []

  private constructor(private readonly database: TestDatabase) {}

  static async create(): Promise<LearningProject> {
    const project = new LearningProject(await createTestDatabase())
    project.worker = await project.boot()
    await project.setUp()
    await project.queue.performAll(project.worker)
    return project
  }

  async close(): Promise<void> {
    for (const services of this.booted) await services.close()
    await this.database.close()
  }

  /** Another process on the same database: it knows nothing of what the others hold in memory. */
  async boot(): Promise<TestingModule> {
    const services = await Test.createTestingModule({
      imports: [PlatformModule, DatabaseModule, RunModule, UploadModule, ValidateModule, MetricsModule],
    })
      .overrideProvider(Config)
      .useValue(this.database.config)
      .overrideProvider(DataSource)
      .useValue(this.database.dataSource)
      .overrideProvider(JobQueue)
      .useValue(this.queue)
      .overrideProvider(EmbedderSource)
      .useValue({ get: () => Promise.resolve(new FakeEmbedder()) })
      .overrideProvider(RankingModels)
      .useValue({ get: () => Promise.resolve(this.model) })
      .compile()
    this.booted.push(services)
    return services
  }

  get dataSource(): DataSource {
    return this.database.dataSource
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.dataSource.query<Row[]>(sql, parameters)
  }

  mark(actor: Actor, title: string, mark: NewMark) {
    return this.worker.get(MarkService).add(actor, this.id, this.source[title]!, mark)
  }

  page(title: string, learned = true) {
    return this.worker.get(WorkService).page(this.ana, this.id, this.source[title]!, { learned })
  }

  /** One answers, the other agrees. */
  async agree(title: string, on: string): Promise<void> {
    await this.mark(this.ana, title, { kind: 'match', targetId: this.target[on], relation: 'exactMatch' })
    await this.mark(this.ben, title, { kind: 'agree' })
  }

  /** All that is stored of the run's suggestions, as it made them or as decisions moved them. */
  rows(learned: boolean): Promise<{ source_id: number }[]> {
    return this.query(
      `select s.source_id, s.rank, s.target_id, s.score, s.relation, s.relation_probability, s.evidence,
         r.none_probability
       from suggestion s join ranked_source r using (run_id, source_id, learned)
       where run_id = $1 and learned = $2 order by source_id, rank`,
      [this.runId, learned],
    )
  }

  /**
   * What stands first for each concept that is still open. Learned chances may lie less than a point from those that
   * learning all at once gives.
   */
  firsts(): Promise<{ source_id: number; target_id: number }[]> {
    return this.query(
      `select s.source_id, s.target_id from suggestion s join run r on r.id = s.run_id
       left join concept_state c on c.project_id = r.project_id and c.source_id = s.source_id
       where s.run_id = $1 and s.learned and s.rank = 1 and coalesce(c.state, 'to-do') = 'to-do' order by s.source_id`,
      [this.runId],
    )
  }

  /** Everything is as if nothing had been learned yet. */
  async forget(): Promise<void> {
    await this.query('delete from suggestion where learned')
    await this.query('delete from ranked_source where learned')
    await this.query('update run set learned_decisions = null')
  }

  private async setUp(): Promise<void> {
    this.owner = await this.person('olga', 'administrator')
    this.ana = await this.person('ana', 'member')
    this.ben = await this.person('ben', 'member')
    const sourceVersionId = await this.load('source', titles(['', ' (senior)', ' (junior)', ' (night)']))
    const targetVersionId = await this.load('target', titles(['']))
    const project = { name: 'Harbour Republic', sourceLanguage: 'en', sourceVersionId, targetVersionId }
    this.id = (await this.worker.get(ProjectService).create(this.owner, project)).id
    await this.worker.get(MemberService).put(this.owner, this.id, this.ana.id, 'mapper')
    await this.worker.get(MemberService).put(this.owner, this.id, this.ben.id, 'reviewer')
    this.source = await this.idsOf(sourceVersionId)
    this.target = await this.idsOf(targetVersionId)
    const parameters = { text: 'title', labels: 'source', top: 5 } as const
    this.runId = (await this.worker.get(RunService).start(this.owner, this.id, parameters)).id
  }

  private person(name: string, instanceRole: 'administrator' | 'member'): Promise<Actor> {
    const account = { email: `${name}@example.org`, name, instanceRole, password: 'correct horse battery' }
    return this.worker.get(UserService).create(null, account)
  }

  private async load(key: string, texts: string[]): Promise<number> {
    const scheme = { key, title: key, uri: null, version: '1', languages: ['en'], concepts: concepts(texts) }
    return (await this.worker.get(SchemeLoader).load(scheme)).schemeVersionId
  }

  private async idsOf(versionId: number): Promise<Record<string, number>> {
    const rows = await this.query<{ key: string; id: number }>(
      'select key, id from concept where scheme_version_id = $1',
      [versionId],
    )
    return Object.fromEntries(rows.map(({ key, id }) => [key.slice('urn:'.length), id]))
  }
}
