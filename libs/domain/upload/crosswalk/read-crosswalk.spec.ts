import { readTextTable } from '../table'
import { findHeader } from './header'
import { readCrosswalk } from './read-crosswalk'
import { readRelation } from './relation'
import { sourceScheme } from './source-scheme'

/** Tiny hand-written tables, each with one kind of dirt that published tables have. */
const read = (...lines: string[]) =>
  readCrosswalk({ ...readTextTable('X_mapping.csv', lines.join('\n')), encoding: 'utf-8' })

const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const uri = (n: number) => `http://data.europa.eu/esco/occupation/${uuid(n)}`
const header =
  'Classification 1 URI,Classification 1 PrefLabel,Classification 1 URL,Classification 2 ID,Classification 2 PrefLabel,Classification 2 URL,Mapping relation'
const row = (n: number, relation = 'skos:broadMatch') => `${uri(n)},label ${n},,${n},title ${n},,${relation}`

const statements = (...lines: string[]) =>
  read(...lines).value.rows.map(({ source, target, relation }) => [source.key, target?.uri ?? null, relation])
const codes = (...lines: string[]) => read(...lines).problems.map(({ line, code }) => [line, code])

describe('the header of a mapping table', () => {
  it.each([
    ['on line 1', [header]],
    ['on line 16', [...new Array<string>(15).fill('Mapping project name,x'), header]],
    ['on line 18, after blank rows', [...new Array<string>(14).fill('a,b'), '', ',,', '', header]],
    ['in lower case', [header.toLowerCase()]],
    [
      'misspelt',
      [
        'classification 1 ID,classification 1 prefered label,,classification 2 ID,classification 2 prefered label,,mapping relation',
      ],
    ],
  ])('is found %s', (_, lines) => {
    expect(statements(...lines, row(1))).toEqual([['1', uri(1), 'broadMatch']])
  })

  it('missing altogether is one problem', () => {
    expect(read('a,b', '1,2')).toMatchObject({ value: { rows: [] }, problems: [{ code: 'no-header', line: null }] })
  })

  it('has key and value rows above it', () => {
    const { value } = read('Mapping project name,My table,,', 'Classification 2 Version,"3,8"', '', header, row(1))
    expect(value.metadata).toEqual({ 'Mapping project name': 'My table', 'Classification 2 Version': '3,8' })
    expect(value.headerLine).toBe(4)
  })

  it('of O*NET is known too', () => {
    const { value } = read(
      'Crosswalk between O*NET and ESCO,,,,,,',
      'O*NET Id,O*NET Title,O*NET Description,ESCO or ISCO URI,ESCO or ISCO Title,ESCO or ISCO Description,Type of Match',
      `11-1011.00,Chief Executives,Determine policies.,${uri(1)},chief executive officer,,exactMatch`,
      '11-1011.03,Sustainability Officers,,http://data.europa.eu/esco/isco/C1112,Officials,,exactISCO',
    )
    expect(value.layout).toBe('onet')
    expect(value.rows).toMatchObject([
      {
        source: { key: '11-1011.00', description: 'Determine policies.' },
        target: { kind: 'occupation' },
        relation: 'exactMatch',
      },
      { source: { key: '11-1011.03' }, target: { kind: 'group' }, relation: 'exactMatch' },
    ])
  })

  it('of a plain list of pairs is known too', () => {
    const { value } = read(
      'source_id,source_code,source_label,source_lang,source_description,relation,esco_uri,esco_label,target_type',
      `x-7,7.1,Baker,en,Bakes bread.,narrowMatch,${uri(1)},baker,occupation`,
    )
    expect(value.layout).toBe('list')
    expect(value.rows).toMatchObject([
      {
        source: { key: '7.1', notation: '7.1', description: 'Bakes bread.', labels: [{ text: 'Baker' }] },
        target: { uri: uri(1), label: 'baker' },
        relation: 'narrowMatch',
      },
    ])
  })

  it('is not seen in an ordinary classification', () => {
    expect(findHeader({ ...readTextTable('x.csv', 'Code,Title,Relation\n1,a,b'), encoding: null })).toBeNull()
  })
})

describe('identifiers', () => {
  it.each([
    ['a bare UUID', uuid(1), uri(1)],
    ['https', uri(1).replace('http:', 'https:'), uri(1)],
    ['capital letters', uri(1).replace(uuid(1), uuid(1).toUpperCase()), uri(1)],
    ['an ISCO group', 'http://data.europa.eu/esco/isco/c2631', 'http://data.europa.eu/esco/isco/C2631'],
    ['another scheme', 'http://example.org/occupation/A1', 'http://example.org/occupation/A1'],
  ])('of a target: %s', (_, cell, expected) => {
    expect(statements(header, `${cell},x,,1,title,,skos:exactMatch`)).toEqual([['1', expected, 'exactMatch']])
  })

  it('of a target: its URL where the URI is left empty', () => {
    expect(statements(header, `,x,${uri(1)},1,title,,skos:exactMatch`)).toEqual([['1', uri(1), 'exactMatch']])
  })

  it('of a source: spaces inside a code stay, its URI gives a code when there is none', () => {
    const withUri = header.replace('Classification 2 ID', 'Classification 2 URI')
    expect(statements(header, row(1).replace(',1,', ',B  01104-104 ,'))).toEqual([
      ['B 01104-104', uri(1), 'broadMatch'],
    ])
    const [source] = read(withUri, row(1).replace(',1,', ',http://x.eu/occupations/3359.3,')).value.rows
    expect(source!.source).toMatchObject({ key: '3359.3', uri: 'http://x.eu/occupations/3359.3', notation: '3359.3' })
  })
})

