import { isIscoGroup, readIscoGroup } from '../../taxonomy/isco'
import { readTextTable, type Table } from '../table'
import { roleOfHeader, type ColumnRole } from './column-roles'
import { findHeaderRow } from './header-row'
import { columnLetter, proposeColumns } from './propose-columns'
import { readClassification } from './read-classification'

const table = (...lines: string[]): Table => ({ ...readTextTable('nc.csv', lines.join('\n')), encoding: 'utf-8' })

const proposed = (...lines: string[]) => {
  const header = findHeaderRow(table(...lines))
  const cells = header.body.map((row) => row.cells)
  return proposeColumns(header.names, cells).map(({ name, role }) => [name, role])
}

describe('headers in many languages', () => {
  it.each([
    ['Kods', 'code'],
    ['Nosaukums', 'title'],
    ['Code ROME', 'code'],
    ['Libellé', 'title'],
    ['Bezeichnung', 'title'],
    ['Übergeordneter Code', 'parent-code'],
    ['Kod nadrzędny', 'parent-code'],
    ['ISCO-08', 'isco-code'],
    ['Häufigkeit', 'frequency'],
    ['Effectifs', 'frequency'],
    ['ISCO title', 'ignore'],
    ['Synonymy', 'alternative-titles'],
    ['Synonyymit', 'alternative-titles'],
    ['Alternatieve titels', 'alternative-titles'],
    ['Описание', 'description'],
    ['Наименование', 'title'],
    ['Περιγραφή', 'description'],
    ['Τίτλος', 'title'],
    ['Popis', 'description'],
    ['Apraksts', 'description'],
    ['Beskrivning', 'description'],
    ['Språk', 'language'],
    ['Jazyk', 'language'],
    ['Niveau', 'level'],
    ['prefLabel', 'title'],
    ['parentCode', 'parent-code'],
    ['Zawód', 'title'],
    ['1', null],
  ])('%s', (header, role) => expect(roleOfHeader(header)).toBe(role))
})

describe('the roles of columns are proposed', () => {
  const body = [
    '1;Ekonomists;2631;',
    '11;Tirgus ekonomists;2631;1',
    '12;Banku ekonomists;2631;1',
    '13;Maiznieks;7512;1',
  ]

  it('from headers and content', () => {
    expect(proposed('Kods;Nosaukums;ISCO;Augstākā grupa', ...body)).toEqual([
      ['Kods', 'code'],
      ['Nosaukums', 'title'],
      ['ISCO', 'isco-code'],
      ['Augstākā grupa', 'parent-code'],
    ])
  })

  it('below a title and blank rows', () => {
    expect(proposed('Klasifikators 2021;;;', '', 'Kods;Nosaukums;ISCO;Augstākā grupa', ...body)[0]).toEqual([
      'Kods',
      'code',
    ])
  })

  it('from the content alone when there is no header', () => {
    const rows = ['A01;Economist;en', 'A02;Market economist;en', 'A03;Bank economist;en', 'A04;Baker of bread;en']
    expect(proposed(...rows)).toEqual([
      ['A', 'code'],
      ['B', 'title'],
      ['C', 'language'],
    ])
  })

  it('below headers in words that nobody knows', () => {
    expect(proposed('Alpha;Beta', 'A1;Baker of bread', 'A2;Maker of shoes')).toEqual([
      ['Alpha', 'code'],
      ['Beta', 'title'],
    ])
  })

  it('each at most once', () => {
    const roles = proposed('Title;Name;Label', 'Baker;Bakery worker;Bread maker', 'Smith;Iron worker;Metal maker').map(
      ([, role]) => role,
    )
    expect(roles.filter((role) => role === 'title')).toHaveLength(1)
  })

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
  ])('column %d is called %s', (index, letter) => expect(columnLetter(index)).toBe(letter))
})

