import { bases, titles, written, type Base } from './bases'
import { draws, type Case } from './damage'
import { zipOf } from './zips'

const [esco, classification, , eures] = bases as [Base, Base, Base, Base]

const million = 1_000_000

const asClassification = (name: string, make: () => Buffer): Case => ({
  name,
  choices: classification.choices,
  files: () => [{ name: classification.file, bytes: make() }],
})

const head = Buffer.from(classification.text(titles.latvian))

/** Files so large that each is read by a process of its own. */
export const heavyCases: readonly Case[] = [
  asClassification('a cell of 100 MB', () =>
    Buffer.concat([head, Buffer.from('75;'), Buffer.alloc(100 * million, 97), Buffer.from(';;;7;;lv\n')]),
  ),
  asClassification('a cell of 100 MB in quotation marks never closed', () =>
    Buffer.concat([head, Buffer.from('75;"'), Buffer.alloc(100 * million, 'ab\n')]),
  ),
  asClassification('a cell of 100 MB of quotation marks', () =>
    Buffer.concat([head, Buffer.from('75;'), Buffer.alloc(100 * million, 34)]),
  ),
  asClassification('one line of 100 MB of separators', () => Buffer.concat([head, Buffer.alloc(100 * million, 59)])),
  asClassification('a million columns', () =>
    Buffer.from(`${Array.from({ length: million }, (_, at) => `column ${at}`).join(';')}\n${'x;'.repeat(million)}\n`),
  ),
  asClassification('100 MB of empty lines', () => Buffer.concat([head, Buffer.alloc(100 * million, 10)])),
  asClassification('100 MB of the smallest rows', () => Buffer.concat([head, Buffer.alloc(100 * million, 'a;b\n')])),
  asClassification('100 MB of random bytes', () => random(100 * million)),
  asClassification('100 MB of NULs', () => Buffer.alloc(100 * million)),
  asClassification('two million rows that are all wrong', () =>
    Buffer.concat([Buffer.from('Code;Title\n'), Buffer.alloc(8 * million, '1;;\n')]),
  ),
  asClassification('a hierarchy 200,000 deep', () =>
    Buffer.from(
      'Code;Title;Parent code\n' + Array.from({ length: 200_000 }, (_, at) => `${at};T${at};${at + 1}\n`).join(''),
    ),
  ),
  {
    name: 'a EURES table with 300,000 rows for one pair',
    choices: eures.choices,
    files: () => [
      {
        name: eures.file,
        bytes: Buffer.from(
          eures.text(titles.latvian) + written(eures.table!.rows(titles.latvian).slice(7, 8), ',').repeat(300_000),
        ),
      },
    ],
  },
  {
    name: 'a zip of 500 MB in twenty tables',
    choices: esco.choices,
    files: async () => {
      const part = varied(25 * million)
      const names = Array.from({ length: 20 }, (_, at) => `occupations_${String.fromCharCode(97 + at)}a.csv`)
      return [{ name: 'v1.1.1.zip', bytes: await zipOf(Object.fromEntries(names.map((name) => [name, part]))) }]
    },
  },
  {
    name: 'a workbook of 300 MB',
    choices: classification.choices,
    files: async () => [
      {
        name: 'isles.xlsx',
        bytes: await zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/sharedStrings.xml': varied(300 * million) }),
      },
    ],
  },
]

/** Packs well, but not as well as a bomb. */
function varied(size: number): Buffer {
  const bytes = Buffer.alloc(size, 'x'.repeat(200))
  const draw = draws(1)
  for (let at = 0; at < size; at += 90) bytes[at] = 97 + draw(26)
  return bytes
}

function random(size: number): Buffer {
  const bytes = Buffer.alloc(size)
  const draw = draws(2)
  for (let at = 0; at < size; at += 4) bytes.writeUInt32LE(draw(0xffffffff), at)
  return bytes
}
