import fc from 'fast-check'
import { stringify } from 'csv-stringify/sync'
import { delimiters, detectDelimiter, readTextTable } from './table'

const rows = (text: string, delimiter?: (typeof delimiters)[number]) => {
  const table = readTextTable('file.csv', text, delimiter)
  return table.rows.map(({ line, cells }) => [line, ...cells])
}

describe('the delimiter', () => {
  it.each([
    [',', 'code,title\n1,"a; b; c"\n2,"d; e"\n'],
    [';', 'code;title\n1;a, b, c\n2;d, e\n'],
    ['\t', 'code\ttitle\n1\ta, b; c\n2\td|e\n'],
    ['|', 'code|title|isco\n1|a, b|2631\n2|c, d|2632\n'],
    [',', 'title\nbaker\nbutcher\n'],
  ])('%j is decided from the content', (delimiter, text) => {
    expect(detectDelimiter(text)).toBe(delimiter)
  })

  it('is not misled by the two columns of a EURES head', () => {
    const head = 'Mapping project name,ESCO - NOC; v2\n'.repeat(14)
    const row = 'http://x,label; other,url,1,title,url,skos:exactMatch\n'.repeat(30)
    expect(detectDelimiter(head + '\n\n' + row)).toBe(',')
  })
})

describe('rows keep the line on which they begin', () => {
  it.each([['\n'], ['\r\n'], ['\r']])('with line ends %j, in cells too', (end) => {
    const text = ['a,b', '"one', 'two",x', '', 'c,d'].join(end)
    expect(rows(text, ',')).toEqual([
      [1, 'a', 'b'],
      [2, `one${end}two`, 'x'],
      [4, ''],
      [5, 'c', 'd'],
    ])
  })

  it('whatever is in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '|', ' ', '\n', '\r\n', 'ā') })
    const table = fc.integer({ min: 2, max: 4 }).chain((width) => {
      return fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })
    })
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), (cells, delimiter) => {
        const read = readTextTable('f', stringify(cells, { delimiter, quoted: true }), delimiter)
        expect(read.rows.map((row) => row.cells)).toEqual(cells)
        expect(read.problems).toEqual([])
      }),
    )
  })
})

describe('quotation marks out of place', () => {
  it('inside an unquoted cell are characters', () => {
    expect(rows('5" pipe fitter,x\n', ',')).toEqual([[1, '5" pipe fitter', 'x']])
  })

  it('after a closed cell are kept', () => {
    expect(rows('"a" b,x\n', ',')).toEqual([[1, 'a b', 'x']])
  })

  it('that never close are reported, and the rest of the file is still read', () => {
    const table = readTextTable('file.csv', 'a,b\n"broken,x\nc,d\n', ',')
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['"broken', 'x'],
      ['c', 'd'],
    ])
    expect(table.problems).toMatchObject([{ code: 'unclosed-quote', line: 2, severity: 'warning' }])
  })
})
