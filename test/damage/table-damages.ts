import { occupation, titles, written, type Base } from './bases'
import { draws, type Damage } from './damage'

type Rows = string[][]
type Table = NonNullable<Base['table']>

const rowsOf = (base: Base) => base.table!.rows(titles.latvian)
const changed =
  (change: (rows: Rows, table: Table) => Rows) =>
  (base: Base): Buffer =>
    Buffer.from(written(change(rowsOf(base), base.table!), base.table!.delimiter))

/** Changes the rows below the header. */
const body = (change: (cells: string[], index: number, table: Table) => string[]) =>
  changed((rows, table) =>
    rows.map((cells, at) => (at > table.header ? change(cells, at - table.header, table) : cells)),
  )

const replaced = (cells: string[], at: number, cell: string) => cells.with(at, cell)

const delimiters: Damage[] = [
  ...[',', ';', '\t', '|'].map((sign): Damage => ({
    name: `separated by ${JSON.stringify(sign)}`,
    bytes: (base) => Buffer.from(written(rowsOf(base), sign)),
  })),
  {
    name: 'every other line separated otherwise',
    bytes: (base) =>
      Buffer.from(
        rowsOf(base)
          .map((cells, at) => written([cells], at % 2 === 0 ? ';' : ','))
          .join(''),
      ),
  },
  {
    name: 'separated by blanks',
    bytes: (base) =>
      Buffer.from(
        rowsOf(base)
          .map((cells) => cells.join(' '))
          .join('\n'),
      ),
  },
  {
    name: 'separated by ^',
    bytes: (base) =>
      Buffer.from(
        rowsOf(base)
          .map((cells) => cells.join('^'))
          .join('\n'),
      ),
  },
]

const headers: Damage[] = [
  { name: 'no header', bytes: changed((rows, { header }) => rows.toSpliced(header, 1)) },
  { name: 'the header twice', bytes: changed((rows, { header }) => rows.toSpliced(header + 2, 0, rows[header]!)) },
  { name: 'the header and nothing else', bytes: changed((rows, { header }) => rows.slice(0, header + 1)) },
  {
    name: 'the header at the end',
    bytes: changed((rows, { header }) => [...rows.toSpliced(header, 1), rows[header]!]),
  },
  { name: 'a column twice', bytes: changed((rows, { title }) => rows.map((cells) => [...cells, cells[title] ?? ''])) },
  {
    name: 'two columns of one name',
    bytes: changed((rows, { header, code, title }) =>
      rows.with(header, replaced(rows[header]!, title, rows[header]![code]!)),
    ),
  },
  {
    name: 'names of JavaScript as header',
    bytes: changed((rows, { header }) =>
      rows.with(
        header,
        rows[header]!.map((_, at) => ['__proto__', 'constructor', 'prototype'][at % 3]!),
      ),
    ),
  },
  {
    name: 'an empty header',
    bytes: changed((rows, { header }) =>
      rows.with(
        header,
        rows[header]!.map(() => ''),
      ),
    ),
  },
  {
    name: 'a header of 100,000 letters',
    bytes: changed((rows, { header, title }) => rows.with(header, replaced(rows[header]!, title, 'x'.repeat(100_000)))),
  },
  { name: 'columns in reverse', bytes: changed((rows) => rows.map((cells) => cells.toReversed())) },
  {
    name: '70 lines of chat above',
    bytes: changed((rows) => [...Array.from({ length: 70 }, (_, at) => [`Note ${at}`]), ...rows]),
  },
  {
    name: 'a million lines of nothing',
    bytes: (base) => Buffer.from(written(rowsOf(base), base.table!.delimiter) + '\n'.repeat(1_000_000)),
  },
]

