import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { makeProblem } from './problems'
import type { Problem } from '../problem'

/** A file of an upload: its name with any folders, and its bytes. */
export interface UploadedFile {
  name: string
  bytes: Uint8Array
}

export interface ArchiveLimits {
  entries: number
  /** Bytes of all entries together once unpacked. */
  total: number
  /** Unpacked ÷ packed bytes of one entry; text rarely passes 20, a zip bomb passes 1000. */
  ratio: number
}

const defaultLimits: ArchiveLimits = { entries: 500, total: 600 * 1024 * 1024, ratio: 200 }

/** True for the bytes of a zip container (workbooks are zip containers too). */
export function isZip(bytes: Uint8Array): boolean {
  // The second signature is that of a zip without entries.
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  )
}

/**
 * The tables of a zip, unpacked in memory: names are labels here, never paths, so an entry cannot leave its place.
 * Entries that are not tables are passed over. A zip that breaks a limit gives one problem and no files.
 */
export async function readZip(
  archive: UploadedFile,
  limits: ArchiveLimits = defaultLimits,
): Promise<{ files: UploadedFile[]; problems: Problem[] }> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(archive.bytes), { validateEntrySizes: true })
    return { files: await unpack(zip, archive.name, limits), problems: [] }
  } catch (error) {
    const message = `The zip cannot be read: ${error instanceof Error ? error.message : String(error)}.`
    return { files: [], problems: [makeProblem({ file: archive.name, code: 'unreadable-zip', message })] }
  }
}

/** Throws, with a reason in words, when a zip container (a workbook, say) breaks a limit. Reads its directory only. */
export async function checkArchive(bytes: Uint8Array, limits: ArchiveLimits = defaultLimits): Promise<void> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: true })
  let total = 0
  for await (const entry of zip.eachEntry()) refuseBomb(entry, (total += entry.uncompressedSize), limits)
}

async function unpack(zip: ZipFile, archiveName: string, limits: ArchiveLimits): Promise<UploadedFile[]> {
  if (zip.entryCount > limits.entries) {
    throw new Error(`it has ${zip.entryCount} entries, at most ${limits.entries} are read`)
  }
  const files: UploadedFile[] = []
  let total = 0
  for await (const entry of zip.eachEntry()) {
    if (!isTable(entry.fileName)) continue
    total += entry.uncompressedSize
    refuseBomb(entry, total, limits)
    files.push({ name: `${archiveName}/${entry.fileName}`, bytes: await bytesOf(zip, entry) })
  }
  return files
}

function isTable(name: string): boolean {
  return /\.(csv|tsv|txt|xlsx|ttl|nt|rdf|owl|jsonld|json|ndjson)$/i.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name)
}

function refuseBomb(entry: Entry, total: number, limits: ArchiveLimits): void {
  if (total > limits.total) throw new Error(`unpacked it would pass ${limits.total} bytes`)
  if (entry.uncompressedSize > limits.ratio * Math.max(1024, entry.compressedSize)) {
    throw new Error(`${entry.fileName} unpacks to ${entry.uncompressedSize} bytes from ${entry.compressedSize}`)
  }
}

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  const stream = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
