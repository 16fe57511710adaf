import { filesTooLarge } from '#pipeline'
import type { Request } from 'express'
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file of a request as multer hands it to its storage. */
interface ArrivingFile {
  stream: Readable
  path?: string
}

type Callback = (error: unknown, stored?: { path: string; size: number }) => void

/**
 * Storage of multer that streams files to the disk and counts all of a request while they arrive: what is too large
 * together is written no further than the limit, and removed.
 */
export class CountedFiles {
  private readonly received = new WeakMap<Request, number>()

  /** @param limit bytes that the files of one request may have together */
  constructor(private readonly limit: number) {}

  _handleFile(request: Request, file: ArrivingFile, callback: Callback): void {
    const path = join(tmpdir(), randomUUID())
    file.path = path
    this.write(request, file.stream, path).then(
      (size) => callback(null, { path, size }),
      (error: unknown) => this._removeFile(request, file, () => callback(error)),
    )
  }

  _removeFile(_request: Request, { path }: ArrivingFile, callback: Callback): void {
    rm(path ?? '', { force: true }).then(() => callback(null), callback)
  }

  /** @returns bytes written @throws UserError 413 */
  private async write(request: Request, stream: Readable, path: string): Promise<number> {
    let size = 0
    const counted = new Transform({
      transform: (chunk: Buffer, _, done) => {
        size += chunk.length
        const total = (this.received.get(request) ?? 0) + chunk.length
        this.received.set(request, total)
        if (total > this.limit) done(filesTooLarge(this.limit))
        else done(null, chunk)
      },
    })
    await pipeline(stream, counted, createWriteStream(path))
    return size
  }
}
