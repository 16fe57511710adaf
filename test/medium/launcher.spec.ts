import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startDatabase, temporaryFolder } from '../support/embedded-database'
import { typescriptChild } from '../support/typescript-child'

const entry = join(__dirname, '..', '..', 'apps', 'launcher', 'main.ts')
const { folder, remove } = temporaryFolder()
afterAll(remove)

/** `npm start` on the sources, with what it prints. */
class Launch {
  output = ''
  readonly process: ChildProcess
  readonly exited: Promise<number | null>

  constructor(...args: string[]) {
    const env = { ...process.env, CROSSWALK_DEMONSTRATION: 'false', DATABASE_URL: '', REDIS_URL: '' }
    this.process = spawn(process.execPath, [...typescriptChild, entry, '--no-open', ...args], { env })
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()))
    }
    this.exited = new Promise((resolve) => this.process.once('exit', resolve))
  }

  /** The address with the sign-in key, once it is printed. */
  async link(): Promise<URL> {
    for (;;) {
      const link = /http:\S+/.exec(this.output)
      if (link) return new URL(link[0])
      if (this.process.exitCode !== null) throw new Error(`It ended: ${this.output}`)
      await sleep(50)
    }
  }
}

/** The processes that the launcher's log says it started last: database, service and worker. */
function parts(): Record<string, number> {
  const log = readFileSync(join(folder, 'logs', 'crosswalk.log'), 'utf8')
  const starts = [...log.matchAll(/^launcher (\w+) is process (\d+)$/gm)]
  return Object.fromEntries(starts.map(([, name, pid]) => [name, Number(pid)]))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // Where nobody waits for the orphans of a killed process (a container without init), they stay listed as zombies.
  const status = `/proc/${pid}/status`
  return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, 'utf8'))
}

describe('npm start', () => {
  it('prints an address that signs in once, and stops everything on Ctrl-C', async () => {
    const launch = new Launch('--data', folder, '--port', '0')
    const link = await launch.link()
    const key = link.hash.slice('#key='.length)
    const signIn = () =>
      fetch(new URL('/api/session/link', link), {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: link.origin },
        body: JSON.stringify({ key }),
      })
    expect((await signIn()).ok).toBe(true)
    expect((await signIn()).ok).toBe(false)
    const children = Object.values(parts())
    expect(children.map(isAlive)).toEqual([true, true, true])
    launch.process.kill('SIGINT')
    expect(await launch.exited).toBe(0)
    expect(children.filter(isAlive)).toEqual([])
    expect(readFileSync(join(folder, 'logs', 'crosswalk.log'), 'utf8')).not.toContain(key)
    expect(statSync(join(folder, 'logs', 'crosswalk.log')).mode & 0o077).toBe(0)
  })

  it('leaves nothing running when it is killed, and starts again at once', async () => {
    const killed = new Launch('--data', folder, '--port', '0')
    const { port } = await killed.link()
    const children = Object.values(parts())
    killed.process.kill('SIGKILL')
    const next = new Launch('--data', folder, '--port', port)
    await next.link()
    expect(children.filter(isAlive)).toEqual([])
    next.process.kill('SIGTERM')
    expect(await next.exited).toBe(0)
  })

  it('starts every part again that is killed', async () => {
    const launch = new Launch('--data', folder, '--port', '0')
    const link = await launch.link()
    for (const part of ['worker', 'service', 'database']) {
      const pid = parts()[part]!
      process.kill(pid, 'SIGKILL')
      while (parts()[part] === pid) await sleep(50)
      while (!(await fetch(new URL('/api/health/ready', link)).catch(() => null))?.ok) await sleep(50)
    }
    launch.process.kill('SIGINT')
    expect(await launch.exited).toBe(0)
    expect(launch.output).toMatch(/worker ended .* started again.*service ended .* started again.*database was ended/s)
  })
})

describe('npm start says in one sentence', () => {
  async function sentence(...args: string[]): Promise<string> {
    const launch = new Launch(...args)
    expect(await launch.exited).toBe(1)
    return launch.output.replace('Starting …\n', '')
  }

  it('that the port is in use', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    expect(await sentence('--data', folder, '--port', String(port))).toBe(
      `Port ${port} is in use by another program: choose another one with --port.\n`,
    )
    server.close()
  })

  it('that the data folder is in use', async () => {
    const database = await startDatabase(folder)
    expect(await sentence('--data', folder, '--port', '0')).toBe('The data folder is in use by another instance.\n')
    await database.stop()
  })

  it('that the data folder is none', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    expect(await sentence('--data', file, '--port', '0')).toBe(`The data folder ${file} is not a folder.\n`)
  })

  it('which option it does not know', async () => {
    const launch = new Launch('--prot', '1')
    expect(await launch.exited).toBe(2)
    expect(launch.output).toContain("Unknown option '--prot'")
  })
})