describe('the relation', () => {
  it.each([
    ['skos:exactMatch', 'exactMatch'],
    ['SKOS:NarrowMatch ', 'narrowMatch'],
    ['closeMatch', 'closeMatch'],
    ['http://www.w3.org/2004/02/skos/core#broadMatch', 'broadMatch'],
    ['skos:broadMatch;', 'broadMatch'],
    ['exactISCO', 'exactMatch'],
    ['no relation;', 'none'],
    ['No relation', 'none'],
    ['2411.1', null],
    ['', null],
  ])('%j is %j', (cell, expected) => expect(readRelation(cell)).toBe(expected))

  it('`no relation` is a statement about the source, with one side empty', () => {
    expect(statements(header, ',,,1,title,,no relation')).toEqual([['1', null, null]])
  })
})

describe('rows that are left out or put right are reported by line', () => {
  it.each([
    ['blank rows and footers', [header, row(1), ',,,,,,', ''], [[3, 'blank-row']]],
    ['a second header', [header, row(1), header, row(2)], [[3, 'repeated-header']]],
    ['rows that come twice', [header, row(1), row(1)], [[3, 'duplicate-row']]],
    ['two relations for one pair', [header, row(1), row(1, 'skos:exactMatch')], [[3, 'contradicting-row']]],
    ['a code in the relation cell', [header, row(1, '2411.1')], [[2, 'unknown-relation']]],
    ['a relation without target', [header, `,,,1,title,,skos:exactMatch`], [[2, 'unknown-target']]],
    ['a relation without source', [header, `${uri(1)},label,,,,,skos:exactMatch`], [[2, 'no-source']]],
    [
      'an ESCO concept without counterpart',
      [header, `${uri(1)},label,,,,,no relation`],
      [[2, 'target-without-source']],
    ],
    ['a source without title', [header, `${uri(1)},label,,1,,,skos:exactMatch`], [[2, 'empty-title']]],
    ['too many cells', [header, 'a,b,c,d,e,f,g,h,i'], [[2, 'row-width']]],
  ])('%s', (_, lines, expected) => expect(codes(...lines)).toEqual(expected))

  it('a whole row in one pair of quotation marks is unpacked', () => {
    const wrapped = `"${uri(1)},label,,1,""Baker, pastry"",,skos:broadMatch"`
    const { value, problems } = read(header, wrapped, row(2))
    expect(value.rows[0]).toMatchObject({ line: 2, source: { key: '1', labels: [{ text: 'Baker, pastry' }] } })
    expect(problems).toMatchObject([{ line: 2, code: 'repaired-row', severity: 'warning' }])
  })

  it('a title cut by an unquoted comma is put together again', () => {
    const { value, problems } = read(header, `${uri(1)},label,,1,Baker, pastry,,skos:broadMatch`, row(2))
    expect(value.rows[0]).toMatchObject({ source: { labels: [{ text: 'Baker, pastry' }] }, relation: 'broadMatch' })
    expect(problems).toMatchObject([{ line: 2, code: 'repaired-row' }])
  })

  it('a comma quoted once too often is a comma', () => {
    const [first] = read(header, row(1).replace('title 1', '"officers"","" generals"')).value.rows
    expect(first!.source.labels[0]!.text).toBe('officers, generals')
  })
})

describe('the sources of a mapping table', () => {
  const two = header.replace(
    'Classification 2 PrefLabel',
    'Classification 2 PrefLabel NL,Classification 2 PrefLabel FR',
  )

  it('have a title for each label column, in the language its header names', () => {
    const { value } = read(
      'Classification 2 Name,Two',
      'Classification 2 Language,nl/fr',
      two,
      `${uri(1)},x,,1,bakker,boulanger,,skos:exactMatch`,
    )
    const { languages, concepts, key } = sourceScheme(value)
    expect({ key, languages }).toEqual({ key: 'two', languages: ['nl', 'fr'] })
    expect(concepts[0]!.labels).toEqual([
      { language: 'nl', kind: 'preferred', text: 'bakker' },
      { language: 'fr', kind: 'preferred', text: 'boulanger' },
    ])
  })

  it('with two titles under one code have the second as an alternative', () => {
    const { value } = read('Classification 2 Language,lv', header, row(1), row(2).replace(',2,title', ',1,other'))
    expect(sourceScheme(value).concepts).toMatchObject([
      {
        key: '1',
        labels: [
          { kind: 'preferred', text: 'title 1' },
          { kind: 'alternative', text: 'other 2' },
        ],
      },
    ])
  })
})
