import { mkdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { UserError } from '../user-error'
import { Engine } from './engine'
import { Ownership, type Owner } from './ownership'
import { DatabaseServer } from './server'
import type { DatabaseMessage } from './start'

/** Exit code that asks the parent to start anew: the engine's memory is lost, its files are sound. */
const engineDied = 70
/** An owner on its way out writes its last pages: seconds, on a slow disk. */
const patience = 30_000

const tell = (message: DatabaseMessage) => process.send?.(message)

/** Entry of the database process: `node main.js --folder FOLDER [--join]`. Its parent hears from it over IPC. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { folder: { type: 'string' }, join: { type: 'boolean', default: false } } })
  if (!values.folder) throw new UserError('no-folder', 'Say which folder holds the data: --folder FOLDER')
  process.umask(0o077)
  // A killed parent reads no more of what we say; that is no reason to lose the last clients.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  mkdirSync(values.folder, { recursive: true })
  process.chdir(values.folder)
  const owner = await claim(values.join)
  if (owner instanceof Ownership) await serve(owner)
  else tell({ url: owner.url!, joined: true })
}

/**
 * @returns the ownership of the working directory; with `join`, the owner that is there already
 * @throws UserError when it belongs to somebody else
 */
async function claim(join: boolean): Promise<Ownership | Owner> {
  for (const end = Date.now() + patience; ; await sleep(200)) {
    const owner = await Ownership.claim('owner')
    if (owner instanceof Ownership || (join && owner.state === 'ready')) return owner
    const worthWaiting = owner.state === 'leaving' || join
    if (!worthWaiting || Date.now() > end) {
      throw new UserError('data-folder-in-use', 'The data folder is in use by another instance.', { status: 409 })
    }
  }
}

/** Serves until the parent is gone or asks to stop, and the last client has left. */
async function serve(ownership: Ownership): Promise<void> {
  const engine = await Engine.open('database')
  const server = await DatabaseServer.start(engine, {
    port: 0,
    onFailure: (error) => {
      console.error('The database engine failed:', error)
      process.exit(engineDied)
    },
  })
  ownership.become({ state: 'ready', url: server.url })
  const leave = async () => {
    ownership.become({ state: 'leaving' })
    await server.drain()
    ownership.release()
    process.exit(0)
  }
  process.once('SIGTERM', () => void leave())
  if (!process.send) process.once('SIGINT', () => void leave())
  else if (process.connected) process.once('disconnect', () => void leave())
  else return leave()
  tell({ url: server.url, joined: false })
}

main().catch((error: unknown) => {
  const failure = error instanceof UserError ? error : new UserError('database-failed', String(error))
  console.error(failure.message)
  // The exit is explicit: a claim that failed half-way still listens, and would keep the folder from everybody.
  if (!process.send) process.exit(1)
  process.send({ code: failure.code, message: failure.message } satisfies DatabaseMessage, () => process.exit(1))
})