const codes: Damage[] = [
  { name: 'every row twice', bytes: changed((rows, { header }) => [...rows, ...rows.slice(header + 1)]) },
  { name: 'one code for all', bytes: body((cells, _, { code }) => replaced(cells, code, '71')) },
  { name: 'no codes', bytes: body((cells, _, { code }) => replaced(cells, code, '')) },
  {
    name: 'codes of 5,000 letters',
    bytes: body((cells, at, { code }) => replaced(cells, code, `${at}${'x'.repeat(5000)}`)),
  },
  {
    name: 'codes that are names of JavaScript',
    bytes: body((cells, at, { code }) =>
      replaced(cells, code, ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'][at % 5]!),
    ),
  },
  {
    name: 'codes that are formulas',
    bytes: body((cells, at, { code }) => replaced(cells, code, `=HYPERLINK("x",${at})`)),
  },
  { name: 'codes that became dates', bytes: body((cells, at, { code }) => replaced(cells, code, `0${at}.Jän`)) },
  { name: 'codes that became floating', bytes: body((cells, at, { code }) => replaced(cells, code, `7,${at}E+11`)) },
]

const widths: Damage[] = [
  { name: 'a cell too many in one row', bytes: body((cells, at) => (at === 2 ? [...cells, 'more'] : cells)) },
  { name: 'a cell too few in one row', bytes: body((cells, at) => (at === 2 ? cells.slice(0, 2) : cells)) },
  { name: 'rows of any length', bytes: body((cells, at) => cells.slice(0, draws(at)(cells.length + 1))) },
  {
    name: 'a thousand empty columns',
    bytes: changed((rows) => rows.map((cells) => [...cells, ...new Array<string>(990).fill('')])),
  },
  {
    name: 'rows in random order',
    bytes: changed((rows) => {
      const draw = draws(7)
      return rows
        .map((cells) => ({ cells, lot: draw(1000) }))
        .sort((a, b) => a.lot - b.lot)
        .map(({ cells }) => cells)
    }),
  },
]

/** What can befall a table. */
export const tableDamages: readonly Damage[] = [...delimiters, ...headers, ...codes, ...widths]

const parent = 4
const isco = 5
const language = 6

/** What can befall a classification: its hierarchy and the cells that only it has. */
export const classificationDamages: readonly Damage[] = [
  {
    name: 'a cycle of all',
    bytes: body((cells, at) => replaced(cells, parent, ['74', '7', '71', '72', '73'][at - 1]!)),
  },
  {
    name: 'a cycle of two beside others',
    bytes: body((cells, at) =>
      at === 2 ? replaced(cells, parent, '72') : at === 3 ? replaced(cells, parent, '71') : cells,
    ),
  },
  { name: 'its own parent', bytes: body((cells, at) => (at === 3 ? replaced(cells, parent, '72') : cells)) },
  { name: 'parents that are missing', bytes: body((cells, at) => replaced(cells, parent, `9${at}`)) },
  { name: 'parents that are names of JavaScript', bytes: body((cells) => replaced(cells, parent, '__proto__')) },
  { name: 'groups of ISCO that are none', bytes: body((cells) => replaced(cells, isco, '99999')) },
  { name: 'languages that are none', bytes: body((cells) => replaced(cells, language, 'Latvian, as spoken in Riga')) },
  { name: 'a language of 5,000 letters', bytes: body((cells) => replaced(cells, language, 'l'.repeat(5000))) },
  {
    name: 'frequencies beyond all numbers',
    bytes: changed((rows) => rows.map((cells, at) => [...cells, at === 0 ? 'Frequency' : '9'.repeat(60)])),
  },
]

/** What can befall a mapping table: its relations, its targets and what stands above it. */
export const crosswalkDamages = (relation: number, target: number): readonly Damage[] => [
  { name: 'relations that are none', bytes: body((cells) => replaced(cells, relation, 'sortOfMatch')) },
  { name: 'relations that are names of JavaScript', bytes: body((cells) => replaced(cells, relation, 'constructor')) },
  { name: 'no relations', bytes: body((cells) => replaced(cells, relation, '')) },
  { name: 'relations with junk behind', bytes: body((cells) => replaced(cells, relation, `${cells[relation]};`)) },
  {
    name: 'exact and broad for one pair',
    bytes: changed((rows, { header }) => [...rows, replaced(rows[header + 1]!, relation, 'skos:broadMatch')]),
  },
  { name: 'targets that are no URI', bytes: body((cells) => replaced(cells, target, 'see above')) },
  { name: 'targets of no ESCO', bytes: body((cells) => replaced(cells, target, 'http://example.org/x')) },
  { name: 'targets that are not there', bytes: body((cells, at) => replaced(cells, target, occupation(9 - at))) },
  {
    name: 'a target of 20,000 letters',
    bytes: body((cells) => replaced(cells, target, `http://example.org/${'x'.repeat(20_000)}`)),
  },
  {
    name: 'a version of 5,000 letters',
    bytes: changed((rows) => [['Classification 2 Version', 'v'.repeat(5000)], ...rows]),
  },
  {
    name: 'keys of JavaScript above',
    bytes: changed((rows) => [['__proto__', 'polluted'], ['constructor', 'polluted'], ...rows]),
  },
]
