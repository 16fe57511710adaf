import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const launcher = join(__dirname, '../../../dist/apps/launcher/main.js')

/** The whole product as `npm start` starts it, on a data folder and a port of its own. */
export class System {
  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
    /** The address that signs its first visitor in. */
    readonly link: string,
  ) {}

  /** @param withDemonstration whether the system begins with it */
  static async start(withDemonstration = true): Promise<System> {
    const folder = await mkdtemp(join(tmpdir(), 'crosswalk-e2e-'))
    const child = spawn(process.execPath, [launcher, '--port', '0', '--data', folder, '--no-open'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, CROSSWALK_DEMONSTRATION: String(withDemonstration) },
    })
    // Whatever becomes of the story, a system that never came up is not left behind.
    process.once('exit', () => child.kill('SIGINT'))
    return new System(child, folder, await linkOf(child))
  }

  get address(): string {
    return new URL(this.link).origin
  }

  async stop(): Promise<void> {
    const stopped = once(this.process, 'exit')
    this.process.kill('SIGINT')
    await stopped
    await rm(this.folder, { recursive: true, force: true })
  }
}

async function linkOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const link = /http\S+\/sign-in#key=\S+/.exec(line)?.[0]
    if (link) return link
  }
  throw new Error('The launcher ended before it printed its address.')
}
