import fc from 'fast-check'
import { relations } from '../taxonomy/mapping'
import { changesBetween, countChanges, writeChanges, type ComparedStatement, type StatementChange } from './changes'
import type { ConceptRef } from './crosswalk-document'

const concept = (key: string, label = key): ConceptRef => ({ key, uri: null, notation: key, label, language: 'en' })

const statement = fc.record({
  source: fc.constantFrom('1', '2', '3').map((key) => concept(key)),
  target: fc.option(fc.constantFrom('a', 'b', 'c').map((key) => concept(key))),
  relation: fc.constantFrom(...relations),
})

const pair = ({ source, target }: Pick<ComparedStatement, 'source' | 'target'>) => `${source.key} ${target?.key}`

/** At most one statement of each pair, and no relation without a target. */
const version = fc
  .uniqueArray(statement, { selector: pair })
  .map((statements) => statements.map((one) => ({ ...one, relation: one.target ? one.relation : null })))

const facts = (statements: readonly ComparedStatement[]) =>
  statements.map((one) => `${pair(one)} ${one.relation}`).sort()

/** The version that a change list leads to. */
function applied(before: readonly ComparedStatement[], changes: readonly StatementChange[]): ComparedStatement[] {
  const touched = new Set(changes.filter(({ kind }) => kind !== 'added').map(pair))
  const written = changes
    .filter(({ kind }) => kind !== 'removed')
    .map(({ source, target, after }) => ({ source, target, relation: after }))
  return [...before.filter((one) => !touched.has(pair(one))), ...written]
}

describe('a change list', () => {
  it('leads from one version to the other', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        expect(facts(applied(before, changesBetween(before, after)))).toEqual(facts(after))
      }),
    )
  })

  it('is empty only between versions that say the same, whatever the titles are', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const renamed = after.map((one) => ({ ...one, source: { ...one.source, label: 'renamed' } }))
        const same = facts(before).join() === facts(after).join()
        expect(changesBetween(before, renamed).length === 0).toBe(same)
      }),
    )
  })

  it('read the other way round says the opposite', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const
    fc.assert(
      fc.property(version, version, (before, after) => {
        const there = changesBetween(before, after).map((one) => `${pair(one)} ${one.kind} ${one.before} ${one.after}`)
        const back = changesBetween(after, before).map(
          (one) => `${pair(one)} ${turned[one.kind]} ${one.after} ${one.before}`,
        )
        expect(back.sort()).toEqual(there.sort())
      }),
    )
  })

  it('is written for a spreadsheet, in words that say which side is more general', () => {
    const baker = concept('S1', '=Baker')
    const changes = changesBetween(
      [
        { source: baker, target: concept('T1', 'baker'), relation: 'exactMatch' },
        { source: concept('S2', 'Cook'), target: null, relation: null },
      ],
      [
        { source: baker, target: concept('T1', 'baker'), relation: 'broadMatch' },
        { source: baker, target: concept('T2', 'pastry maker'), relation: 'narrowMatch' },
      ],
    )
    expect(countChanges(changes)).toEqual({ added: 1, removed: 1, changed: 1 })
    expect(writeChanges(changes).split('\r\n').slice(1)).toEqual([
      "changed,S1,'=Baker,T1,baker,T1,skos:exactMatch,skos:broadMatch,“=Baker” is the same as “baker”,“baker” is more general than “=Baker”",
      "added,S1,'=Baker,T2,pastry maker,T2,,skos:narrowMatch,,“=Baker” is more general than “pastry maker”",
      'removed,S2,Cook,,,,no relation,,Nothing fits “Cook”,',
      '',
    ])
  })
})
