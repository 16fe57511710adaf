import { fork, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
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
      launcher.stdout!.setEncoding('utf8').on('data', (text: string) => {
        const link = /https?:\/\/\S+#key=\S+/.exec((said += text))?.[0]
        if (link) resolve(new System(launcher, link))
      })
    })
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    this.launcher.removeAllListeners('exit')
    const gone = new Promise((resolve) => this.launcher.once('exit', resolve))
    this.launcher.kill('SIGTERM')
    await gone
  }

  /** Resident memory of the launcher and all its descendants; pages they share count more than once. */
  private memory(): number {
    const processes = new Map<number, { parent: number; resident: number }>()
    for (const name of listProcesses()) {
      const status = readStatus(name)
      const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
      processes.set(Number(name), { parent: field('PPid'), resident: 1024 * field('VmRSS') })
    }
    const belongs = (id: number): boolean =>
      id === this.launcher.pid || (processes.has(id) && belongs(processes.get(id)!.parent))
    return [...processes].reduce((sum, [id, { resident }]) => sum + (belongs(id) ? resident : 0), 0)
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
function readStatus(id: string): string {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8')
  } catch {
    return ''
  }
}
