import { titles, type Base } from './bases'
import { draws, inserted, middle, utf8, type Damage } from './damage'

const text = (base: Base) => base.text(titles.latvian)
const changed =
  (change: (text: string, base: Base) => string) =>
  (base: Base): Buffer =>
    Buffer.from(change(text(base), base))

const shares = [0, 0.03, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99]

const truncated: Damage[] = shares.map((share) => ({
  name: `cut off after ${share * 100} %`,
  bytes: (base) => utf8(base).subarray(0, Math.floor(share * utf8(base).length)),
}))

const mark = Buffer.from('\ufeff')

const lineEnds: Damage[] = [
  { name: 'lines end in CR', bytes: changed((all) => all.replaceAll('\n', '\r')) },
  { name: 'lines end in CRLF', bytes: changed((all) => all.replaceAll('\n', '\r\n')) },
  { name: 'lines end in CR CR LF', bytes: changed((all) => all.replaceAll('\n', '\r\r\n')) },
  { name: 'lines end in U+2028', bytes: changed((all) => all.replaceAll('\n', '\u2028')) },
  {
    name: 'lines end in whatever',
    bytes: changed((all) => {
      const draw = draws(1)
      return all.replaceAll('\n', () => ['\r', '\n', '\r\n', '\n\n'][draw(4)]!)
    }),
  },
]

const marks: Damage[] = [
  { name: 'byte order mark in the middle', bytes: (base) => inserted(utf8(base), middle(utf8(base)) & ~1, mark) },
  { name: 'byte order mark on every line', bytes: changed((all) => all.replace(/^/gm, '\ufeff')) },
  { name: 'two byte order marks', bytes: (base) => Buffer.concat([mark, mark, utf8(base)]) },
]

const quotes: Damage[] = [
  {
    name: 'a quotation mark never closed, first title',
    bytes: (base) => Buffer.from(base.text(['"Maizn', ...titles.latvian.slice(1)]).replace('"""Maizn"', '"Maizn')),
  },
  { name: 'a quotation mark never closed, last line', bytes: changed((all) => all.replace(/([^\n]*)\n$/, '"$1\n')) },
  {
    name: 'a stray quotation mark in every title',
    bytes: (base) => Buffer.from(base.text(titles.latvian.map((one) => `${one}5"`)).replaceAll('""', '"')),
  },
  {
    name: 'whole lines in quotation marks',
    bytes: changed((all) => all.replace(/^(.+)$/gm, (line) => `"${line.replaceAll('"', '""')}"`)),
  },
  { name: 'curly quotation marks', bytes: (base) => Buffer.from(base.text(titles.latvian.map((one) => `„${one}”`))) },
  { name: 'quotation marks doubled', bytes: changed((all) => all.replaceAll('"', '""')) },
]

const strange = {
  'formulas in the titles': ['=cmd|’/C calc’!A0', '+1+1', '-2+3', '@SUM(A1:A9)'],
  'control characters': ['Maiz\u0007nieks', 'Ku\u001bģa', '\u0001', 'Tirgus\u007f'],
  'right to left and invisible characters': ['\u202eskeinzia', '\u200b', 'Jūras\u2066', '\u00a0\u00a0'],
  'names of JavaScript': ['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  'signs beyond the first plane': ['🥖'.repeat(600), '🚢', '𝔊eologe', '👩‍🔬'],
  'titles of one letter': ['a', 'b', 'c', 'd'],
  'the same title four times': ['Maiznieks', 'Maiznieks', 'Maiznieks', 'Maiznieks'],
  'no titles': ['', '', '', ''],
  'mark-up in the titles': ['<script>alert(1)</script>', '&lt;b&gt;', '<b>x</b>', '{{7*7}}'],
  'a title of 50,000 letters': ['a'.repeat(50_000), 'b', 'c', 'd'],
  'a title of 300,000 letters': ['a'.repeat(300_000), 'b', 'c', 'd'],
  'titles of several lines': ['a\nb', 'c\r\nd', 'e\rf', '\n'],
}

const values: Damage[] = Object.entries(strange).map(([name, words]) => ({
  name,
  bytes: (base) => Buffer.from(base.text(words)),
}))

/** What can befall any file of text, whatever its format. */
export const textDamages: readonly Damage[] = [...truncated, ...lineEnds, ...marks, ...quotes, ...values]