describe('a classification', () => {
  const roles = (...names: ColumnRole[]) => new Map(names.map((role, index) => [index, role]))
  const read = (columns: Map<number, ColumnRole>, ...lines: string[]) =>
    readClassification(table(...lines), { columns, key: 'nc', title: 'NC', version: '1', language: 'lv' })
  const all = roles('code', 'title', 'alternative-titles', 'description', 'parent-code', 'isco-code', 'language')
  const header = 'Code,Title,Other titles,Description,Parent,ISCO,Language'

  it('is read with all that its columns say', () => {
    const { value, problems, processed } = read(
      all,
      header,
      '1,Economists,,,,,',
      '11,Economist,a; b | c,Long text.,1,C2631,',
      '11,Ekonomist,,,1,,sv',
    )
    expect(problems).toEqual([])
    expect(processed).toBe(3)
    expect(value.languages).toEqual(['lv', 'sv'])
    expect(value.concepts).toMatchObject([
      { key: '1', kind: 'group', line: 2 },
      { key: '11', kind: 'occupation', line: 3, broader: ['1'], iscoGroup: '2631', notes: [{ text: 'Long text.' }] },
    ])
    expect(value.concepts[1]!.labels).toEqual([
      { language: 'lv', kind: 'preferred', text: 'Economist' },
      { language: 'lv', kind: 'alternative', text: 'a' },
      { language: 'lv', kind: 'alternative', text: 'b' },
      { language: 'lv', kind: 'alternative', text: 'c' },
      { language: 'sv', kind: 'preferred', text: 'Ekonomist' },
    ])
  })

  it('is read with how often its concepts occur, where that is a number', () => {
    const { value, problems } = read(
      roles('code', 'title', 'frequency'),
      'Code,Title,Count',
      '1,Smith,"1.250"',
      '2,Baker,many',
    )
    expect(value.concepts.map(({ frequency }) => frequency)).toEqual([1250, null])
    expect(problems).toMatchObject([{ line: 3, code: 'invalid-frequency', column: 'Count', severity: 'warning' }])
  })

  it('without codes is told apart by titles', () => {
    const { value, problems } = read(roles('title'), 'Title', 'Baker', 'Smith', 'baker')
    expect(value.concepts).toMatchObject([
      { key: 'baker', notation: null },
      { key: 'smith', notation: null },
    ])
    expect(problems).toMatchObject([{ code: 'duplicate-title', line: 4, message: expect.stringContaining('line 2') }])
  })

  it.each([
    ['an empty code', ',Baker,,,,,', 'empty-code', 'Code'],
    ['an empty title', '2,,,,,,', 'empty-title', 'Title'],
    ['a code that is there already', '1,Baker,,,,,', 'duplicate-code', 'Code'],
    ['a parent nobody has', '2,Baker,,,9,,', 'unknown-parent', 'Parent'],
    ['a concept below itself', '2,Baker,,,2,,', 'cycle', 'Parent'],
    ['an ISCO code that does not exist', '2,Baker,,,,9999,', 'invalid-isco-code', 'ISCO'],
    ['a row cut off', '2', 'row-width', null],
    ['a row with more cells than the header', '2,Baker,,,,,,too,many', 'row-width', null],
    ['control characters', '2,Ba\u0007ker,,,,,', 'control-character', null],
  ])('reports %s', (_, line, code, column) => {
    expect(read(all, header, '1,Smith,,,,,', line).problems).toMatchObject([{ file: 'nc.csv', line: 3, code, column }])
  })

  it('reports all of it at once, in the order of the file', () => {
    const { problems, value } = read(
      all,
      header,
      ',x,,,,,',
      '1,a,,,3,,',
      '2,b,,,1,,',
      '3,c,,,2,,',
      '3,d,,,,,',
      '4,,,,,,',
    )
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'empty-code'],
      [3, 'cycle'],
      [6, 'duplicate-code'],
      [7, 'empty-title'],
    ])
    expect(problems.find(({ code }) => code === 'cycle')!.message).toContain('1 → 3 → 2 → 1')
    expect(value.concepts.map(({ key }) => key)).toEqual(['1', '2', '3'])
  })

  it('needs one title column', () => {
    expect(read(roles('code'), 'Code', '1').problems).toMatchObject([{ code: 'no-title-column' }])
    expect(read(roles('title', 'title'), 'A,B', '1,2').problems).toMatchObject([{ code: 'repeated-role' }])
  })

  it('keeps the lines of the file when cells contain line breaks', () => {
    const { problems } = read(all, header, '1,Smith,,"two\nlines",,,', ',Baker,,,,,')
    expect(problems).toMatchObject([{ code: 'empty-code', line: 4 }])
  })
})

describe('ISCO-08', () => {
  it('has 10, 43, 130 and 436 groups', () => {
    const codes = Array.from({ length: 10_000 }, (_, n) =>
      [1, 2, 3, 4].map((digits) => String(n).padStart(digits, '0')),
    )
    const groups = new Set(codes.flat().filter(isIscoGroup))
    expect([1, 2, 3, 4].map((digits) => [...groups].filter((code) => code.length === digits).length)).toEqual([
      10, 43, 130, 436,
    ])
  })

  it.each([
    ['C2631', '2631'],
    ['ISCO 2631', '2631'],
    ['2631.0', '2631'],
    ['0110', '0110'],
    ['2699', null],
    ['26311', null],
    ['', null],
  ])('reads %j as %j', (text, code) => expect(readIscoGroup(text)).toBe(code))
})
