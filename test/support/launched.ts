import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './containers'
import { freePort } from './free-port'
import { typescriptChild } from './typescript-child'

/** What the launcher starts, by the file it runs. */
const entries = {
  worker: join('apps', 'worker', 'main'),
  service: join('apps', 'api', 'main'),
  database: join('embedded-database', 'main'),
}

export type Part = keyof typeof entries | 'launcher'

/** The whole embedded system as `npm start` starts it, on a folder and a port that outlive it. */
export class Launched {
  private launcher: ChildProcess | undefined
  private said = ''
  private cookie = ''

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async on(folder: string): Promise<Launched> {
    return new Launched(folder, await freePort())
  }

  /** Starts it until it holds: right after a kill, the database of the one before may still have the folder. */
  async start(): Promise<void> {
    for (let attempt = 1; attempt <= 20; attempt++) {
      const launcher = this.spawn()
      const ended = once(launcher, 'exit').then(() => 'ended')
      if ((await Promise.race([ended, ready(launcher)])) === 'ready') return
      await sleep(500)
    }
    throw new Error(`It does not start: ${this.said}`)
  }

  /** Ends it as Ctrl-C does. */
  async stop(): Promise<void> {
    const { launcher } = this
    if (!launcher || launcher.exitCode !== null || launcher.signalCode !== null) return
    const ended = once(launcher, 'exit')
    launcher.kill('SIGINT')
    await ended
  }

  /** `kill -9`; the launcher is started again by whoever calls, the others by the launcher. False: it was not there. */
  async kill(part: Part): Promise<boolean> {
    const { launcher } = this
    if (!launcher?.pid || launcher.exitCode !== null) throw new Error(`The launcher is not running: ${this.said}`)
    if (part === 'launcher') {
      const ended = once(launcher, 'exit')
      launcher.kill('SIGKILL')
      await ended
      return true
    }
    const pid = childOf(launcher.pid, entries[part])
    if (pid === undefined) return false
    process.kill(pid, 'SIGKILL')
    return true
  }

  async signIn(email: string, password: string): Promise<void> {
    const response = await this.fetch('POST', '/session', { email, password })
    if (!response.ok) throw new Error(await response.text())
    this.cookie = response.headers.get('set-cookie')!.split(';')[0]!
  }

  /** The body of the answer; null while nobody answers. @throws Error for an answer that is a refusal */
  async request<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T | null> {
    try {
      const response = await this.fetch(method, path, body)
      if (response.status >= 500) return null
      const text = await response.text()
      if (!response.ok) throw new Refusal(`${method} ${path}: ${response.status} ${text}`)
      return JSON.parse(text) as T
    } catch (error) {
      if (error instanceof Refusal) throw error
      return null
    }
  }

  private fetch(method: string, path: string, body?: unknown): Promise<Response> {
    const address = `http://127.0.0.1:${this.port}`
    return fetch(`${address}/api${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: address, cookie: this.cookie },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  }

  private spawn(): ChildProcess {
    const entry = join(root, 'apps', 'launcher', 'main.ts')
    const options = ['--data', this.folder, '--port', String(this.port), '--no-open']
    const launcher = spawn(process.execPath, [...typescriptChild, entry, ...options], {
      env: { ...process.env, CROSSWALK_DEMONSTRATION: 'false' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.launcher = launcher
    for (const stream of [launcher.stdout, launcher.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.said += chunk.toString()))
    }
    return launcher
  }
}

class Refusal extends Error {}

/** When the launcher says so: the service of the one before may still answer on the same port. */
function ready(launcher: ChildProcess): Promise<'ready'> {
  return new Promise((resolve) => {
    launcher.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.includes('is ready')) resolve('ready')
    })
  })
}

/** The child of a process whose command line names the file. */
function childOf(parent: number, file: string): number | undefined {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
  const rows = stdout.split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
  const row = rows.find((each) => each && Number(each[2]) === parent && each[3]!.includes(file))
  return row ? Number(row[1]) : undefined
}
