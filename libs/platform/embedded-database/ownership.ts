import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** How far the owner has come; who is `claiming` is not yet one. */
export type OwnerState = 'claiming' | 'opening' | 'ready' | 'leaving'

/** What an owner says of itself to whoever knocks. */
export interface Owner {
  state: OwnerState
  /** Address of the database, password included, once it is ready. The folder keeps other users of the machine out. */
  url?: string
}

/**
 * Sole use of a data folder. Two engines on the same files destroy them, and PGlite itself does not look.
 *
 * Whoever wants the folder listens on a socket file of its own and then knocks at all the others. One that answers is
 * alive, so the newcomer steps back; one that does not belonged to a process that is gone, however it died: the kernel
 * closed it. Since each listens before it knocks, of two newcomers at least one hears the other.
 */
export class Ownership {
  private self: Owner = { state: 'claiming' }

  private constructor(
    private readonly server: Server,
    private readonly path: string,
  ) {}

  /**
   * @param folder relative to the working directory: the path of a socket may have at most about 100 bytes
   * @returns the ownership, or the present owner
   */
  static async claim(folder: string): Promise<Ownership | Owner> {
    for (;;) {
      const claim = await Ownership.listen(folder)
      const others = await claim.knockAtOthers(folder)
      if (others.length === 0 && existsSync(claim.path)) return claim.become({ state: 'opening' })
      claim.release()
      const owner = others.find(({ state }) => state !== 'claiming')
      if (owner) return owner
      await sleep(50 + Math.random() * 200)
    }
  }

  become(self: Owner): this {
    this.self = self
    return this
  }

  release(): void {
    this.server.close()
    rmSync(this.path, { force: true })
  }

  private static listen(folder: string): Promise<Ownership> {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const path = join(folder, `${randomBytes(6).toString('hex')}.sock`)
    const server = createServer((socket) => socket.on('error', () => undefined).end(JSON.stringify(ownership.self)))
    const ownership = new Ownership(server, path)
    return new Promise((resolve, reject) => {
      server.once('error', reject).listen(path, () => resolve(ownership))
    })
  }

  private async knockAtOthers(folder: string): Promise<Owner[]> {
    const paths = readdirSync(folder).map((name) => join(folder, name))
    const owners = await Promise.all(paths.filter((path) => path !== this.path).map(knock))
    return owners.filter((owner) => owner !== null)
  }
}

/** What the listener on a socket answers; null, and the file is gone, when there is none. */
function knock(path: string): Promise<Owner | null> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(path)
    socket.on('data', (chunk) => (answer += chunk.toString()))
    // Who hangs up without a word was just stepping back.
    socket.on('close', () => resolve(answer ? (JSON.parse(answer) as Owner) : { state: 'claiming' }))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') rmSync(path, { force: true })
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(null)
      // One that died while it answered: `close` follows, and the next knock finds nobody.
      else if (error.code !== 'ECONNRESET') reject(error)
    })
  })
}
