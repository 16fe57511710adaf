import { Test } from '@nestjs/testing'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { randomUUID } from 'node:crypto'
import supertest from 'supertest'
import { DataSource } from 'typeorm'
import { AppModule } from '../../apps/api/app.module'
import { configure } from '../../apps/api/http/application'
import type { InstanceRole } from '#domain'
import { EmbedderSource, FakeEmbedder } from '#embedding'
import { SessionService, UserService } from '#pipeline'
import { Config, NestLogger } from '#platform'
import { createTestDatabase, type TestDatabase } from './test-database'

export interface Person {
  id: string
  email: string
  name: string
  /** Sends a request with this person's session, as their browser would. */
  request(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string): supertest.Test
}

export interface TestApi {
  app: NestExpressApplication
  database: TestDatabase
  /** Sends a request without a session. */
  anyone: ReturnType<typeof supertest>
  /** A new account, signed in. */
  person(name: string, instanceRole?: InstanceRole): Promise<Person>
  close(): Promise<void>
}

export const password = 'correct horse battery'

/** The whole API on a database of its own, as main.ts starts it, with the embedder that knows only letters. */
export async function startTestApi(settings: Record<string, string> = {}): Promise<TestApi> {
  const database = await createTestDatabase()
  const config = database.config.with(settings)
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(Config)
    .useValue(config)
    .overrideProvider(DataSource)
    .useValue(database.dataSource)
    .overrideProvider(EmbedderSource)
    .useValue({ get: () => Promise.resolve(new FakeEmbedder()) })
    .compile()
  const app = configure(module.createNestApplication<NestExpressApplication>({ logger: new NestLogger(config) }))
  await app.init()
  await app.listen(0, '127.0.0.1')
  const anyone = supertest(app.getHttpServer())
  const close = async () => {
    await app.close()
    await database.close()
  }
  return { app, database, anyone, person: (name, role) => signUp(app, anyone, name, role), close }
}

async function signUp(
  app: NestExpressApplication,
  anyone: ReturnType<typeof supertest>,
  name: string,
  instanceRole: InstanceRole = 'member',
): Promise<Person> {
  const email = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}@example.org`
  const { id } = await app.get(UserService).create(null, { email, name, instanceRole, password })
  const { token } = await app.get(SessionService).signIn(email, password)
  const request: Person['request'] = (method, path) => anyone[method](path).set('Cookie', `crosswalk_session=${token}`)
  return { id, email, name, request }
}
