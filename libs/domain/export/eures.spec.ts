import fc from 'fast-check'
import { drawConcept, drawHead, drawStatement, drawTarget } from '../../../test/support/draw-crosswalk'
import { relations, type Direction } from '../taxonomy/mapping'
import { readCrosswalk } from '../upload/crosswalk/read-crosswalk'
import { judgeDirections } from '../upload/crosswalk/direction'
import { mappingsOf } from '../upload/crosswalk/mappings'
import { readTextTable } from '../upload/table'
import type { CrosswalkHead, Statement } from './crosswalk-document'
import { euresHead, euresRows } from './eures'
import { guardFormula, unguardFormula } from './formula-guard'

const head = (direction: Direction): CrosswalkHead =>
  drawHead({ name: '=Harbour "Republic", 2026', author: 'A; B\nC', direction })

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

const row = fc
  .record({
    source: fc.record({
      uri: fc.option(fc.webUrl({ withFragments: false }).filter((url) => !url.includes("'"))),
      key: fc.stringMatching(/^[A-Z0-9]{1,3} ?[0-9.-]{1,6}[0-9]$/),
      label: title,
    }),
    target: fc.record({ key: fc.uuid(), notation: fc.option(fc.constant('2631.2')), label: title }),
    relation: fc.option(fc.constantFrom(...relations)),
    note: title,
  })
  .map(({ source, target, relation, note }) =>
    drawStatement({
      source: drawConcept(source.key, source),
      target: relation && drawTarget(target.key, target),
      relation,
      reason: '',
      note,
    }),
  )

function written(rows: Statement[], way: Direction): string {
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
      const rows = [drawStatement({ relation: 'broadMatch' })]
      const { value } = readCrosswalk(readTable(written(rows, way)))
      expect(judgeDirections(value.rows, value.metadata)).toMatchObject([{ proposed: way, strength: 1 }])
    }
  })

  it('turns broad and narrow with the direction, nothing else', () => {
    const rows = [...relations.map((relation) => drawStatement({ relation })), drawStatement({ target: null })]
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
        fc.uniqueArray(row, { selector: (it) => it.source.key, minLength: 1, maxLength: 20 }),
        direction,
        (rows, way) => {
          const back = readBack(written(rows, way), way)
          const expected = rows.map(({ source, target, relation, note }) => ({
            source: { uri: source.uri, notation: source.notation, label: source.label },
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
