import type { UploadedFile } from '#domain'
import { createReadStream } from 'node:fs'
import type { EntityManager } from 'typeorm'
import type { ReceivedFile } from './upload'

/** Bytes of one stored piece: a larger statement would keep the embedded database from everybody else. */
const pieceSize = 1024 * 1024

/** Copies a file from the disk into the database, one short statement for each MiB. */
export async function storeFile(
  manager: EntityManager,
  uploadId: string,
  number: number,
  file: ReceivedFile,
): Promise<void> {
  await manager.query('insert into upload_file (upload_id, number, name, size) values ($1, $2, $3, $4)', [
    uploadId,
    number,
    file.name,
    file.size,
  ])
  let piece = 0
  for await (const bytes of createReadStream(file.path, { highWaterMark: pieceSize })) {
    await manager.query('insert into upload_part (upload_id, file_number, number, bytes) values ($1, $2, $3, $4)', [
      uploadId,
      number,
      piece++,
      bytes,
    ])
  }
}

/** The files of an upload, put together again. */
export async function readFiles(manager: EntityManager, uploadId: string): Promise<UploadedFile[]> {
  const files = await manager.query<{ number: number; name: string; size: number }[]>(
    'select number, name, size::int as size from upload_file where upload_id = $1 order by number',
    [uploadId],
  )
  return Promise.all(
    files.map(async ({ number, name, size }) => ({ name, bytes: await readBytes(manager, uploadId, number, size) })),
  )
}

/** Into one place of the right size: beside it no more than one piece is held. */
async function readBytes(
  manager: EntityManager,
  uploadId: string,
  fileNumber: number,
  size: number,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let read = 0
  for (let number = 0; ; number++) {
    const [piece] = await manager.query<{ bytes: Buffer }[]>(
      'select bytes from upload_part where upload_id = $1 and file_number = $2 and number = $3',
      [uploadId, fileNumber, number],
    )
    if (!piece) return bytes.subarray(0, read)
    bytes.set(piece.bytes, read)
    read += piece.bytes.length
  }
}

/** The pieces have served once the upload is loaded. */
export async function removeFiles(manager: EntityManager, uploadId: string): Promise<void> {
  await manager.query('delete from upload_part where upload_id = $1', [uploadId])
}
