import { fork, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { createInterface } from 'node:readline'

export interface PartOptions {
  name: string
  /** File to run. */
  entry: string
  env: Record<string, string | undefined>
  /** Takes each line the part prints. */
  log: (line: string) => void
  onStart: (pid: number) => void
  /** Told when the part ended without being asked to, before it is started again. */
  onCrash: (sentence: string) => void
}

const firstPause = 500
const longestPause = 10_000
/** Who has run this long had no trouble starting. */
const soundRun = 60_000
/** Longer than the parts give their own work to end. */
const stopPatience = 10_000

/** A process of the system that is started again whenever it ends by itself, after a pause that grows. */
export class Part {
  private child: ChildProcess | undefined
  private pause = firstPause
  private stopping = new AbortController()
  private running: Promise<void> = Promise.resolve()

  constructor(private readonly options: PartOptions) {}

  start(): void {
    this.running = this.keepRunning()
  }

  /** Resolves when the process is gone: in good order or, when that takes too long, killed. */
  async stop(): Promise<void> {
    this.stopping.abort()
    const { child } = this
    child?.kill('SIGTERM')
    const kill = setTimeout(() => child?.kill('SIGKILL'), stopPatience)
    await this.running
    clearTimeout(kill)
  }

  private async keepRunning(): Promise<void> {
    const { signal } = this.stopping
    while (!signal.aborted) {
      const began = Date.now()
      const end = await this.runOnce()
      if (signal.aborted) return
      if (Date.now() - began > soundRun) this.pause = firstPause
      this.options.onCrash(`The ${this.options.name} ended (${end}) and is started again.`)
      await sleep(this.pause, undefined, { signal }).catch(() => undefined)
      this.pause = Math.min(2 * this.pause, longestPause)
    }
  }

  /** @returns how it ended */
  private runOnce(): Promise<string> {
    const { entry, env, log, onStart } = this.options
    // A process group of its own: Ctrl-C in the terminal reaches the launcher only.
    const child = fork(entry, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    this.child = child
    if (child.pid) onStart(child.pid)
    for (const stream of [child.stdout, child.stderr]) if (stream) createInterface(stream).on('line', log)
    return new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
    })
  }
}
