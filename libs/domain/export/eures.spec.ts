import fc from 'fast-check'
import { relations, type Direction } from '../taxonomy/mapping'
import { readCrosswalk } from '../upload/crosswalk/read-crosswalk'
import { judgeDirections } from '../upload/crosswalk/direction'
import { mappingsOf } from '../upload/crosswalk/mappings'
import { readTextTable } from '../upload/table'
import { euresHead, euresRows, type EuresHead, type EuresRow } from './eures'
import { guardFormula, unguardFormula } from './formula-guard'

const head = (direction: Direction): EuresHead => ({
  name: '=Harbour "Republic", 2026',
  author: 'A; B\nC',
  version: 'agreed mappings',
  date: '2026-11-22',
  target: { name: 'ESCO', conceptType: 'occupation', version: '1.2.1', language: 'lv', landingPage: '' },
  source: { name: 'Profesijas', conceptType: 'occupation', version: '2021', language: 'lv', landingPage: '' },
  direction,
})

const direction = fc.constantFrom<Direction>('source-to-target', 'target-to-source')
/** Titles as they are stored: single spaces, no control characters, something in them. */
const title = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('=1+1', "'=x", '-5 °C', '@home', '"quoted", title', 'a;b|c\td', "''+", "'plain"),
  )
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/[\s\p{C}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && !/\p{L}"," /u.test(text))

const row = fc.record({
  source: fc.record({
    uri: fc.option(fc.webUrl({ withFragments: false }).filter((url) => !url.includes("'"))),
    notation: fc.stringMatching(/^[A-Z0-9]{1,3} ?[0-9.-]{1,6}[0-9]$/),
    label: title,
  }),
  target: fc.record({
    uri: fc.uuid().map((id) => `http://data.europa.eu/esco/occupation/${id}`),
    notation: fc.option(fc.constant('2631.2')),
    label: title,
  }),
  relation: fc.option(fc.constantFrom(...relations)),
  note: title,
})

const statement = ({ source, target, relation, note }: EuresRow) => ({ source, target, relation, note })

function written(rows: EuresRow[], way: Direction): string {
  return euresHead(head(way)) + euresRows(rows, way)
}

function readBack(text: string, way: Direction) {
  const { value, problems } = readCrosswalk(readTable(text))
  const mappings = mappingsOf(value.rows, { occupation: way, group: way })
  const rows = value.rows.map(({ source, target, note }, index) => ({
    source: { uri: source.uri, notation: source.notation, label: source.labels[0]!.text },
    target: target && { uri: target.uri, label: target.label },
    relation: mappings[index]!.relation,
    note: note ?? '',
  }))
  return { rows, problems, metadata: value.metadata }
}

const readTable = (text: string) => ({ ...readTextTable('export.csv', text), encoding: 'utf-8' })

describe('a EURES table', () => {
  it('has 14 lines of key and value, two blank ones, then the header', () => {
    const lines = euresHead(head('target-to-source')).split('\r\n')
    expect(lines.slice(0, 14).every((line) => /^(Mapping project|Classification [12]) \w/.test(line))).toBe(true)
    expect(lines.slice(14, 16)).toEqual(['', ''])
    expect(lines[16]).toMatch(/^Classification 1 URI,.*,Mapping relation,Editorial note$/)
  })

  it('declares its direction, which an import then proposes', () => {
    for (const way of ['source-to-target', 'target-to-source'] as const) {
      const target = { uri: 'http://data.europa.eu/esco/occupation/x', notation: null, label: 'x' }
      const rows: EuresRow[] = [
        { source: { uri: null, notation: '1', label: 'one' }, target, relation: 'broadMatch', note: '' },
      ]
      const { value } = readCrosswalk(readTable(written(rows, way)))
      expect(judgeDirections(value.rows, value.metadata)).toMatchObject([{ proposed: way, strength: 1 }])
    }
  })

  it('turns broad and narrow with the direction, nothing else', () => {
    const target = { uri: 'http://data.europa.eu/esco/occupation/x', notation: null, label: 'x' }
    const rows = [...relations, null].map((relation, index): EuresRow => ({
      source: { uri: null, notation: String(index), label: 'one' },
      target: relation && target,
      relation,
      note: '',
    }))
    const printed = (way: Direction) => euresRows(rows, way).match(/skos:\w+|no relation/g)
    expect(printed('source-to-target')).toEqual([
      'skos:exactMatch',
      'skos:broadMatch',
      'skos:narrowMatch',
      'skos:closeMatch',
      'no relation',
    ])
    expect(printed('target-to-source')).toEqual([
      'skos:exactMatch',
      'skos:narrowMatch',
      'skos:broadMatch',
      'skos:closeMatch',
      'no relation',
    ])
  })

  it('reads back exactly as it was written', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: (it) => it.source.notation, maxLength: 20 }),
        direction,
        (drawn, way) => {
          const rows = drawn.map((it) => (it.relation === null ? { ...it, target: null } : it))
          const back = readBack(written(rows, way), way)
          const expected = rows.map(statement).map(({ source, target, relation, note }) => ({
            source,
            target: target && { uri: target.uri, label: target.label },
            relation,
            note,
          }))
          expect(back.rows).toEqual(expected)
          expect(back.problems.filter(({ severity }) => severity === 'error')).toEqual([])
          expect(back.metadata['Classification 2 Version']).toBe('2021')
        },
      ),
    )
  })
})

describe('the formula guard', () => {
  it('defuses every cell a spreadsheet would run, and gives each back unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+@-].*$/)), (cell) => {
        expect(guardFormula(cell)).not.toMatch(/^[=+\-@\t\r]/)
        expect(unguardFormula(guardFormula(cell))).toBe(cell)
      }),
    )
  })
})
