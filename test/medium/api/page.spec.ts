import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Module } from '@nestjs/common'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { Test } from '@nestjs/testing'
import supertest from 'supertest'
import { servePage } from '../../../apps/api/http/static-page'
import { startTestApi, type TestApi } from '../../support/test-api'

@Module({})
class Nothing {}

describe('the built page', () => {
  let app: NestExpressApplication
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-page-'))
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<title>page</title>')
    writeFileSync(join(folder, 'assets', 'main-1a2b.js'), '1')
    app = (await Test.createTestingModule({ imports: [Nothing] }).compile()).createNestApplication()
    servePage(app, 'api', folder)
    await app.init()
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })

  it.each(['/', '/projects/1/work', '/api-keys'])('answers %s, which its own router reads', async (path) => {
    const { status, text, headers } = await supertest(app.getHttpServer()).get(path)
    expect([status, text, headers['cache-control']]).toEqual([200, '<title>page</title>', 'no-cache'])
  })

  it('lets browsers keep files with a hash in their name', async () => {
    const { headers } = await supertest(app.getHttpServer()).get('/assets/main-1a2b.js')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it.each(['/api/nowhere', '/assets/gone.js', '/crosswalks/x/1'])('does not pass itself off as %s', async (path) => {
    expect((await supertest(app.getHttpServer()).get(path)).status).toBe(404)
  })
})

describe('what surrounds every answer', () => {
  let api: TestApi
  beforeAll(async () => (api = await startTestApi()))
  afterAll(() => api.close())

  it('lets the page load nothing from elsewhere and be framed by nobody', async () => {
    const { headers } = await api.anyone.get('/api/health/live')
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';.*frame-ancestors 'none'/)
    expect(headers['content-security-policy']).not.toMatch(/https?:|script-src|unsafe-eval/)
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('shrinks what is long on its way to the browser', async () => {
    const administrator = await api.person('Ada', 'administrator')
    const name = 'A name that is as long as the longest in the telephone book of a large country. '.repeat(2)
    for (const first of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) await api.person(`${first} ${name}`)
    const { headers, body } = await administrator.request('get', '/api/users').set('Accept-Encoding', 'gzip')
    expect(headers['content-encoding']).toBe('gzip')
    expect((body as unknown[]).length).toBeGreaterThan(8)
  })

  it('is ready while database and queue answer', async () => {
    // The queue makes its tables when it is first asked.
    let answer = await api.anyone.get('/api/health/ready')
    for (let again = 0; answer.status === 503 && again < 5; again++) answer = await api.anyone.get('/api/health/ready')
    expect(answer.body).toEqual({ status: 'ok' })
  })

  it('is not ready before the database is migrated', async () => {
    await api.database.dataSource.query('update schema_migration set name = name || 1')
    const { status, body } = await api.anyone.get('/api/health/ready')
    expect([status, body.detail]).toEqual([503, 'The database is still to be migrated.'])
  })
})
