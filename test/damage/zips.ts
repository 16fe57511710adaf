import yazl from 'yazl'
import type { UploadChoices } from '#domain'
import { bases, titles, type Base } from './bases'
import { draws, utf8, type Case } from './damage'

type Entries = Record<string, string | Buffer>

export async function zipOf(entries: Entries, options: Partial<yazl.Options> = {}): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name, options)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** ESCO as its portal packs it. */
function esco(): Entries {
  const [base] = bases as [Base]
  const [groups] = base.beside as [{ name: string; bytes: Uint8Array }]
  return { [base.file]: base.text(titles.english), [groups.name]: Buffer.from(groups.bytes) }
}

/** Overwrites what stands `at` bytes behind each signature of a header in the zip. */
function overwritten(zip: Buffer, signature: string, at: number, bytes: Buffer): Buffer {
  const changed = Buffer.from(zip)
  for (
    let found = changed.indexOf(signature, 0, 'latin1');
    found >= 0;
    found = changed.indexOf(signature, found + 4, 'latin1')
  )
    bytes.copy(changed, found + at)
  return changed
}

const local = 'PK\u0003\u0004'
const central = 'PK\u0001\u0002'
const number = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const renamed = (zip: Buffer, from: string, to: string) =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1')

/** A sound zip, damaged. */
const damages: Record<string, () => Buffer | Promise<Buffer>> = {
  sound: () => zipOf(esco()),
  'stored without compression': () => zipOf(esco(), { compress: false }),
  'without entries': () => zipOf({}),
  'with folders only': async () => {
    const zip = new yazl.ZipFile()
    for (const name of ['a', 'a/b', 'occupations_en.csv']) zip.addEmptyDirectory(name)
    zip.end()
    const chunks: Buffer[] = []
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  },
  'with nothing to read in it': () => zipOf({ 'read.me': 'x', 'picture.png': 'x' }),
  'with a program beside': () => zipOf({ ...esco(), 'run.exe': 'MZ' }),
  'with an empty table': () => zipOf({ 'occupations_en.csv': '' }),
  'with two tables that are no ESCO': () => zipOf({ 'a.csv': 'code,title\n1,a\n', 'b.csv': 'code,title\n1,a\n' }),
  'within a zip': async () => zipOf({ 'inner.zip': await zipOf(esco()) }),
  'within a zip, called a table': async () => zipOf({ 'occupations_en.csv': await zipOf(esco()) }),
  'with 600 entries': () => zipOf(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}.csv`, 'x']))),
  'with 2,000 entries': () => zipOf(Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`${at}`, '']))),
  'with one name twice': async () =>
    renamed(await zipOf({ ...esco(), 'occupations_xx.csv': 'x' }), '_xx.csv', '_en.csv'),
  'that leaves its folder': async () => renamed(await zipOf(esco()), 'occupations_en', '../../../../en'),
  'with an absolute path': async () => renamed(await zipOf(esco()), 'occupations_en', '/etc/passwd/en'),
  'with a path of Windows': async () => renamed(await zipOf(esco()), 'occupations_en', 'C:\\a\\passwd_en'),
  'with a NUL in a name': async () => renamed(await zipOf(esco()), 'occupations_en', 'occupations\u0000en'),
  encrypted: async () =>
    overwritten(overwritten(await zipOf(esco()), local, 6, Buffer.from([1])), central, 8, Buffer.from([1])),
  'compressed by an unknown method': async () => overwritten(await zipOf(esco()), central, 10, Buffer.from([99, 0])),
  'that says its entries are smaller': async () => overwritten(await zipOf(esco()), central, 24, number(10)),
  'that says its entries are larger': async () => overwritten(await zipOf(esco()), central, 24, number(100_000)),
  'that says its entries are huge': async () => overwritten(await zipOf(esco()), central, 24, number(0xfffffff0)),
  'that says its entries are elsewhere': async () => overwritten(await zipOf(esco()), central, 42, number(1_000_000)),
  'with a bomb of 30 MB': () => zipOf({ 'occupations_en.csv': Buffer.alloc(30_000_000, 65) }),
  'with a bomb that says it is small': async () =>
    overwritten(await zipOf({ 'occupations_en.csv': Buffer.alloc(30_000_000, 65) }), central, 24, number(1000)),
  'with a file of another kind called .csv': () => zipOf({ 'a.csv': Buffer.from('%PDF-1.7\u0000\u0001\u0002') }),
  'behind other bytes': async () => Buffer.concat([Buffer.from('hello'), await zipOf(esco())]),
  'before other bytes': async () => Buffer.concat([await zipOf(esco()), Buffer.from('hello')]),
  'with bytes changed at random': async () => {
    const draw = draws(11)
    const zip = await zipOf(esco())
    for (let times = 0; times < 40; times++) zip[draw(zip.length)] = draw(256)
    return zip
  },
}

const choices: UploadChoices = { kind: 'esco', version: '1.1.1' }
const name = 'ESCO dataset - v1.1.1 - classification - en - csv.zip'

export const zipCases: readonly Case[] = [
  ...Object.entries(damages).map(([what, make]): Case => ({
    name: `zip ${what}`,
    choices,
    files: async () => [{ name, bytes: await make() }],
  })),
  ...[0.01, 0.2, 0.5, 0.8, 0.97].map((share): Case => ({
    name: `zip cut off after ${share * 100} %`,
    choices,
    files: async () => {
      const zip = await zipOf(esco())
      return [{ name, bytes: zip.subarray(0, Math.floor(share * zip.length)) }]
    },
  })),
]

const nothing = Buffer.alloc(0)
const junk = Buffer.from(
  Array.from(
    { length: 20_000 },
    (
      (draw) => () =>
        draw(256)
    )(draws(3)),
  ),
)

/** What is no table at all, under the names of tables. */
const strangers: Record<string, [string, Buffer][]> = {
  'an empty file': [['isles.csv', nothing]],
  'a file of blanks': [['isles.csv', Buffer.from(' \n \n\n')]],
  'a byte order mark and nothing else': [['isles.csv', Buffer.from('\ufeff')]],
  'random bytes': [['isles.csv', junk]],
  'random bytes called a workbook': [['isles.xlsx', junk]],
  'random bytes called a zip': [['isles.zip', junk]],
  'a picture': [['isles.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')]],
  'a PDF': [['isles.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')]],
  'an old workbook': [['isles.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])]],
  'a page of the web': [['isles.csv', Buffer.from('<!doctype html><html><body><h1>404 Not Found</h1></body></html>')]],
  'a letter': [['isles.csv', Buffer.from('Dear colleagues,\n\nplease find attached the table.\n\nYours,\nAna\n')]],
  'deep JSON': [['isles.json', Buffer.from('['.repeat(100_000) + ']'.repeat(100_000))]],
  'JSON with keys of JavaScript': [
    ['isles.json', Buffer.from('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')],
  ],
  'XML that refers to a file': [
    [
      'isles.rdf',
      Buffer.from(
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&x;</rdf:RDF>',
      ),
    ],
  ],
  'XML that multiplies itself': [
    [
      'isles.rdf',
      Buffer.from(billionLaughs('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&l9;</rdf:RDF>')),
    ],
  ],
  'two classifications': [
    ['a.csv', utf8(bases[1]!)],
    ['b.csv', utf8(bases[1]!)],
  ],
  'ESCO without its occupations': [['ISCOGroups_en.csv', Buffer.from('conceptUri,code\n')]],
  'a name of JavaScript': [['__proto__', utf8(bases[1]!)]],
  'a name of 5,000 letters': [[`${'x'.repeat(5000)}.csv`, utf8(bases[1]!)]],
}

export function billionLaughs(root: string): string {
  const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
  return `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "lol">${entities.join('')}]>${root}`
}

export const strangeCases: readonly Case[] = Object.entries(strangers).map(([what, files]) => ({
  name: `no table: ${what}`,
  choices: { title: 'Isles', version: '1', language: 'lv' },
  files: () => files.map(([file, bytes]) => ({ name: file, bytes })),
}))
