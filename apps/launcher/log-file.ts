import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const largest = 5_000_000

/** What the parts of the system say, in one file of the data folder and, when that is full, the one before it. */
export class LogFile {
  readonly path: string
  private size: number

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.path = join(folder, 'crosswalk.log')
    this.size = statSync(this.path, { throwIfNoEntry: false })?.size ?? 0
  }

  write(part: string, line: string): void {
    const entry = `${part} ${line}\n`
    try {
      if (this.size > largest) this.rotate()
      appendFileSync(this.path, entry, { mode: 0o600 })
      this.size += Buffer.byteLength(entry)
    } catch {
      // A full disk must not take down what still works; the parts say themselves that they cannot write.
    }
  }

  private rotate(): void {
    renameSync(this.path, `${this.path}.1`)
    this.size = 0
  }
}
