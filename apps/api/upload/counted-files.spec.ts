import type { Request } from 'express'
import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { CountedFiles } from './counted-files'

/** What would fill the disk. */
function* endless(): Generator<Buffer> {
  for (;;) yield Buffer.alloc(1000)
}

describe('files that arrive', () => {
  const request = {} as Request
  const receive = (files: CountedFiles, stream: Readable) => {
    const file = { stream, path: '' }
    return new Promise<{ error: unknown; size?: number; path: string }>((resolve) =>
      files._handleFile(request, file, (error, stored) => resolve({ error, size: stored?.size, path: file.path })),
    )
  }

  it('are written as far as all of a request may be large together, and then removed', async () => {
    const files = new CountedFiles(10_000)
    const first = await receive(files, Readable.from([Buffer.alloc(9000)]))
    expect([first.error, first.size, existsSync(first.path)]).toEqual([null, 9000, true])
    const second = await receive(files, Readable.from(endless()))
    expect(second.error).toMatchObject({ code: 'too-large', status: 413 })
    expect(existsSync(second.path)).toBe(false)
    await new Promise((resolve) => files._removeFile(request, { stream: Readable.from([]), path: first.path }, resolve))
    expect(existsSync(first.path)).toBe(false)
  })
})
