import { fork, type ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import { extname, join } from 'node:path'
import { prepareDataFolder } from '../data-folder'
import { UserError } from '../user-error'

/** What the database process tells its parent: where it is, or why it cannot be. */
export type DatabaseMessage = { url: string; joined: boolean } | { code: string; message: string }

export interface StartOptions {
  folder: string
  /** Use the database of a running instance when there is one, instead of failing. */
  join?: boolean
  /** Options of Node for the process; those of this one when absent. */
  execArgv?: string[]
  /** Takes the lines the process writes. */
  log?: (line: string) => void
}

export interface EmbeddedDatabase {
  url: string
  /** Its process; undefined for a joined one. */
  pid?: number
  /** Whether it belongs to another running instance. */
  joined: boolean
  /** Resolves with the exit code when the process is gone; 70 asks for a new start. Never for a joined one. */
  exited: Promise<number | null>
  /** Resolves when everything is on disk; does nothing to a joined one. Close your own connections first. */
  stop: () => Promise<void>
}

/**
 * Starts the database in a process of its own, which ends with this one, however this one ends.
 * @throws UserError when the folder is in use or cannot be used
 */
export async function startEmbeddedDatabase({
  folder,
  join: joins,
  execArgv,
  log,
}: StartOptions): Promise<EmbeddedDatabase> {
  await prepareDataFolder(folder)
  const entry = join(__dirname, `main${extname(__filename)}`)
  const child = fork(entry, ['--folder', folder, ...(joins ? ['--join'] : [])], {
    ...(execArgv && { execArgv }),
    // A process group of its own: Ctrl-C in the terminal reaches the parent only, which then stops us in good order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => log?.(text))
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const answer = await Promise.race([
    new Promise<DatabaseMessage>((resolve) => child.once('message', (message) => resolve(message as DatabaseMessage))),
    exited.then((code) => ({ code: 'database-failed', message: `The database ended with code ${code}.` })),
  ])
  if ('message' in answer) throw new UserError(answer.code, answer.message)
  if (answer.joined) return { ...answer, exited: new Promise(() => undefined), stop: () => Promise.resolve() }
  letGo(child)
  const stop = async () => {
    child.ref()
    if (child.connected) child.disconnect()
    await exited
  }
  return { ...answer, pid: child.pid, exited, stop }
}

/** A forgotten database must not keep its parent alive: it ends with it anyway. */
function letGo(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
  for (const stream of [child.stdout, child.stderr]) (stream as Socket | null)?.unref()
}
