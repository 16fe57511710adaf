import { UserError } from '#platform'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A service whose launcher was killed needs a moment to notice and to let its port go. */
const patience = 5_000

/**
 * Makes sure that the port can be listened on, or finds one for 0.
 * @throws UserError when it cannot
 */
export async function freePort(host: string, port: number): Promise<number> {
  for (const end = Date.now() + patience; ; await sleep(250)) {
    try {
      return await listenOnce(host, port)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'EADDRINUSE' || Date.now() > end) throw explain(error as NodeJS.ErrnoException, host, port)
    }
  }
}

async function listenOnce(host: string, port: number): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const { port: found } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return found
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new UserError('port-in-use', `Port ${port} is in use by another program: choose another one with --port.`)
  }
  if (error.code === 'EACCES') {
    return new UserError('port-forbidden', `Port ${port} is not open to this user: choose one above 1023 with --port.`)
  }
  return new UserError('wrong-address', `This machine cannot listen on ${host}: ${error.message}.`)
}

/** The page's address for a browser on this machine. */
export function addressOf(host: string, port: number): string {
  const local: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' }
  const name = local[host] ?? host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** Resolves when the service behind the address says that it is ready. */
export async function whenReady(address: string): Promise<void> {
  for (;;) {
    const ready = await fetch(`${address}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await sleep(200)
  }
}
