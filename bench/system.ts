import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

/** The embedded system as `npm start` runs it: launcher, database, service and worker, each a process. */
export class System {
  /** Most memory that all its processes held at once, in bytes; 0 where /proc does not tell. */
  peakMemory = 0
  private readonly timer: NodeJS.Timeout

  private constructor(
    private readonly launcher: ChildProcess,
    /** Address that signs the administrator in. */
    readonly link: string,
  ) {
    this.timer = setInterval(() => (this.peakMemory = Math.max(this.peakMemory, this.memory())), 500)
  }

  /** Resolves when the launcher says that everything is ready. */
  static start(dataFolder: string): Promise<System> {
    const entry = join(__dirname, '..', 'apps', 'launcher', `main${extname(__filename)}`)
    const launcher = fork(entry, ['--data', dataFolder, '--port', '0', '--no-open'], {
      // The demonstration of a first start would compete with the run that is measured.
      env: { ...process.env, CROSSWALK_DEMONSTRATION: 'false' },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    return new Promise((resolve, reject) => {
      let said = ''
      launcher.once('exit', (code) => reject(new Error(`The launcher ended with code ${code}.`)))
      const listen = (text: string) => {
        const link = /https?:\/\/\S+#key=\S+/.exec((said += text))?.[0]
        if (!link) return
        // Whatever it says later is let pass: a second system here would watch its memory for ever.
        launcher.stdout!.off('data', listen).resume()
        resolve(new System(launcher, link))
      }
      launcher.stdout!.setEncoding('utf8').on('data', listen)
    })
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    this.launcher.removeAllListeners('exit')
    const gone = new Promise((resolve) => this.launcher.once('exit', resolve))
    this.launcher.kill('SIGTERM')
    await gone
  }

  /**
   * Processor time of all its processes so far, in seconds. On a machine that others use too, this and not the clock
   * says what the work costs.
   */
  processorSeconds(): number {
    const ticks = this.own().map((id) => {
      // Fields 14 and 15 of proc(5)'s stat, counted behind the name in parentheses; 100 ticks a second.
      const fields = readProcess(id, 'stat').split(') ').pop()!.split(' ')
      return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
    })
    return ticks.reduce((sum, each) => sum + each, 0) / 100
  }

  /** Resident memory of all its processes; pages they share count more than once. */
  private memory(): number {
    const resident = this.own().map((id) => 1024 * field(readProcess(id, 'status'), 'VmRSS'))
    return resident.reduce((sum, each) => sum + each, 0)
  }

  /** The launcher and all its descendants. */
  private own(): string[] {
    const parents = new Map(listProcesses().map((id) => [id, String(field(readProcess(id, 'status'), 'PPid'))]))
    const belongs = (id: string): boolean =>
      id === String(this.launcher.pid) || (parents.has(id) && belongs(parents.get(id)!))
    return [...parents.keys()].filter(belongs)
  }
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}

/** '' for a process that ended meanwhile. */
function readProcess(id: string, file: 'stat' | 'status'): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

const field = (status: string, key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)

/** Starts the system on a data folder for the time of some work. */
export async function onSystem(folder: string, work: (system: System) => Promise<void>): Promise<void> {
  const system = await System.start(folder)
  try {
    await work(system)
  } finally {
    await system.stop()
  }
}

/** The same on an empty folder, which is removed afterwards. */
export async function onFreshSystem(work: (system: System) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-bench-'))
  try {
    await onSystem(folder, work)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
