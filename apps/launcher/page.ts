import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A browser that still has to start reads the file within this time. */
const timeToRead = 30_000

/**
 * Opens the page in the browser of a desktop; does nothing where there is none. The link goes through a file that only
 * this user can read, since other users of the machine see the arguments of a command.
 */
export function openPage(link: string, folder: string): void {
  if (!process.stdout.isTTY) return
  const command = { darwin: 'open', linux: 'xdg-open' }[process.platform as string]
  if (!command) return
  const file = join(folder, 'open.html')
  writeFileSync(file, `<!doctype html><meta http-equiv="refresh" content="0; url=${link}">`, { mode: 0o600 })
  spawn(command, [pathToFileURL(file).href], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
  setTimeout(() => rmSync(file, { force: true }), timeToRead).unref()
}
