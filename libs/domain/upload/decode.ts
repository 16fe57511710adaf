import iconv from 'iconv-lite'
import { isUtf8 } from 'node:buffer'
import type { Problem } from '../problem'
import { alphabets, codePageOf, isLatin } from './alphabets'
import type { ProblemCode } from './expectations'
import { placeOf } from './places'
import { makeProblem } from './problems'

/** A text file as characters, and how sure the choice of its encoding is (0..1; 1 for a byte order mark or UTF-8). */
export interface DecodedText {
  text: string
  encoding: Encoding
  confidence: number
  problems: Problem[]
}

/** Encodings a person may choose by hand when the proposal is wrong. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1257',
] as const
export type Encoding = (typeof encodings)[number]

/**
 * Bytes of a text file → characters, without byte order mark. A byte order mark or valid UTF-8 decides; else the
 * code page whose letters fit an alphabet of the Union best (`language`, when given, breaks ties).
 */
export function decodeText(
  file: string,
  bytes: Uint8Array,
  choice: { encoding?: Encoding | null; language?: string | null } = {},
): DecodedText {
  const { encoding, confidence } = choice.encoding
    ? { encoding: choice.encoding, confidence: 1 }
    : detectEncoding(bytes, choice.language ?? null)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // PostgreSQL holds no half of a surrogate pair, which UTF-16 may: it becomes the sign for an unreadable character.
  const text = iconv
    .decode(buffer, encoding)
    .replace(/^\ufeff+/, '')
    .toWellFormed()
  const separated = isSeparatedOnly(text)
  return {
    text: separated ? text.replace(separators, '\n') : text,
    encoding,
    confidence,
    problems: [...(separated ? [separatorsIn(file)] : []), ...damage(file, text, encoding)],
  }
}

function detectEncoding(bytes: Uint8Array, language: string | null): { encoding: Encoding; confidence: number } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', confidence: 1 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', confidence: 1 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', confidence: 1 }
  const wide = zeroBytes(bytes)
  if (wide) return { encoding: wide, confidence: 0.9 }
  if (isUtf8(bytes)) return { encoding: 'utf-8', confidence: 1 }
  return bestCodePage(bytes, language)
}

/** UTF-16 without a byte order mark: delimiters and line ends have a zero byte on a constant side. */
function zeroBytes(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 65_536)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte === 0) {
      if (index % 2 === 0) even++
      else odd++
    }
  })
  const enough = Math.max(2, sample.length / 50)
  if (odd > enough && odd > even * 4) return 'utf-16le'
  if (even > enough && even > odd * 4) return 'utf-16be'
  return null
}

/** What some programs of the Mac and of mainframes write instead of line ends. */
const separators = /[\u2028\u2029\u0085]/g

function isSeparatedOnly(text: string): boolean {
  return !/[\r\n]/.test(text) && text.search(separators) >= 0
}

function separatorsIn(file: string): Problem {
  const message = 'Lines end in a separator of Unicode; it was read as the end of a line.'
  return makeProblem({ file, line: 1, code: 'line-separators', message, severity: 'warning' })
}

const typography = new Set('–—‘’‚“”„…•«»§°€·´¨№\u00a0'.split(''))

/** The code page in which most words with foreign letters look like words of one of its languages. */
function bestCodePage(bytes: Uint8Array, language: string | null): { encoding: Encoding; confidence: number } {
  const sample = Buffer.from(bytes.subarray(0, 262_144))
  const tokens = new Map<Encoding, string[]>()
  let best: { encoding: Encoding; confidence: number } = { encoding: 'windows-1252', confidence: 0 }
  for (const name of Object.keys(alphabets)) {
    const encoding = codePageOf(name)
    const words = tokens.get(encoding) ?? foreignWords(iconv.decode(sample, encoding))
    tokens.set(encoding, words)
    const natural = words.filter((word) => looksLike(word, name)).length
    // The declared language wins a tie: many alphabets share é and ö.
    const confidence = natural / Math.max(1, words.length) + (name === language ? 0.001 : 0)
    if (confidence > best.confidence) best = { encoding, confidence }
  }
  return { encoding: best.encoding, confidence: Math.min(1, Math.round(best.confidence * 100) / 100) }
}

function foreignWords(text: string): string[] {
  return text.match(/[A-Za-z]*[\u0080-\uffff][A-Za-z\u0080-\uffff]*/gu) ?? []
}

/**
 * Letters of the language's alphabet only, no capital after a small letter, and one script: bytes that are Latvian
 * letters in one code page are Cyrillic ones in another, but then they stand between Latin letters.
 */
function looksLike(word: string, language: string): boolean {
  const foreign = [...word.replace(/[A-Za-z]/g, '')]
  if (!foreign.every((character) => alphabets[language]!.has(character) || typography.has(character))) return false
  if (/\p{Ll}\p{Lu}/u.test(word)) return false
  const hasLatin = /[A-Za-z]/.test(word)
  return isLatin(language) ? hasLatin || foreign.length < 4 : !hasLatin
}

/** UTF-8 read as Windows-1252 and saved again leaves such pairs: `Ã©`, `Å¡`, `â€“`. */
const mojibake = /[ÃÂÅÄ][\u0080-\u00bf\u0152-\u0178\u2013-\u2122]|â€[\u0080-\u2122]/

function damage(file: string, text: string, encoding: string): Problem[] {
  const checks: [RegExp, ProblemCode, string, 'error' | 'warning'][] = [
    // eslint-disable-next-line no-control-regex -- finding this control character is the purpose
    [/\u0000/, 'nul-character', 'a NUL character: this is not a text file, or its encoding is another one', 'error'],
    [
      /\ufffd/,
      'unreadable-character',
      `a byte that is no character in ${encoding}; choose another encoding`,
      'warning',
    ],
    [mojibake, 'mojibake', 'letters that look like UTF-8 read in a wrong encoding; export the file again', 'warning'],
  ]
  return checks.flatMap(([pattern, code, found, severity]) => {
    const at = text.search(pattern)
    if (at < 0) return []
    const value = text.slice(Math.max(0, at - 20), at + 20)
    return [makeProblem({ file, line: placeOf(text, at).line, value, code, message: `Found ${found}.`, severity })]
  })
}
