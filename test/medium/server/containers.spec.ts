import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandOf, inherited, readCompose, readStages, root } from '../../support/containers'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'
import { freePort } from '../../support/free-port'
import { typescriptChild } from '../../support/typescript-child'

const { services, networks } = readCompose()
const stages = readStages()
const own = ['migrate', 'api', 'worker']

/** The source of the file that a container runs: images hold dist/, which is made from it. */
function sourceOf(name: string): string {
  const [program, file] = commandOf(services[name]!)
  expect(program).toBe('node')
  return join(root, file!.replace(/^dist\//, '').replace(/\.js$/, '.ts'))
}

describe('docker-compose.yml', () => {
  it.each(own)('%s is built from a stage that exists, as a user who is not root', (name) => {
    const { build, cap_drop } = services[name]!
    expect(stages.has(build!.target)).toBe(true)
    expect(inherited(stages, build!.target, 'USER')).toBe('node')
    expect(inherited(stages, build!.target, 'HEALTHCHECK')).toContain('CMD')
    expect(cap_drop).toEqual(['ALL'])
  })

  it.each(own)('%s runs a file that the build makes', (name) => {
    expect(existsSync(sourceOf(name))).toBe(true)
  })

  it('lets only the page be reached from outside, and on this machine alone unless told otherwise', () => {
    const published = Object.entries(services).flatMap(([name, { ports }]) => ports.map((port) => [name, port]))
    expect(published).toEqual([['api', '${CROSSWALK_BIND:-127.0.0.1}:${CROSSWALK_PORT:-3000}:3000']])
    expect(networks.inside).toEqual({ internal: true })
    for (const [name, service] of Object.entries(services)) {
      expect(service.networks).toEqual(name === 'api' ? ['inside', 'outside'] : ['inside'])
    }
  })

  it('migrates before anything else starts', () => {
    expect(services.migrate!.depends_on).toEqual({ database: { condition: 'service_healthy' } })
    for (const name of ['api', 'worker']) {
      expect(services[name]!.depends_on.migrate).toEqual({ condition: 'service_completed_successfully' })
      expect(services[name]!.depends_on.redis).toEqual({ condition: 'service_healthy' })
    }
  })

  it('holds no secret', () => {
    for (const { environment = {} } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|_URL$/.test(name) && !name.startsWith('REDIS')) expect(value).toContain('${POSTGRES_PASSWORD:?')
      }
    }
  })
})

describe('what the containers run', () => {
  let database: TestDatabase
  const children: ChildProcess[] = []
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(async () => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
    await database.close()
  })

  /** Starts a service as its container does, on the servers of this test and with ports of its own. */
  function start(name: string, settings: Record<string, string> = {}): ChildProcess {
    const variables = { DATABASE_URL: database.url, REDIS_URL: database.config.redisUrl ?? '', LOG_LEVEL: 'error' }
    const child = spawn(process.execPath, [...typescriptChild, sourceOf(name)], {
      env: { ...process.env, ...variables, ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    return child
  }

  it('migrates a database that is up to date to where it is', async () => {
    const child = start('migrate')
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    expect(await once(child, 'close')).toEqual([0, null])
    expect(said).toContain('up to date')
  })

  it.each([
    ['api', 'PORT', '/api/health/ready'],
    ['worker', 'WORKER_HEALTH_PORT', '/'],
  ])('%s is healthy and ends in good order', async (name, portSetting, path) => {
    const port = await freePort()
    const child = start(name, { [portSetting]: String(port) })
    child.stdout?.resume()
    expect(await healthOf(`http://127.0.0.1:${port}${path}`, child)).toBe(200)
    child.kill('SIGTERM')
    expect(await once(child, 'close')).toEqual([0, null])
  })
})

/** The first answer; fails when the process ends before it. */
async function healthOf(url: string, child: ChildProcess): Promise<number> {
  while (child.exitCode === null) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => null,
    )
    if (status === 200) return status
    await sleep(200)
  }
  throw new Error(`The process ended with code ${child.exitCode} before it was healthy`)
}
