import type { UploadChoices, UploadedFile } from '#domain'
import iconv from 'iconv-lite'
import { titles, type Base } from './bases'

/** One damaged upload. The files are made when they are wanted: some are large. */
export interface Case {
  name: string
  choices: UploadChoices
  files(): Promise<UploadedFile[]> | UploadedFile[]
}

/** Does something to a sound file. */
export interface Damage {
  name: string
  bytes(base: Base): Buffer
}

export const caseOf = (base: Base, damage: Damage): Case => ({
  name: `${base.name}: ${damage.name}`,
  choices: base.choices,
  files: () => [{ name: base.file, bytes: damage.bytes(base) }, ...base.beside],
})

export const utf8 = (base: Base) => Buffer.from(base.text(titles.latvian))

/** The same draws on every machine (mulberry32). */
export function draws(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export function inserted(bytes: Buffer, at: number, more: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])
}

export const middle = (bytes: Buffer) => Math.floor(bytes.length / 2)

const written =
  (encoding: string, words: readonly string[], mark = false) =>
  (base: Base) =>
    iconv.encode(base.text(words), encoding, { addBOM: mark })

/** The first half in one encoding, the second in another: two files copied together. */
const halves = (first: string, second: string) => (base: Base) => {
  const text = base.text(titles.french)
  const half = text.lastIndexOf('\n', text.length / 2) + 1
  return Buffer.concat([iconv.encode(text.slice(0, half), first), iconv.encode(text.slice(half), second)])
}

export const encodingDamages: readonly Damage[] = [
  { name: 'UTF-8 with byte order mark', bytes: written('utf-8', titles.latvian, true) },
  { name: 'UTF-16LE with byte order mark', bytes: written('utf-16le', titles.latvian, true) },
  { name: 'UTF-16LE without', bytes: written('utf-16le', titles.latvian) },
  { name: 'UTF-16BE with byte order mark', bytes: written('utf-16be', titles.bulgarian, true) },
  { name: 'UTF-16BE without', bytes: written('utf-16be', titles.greek) },
  {
    name: 'UTF-16LE cut within a character',
    bytes: (base) => written('utf-16le', titles.latvian, true)(base).subarray(0, -1),
  },
  { name: 'Windows-1250', bytes: written('windows-1250', titles.polish) },
  { name: 'Windows-1251', bytes: written('windows-1251', titles.bulgarian) },
  { name: 'Windows-1252', bytes: written('windows-1252', titles.french) },
  { name: 'Windows-1253', bytes: written('windows-1253', titles.greek) },
  { name: 'Windows-1257', bytes: written('windows-1257', titles.latvian) },
  { name: 'ISO-8859-2', bytes: written('iso-8859-2', titles.polish) },
  { name: 'ISO-8859-15', bytes: written('iso-8859-15', titles.french) },
  { name: 'UTF-32LE with byte order mark', bytes: written('utf-32le', titles.latvian, true) },
  { name: 'UTF-8 encoded twice', bytes: (base) => Buffer.from(utf8(base).toString('latin1')) },
  { name: 'UTF-8, then Windows-1252', bytes: halves('utf-8', 'windows-1252') },
  { name: 'UTF-16, then UTF-8', bytes: halves('utf-16le', 'utf-8') },
  {
    name: 'bytes that are no UTF-8',
    bytes: (base) => inserted(utf8(base), middle(utf8(base)), Buffer.from([0xff, 0xfe, 0xc0, 0x80])),
  },
  {
    name: 'half of a surrogate pair',
    bytes: (base) => iconv.encode(base.text(['A\ud83d', ...titles.latvian.slice(1)]), 'utf-16le', { addBOM: true }),
  },
  { name: 'NUL in a title', bytes: (base) => Buffer.from(base.text(['Bak\u0000er', ...titles.english.slice(1)])) },
  { name: 'NULs at the end', bytes: (base) => Buffer.concat([utf8(base), Buffer.alloc(300)]) },
]
