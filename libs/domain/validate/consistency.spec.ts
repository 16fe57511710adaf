import fc from 'fast-check'
import { relations, type Relation } from '../taxonomy/mapping'
import {
  codesOfSource,
  isRetiredStatus,
  newestRelease,
  warningsOf,
  warningsOfSource,
  warningsOfTarget,
  type Ends,
  type Link,
  type Warning,
} from './consistency'

/** Targets 10 … 15: 11 lies below 10, 12 below 11; 15 is retired. Sources 1 … 4 and targets declare ISCO groups. */
const above: Record<number, number[]> = { 11: [10], 12: [11, 10] }
const groups: Record<number, string> = { 1: '2631', 2: '26', 3: '7512', 10: '2631', 11: '2631', 12: '2631', 13: '2632' }
const ends: Ends = {
  iscoGroup: (id) => groups[id] ?? null,
  isRetired: (id) => id === 15,
  ancestors: (id) => new Set(above[id]),
}

const link = (sourceId: number, targetId: number, relation: Relation): Link => ({ sourceId, targetId, relation })
const found = (links: Link[]) =>
  warningsOf(links, ends)
    .map(({ sourceId, targetId, code }) => `${sourceId} ${targetId} ${code}`)
    .sort()

describe('a warning', () => {
  const cases: [string, Link[], string[]][] = [
    ['nothing to say', [link(1, 10, 'exactMatch'), link(4, 10, 'broadMatch')], []],
    [
      'two exact targets',
      [link(4, 13, 'exactMatch'), link(4, 14, 'exactMatch')],
      ['4 13 several-exact-targets', '4 14 several-exact-targets'],
    ],
    [
      'two exact sources',
      [link(4, 14, 'exactMatch'), link(5, 14, 'exactMatch'), link(6, 14, 'closeMatch')],
      ['4 14 several-exact-sources', '5 14 several-exact-sources'],
    ],
    ['exact beside others', [link(4, 13, 'exactMatch'), link(4, 14, 'closeMatch')], ['4 14 exact-beside-others']],
    [
      'a more general target and its own ancestor, however far above',
      [link(4, 12, 'broadMatch'), link(4, 10, 'broadMatch')],
      ['4 10 broader-and-its-ancestor'],
    ],
    ['an ancestor in another relation', [link(4, 12, 'broadMatch'), link(4, 10, 'closeMatch')], []],
    [
      'exact on a parent and its child',
      [link(4, 10, 'exactMatch'), link(4, 11, 'exactMatch')],
      ['4 10 exact-on-parent-and-child', '4 10 several-exact-targets', '4 11 several-exact-targets'],
    ],
    ['another ISCO group', [link(1, 13, 'broadMatch')], ['1 13 isco-disagrees']],
    ['an ISCO group declared in less detail', [link(2, 13, 'exactMatch')], []],
    ['an ISCO group that one side does not declare', [link(4, 13, 'exactMatch'), link(1, 14, 'exactMatch')], []],
    ['a retired target', [link(4, 15, 'narrowMatch')], ['4 15 target-retired']],
  ]
  it.each(cases)('%s', (_, links, expected) => {
    expect(found(links)).toEqual(expected)
  })

  it.each([
    ['released', false],
    ['obsoleted', true],
    ['Deprecated', true],
    [null, false],
  ])('knows the status %s of a publisher', (status, retired) => {
    expect(isRetiredStatus(status)).toBe(retired)
  })

  it('finds the newest release by number, not by letter', () => {
    expect(newestRelease(['v1.9', 'v1.10', 'v1.2'].map((version) => ({ version })))).toEqual({ version: 'v1.10' })
    expect(newestRelease([])).toBeUndefined()
  })
})

const anyChange = fc.record({
  sourceId: fc.integer({ min: 1, max: 5 }),
  verdicts: fc.uniqueArray(
    fc.record({ targetId: fc.integer({ min: 10, max: 15 }), relation: fc.constantFrom(...relations) }),
    {
      maxLength: 4,
      selector: ({ targetId }) => targetId,
    },
  ),
})

const sorted = (warnings: Warning[]) =>
  warnings.map(({ sourceId, targetId, code }) => `${sourceId} ${targetId} ${code}`).sort()

describe('the warnings', () => {
  it('kept current source by source are those of the whole crosswalk', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 20 }), (changes) => {
        let links: Link[] = []
        let kept: Warning[] = []
        for (const { sourceId, verdicts } of changes) {
          const before = links.filter((each) => each.sourceId === sourceId)
          const after = verdicts.map((verdict) => ({ sourceId, ...verdict }))
          links = [...links.filter((each) => each.sourceId !== sourceId), ...after]
          const touched = new Set([...before, ...after].map(({ targetId }) => targetId))
          kept = [
            ...kept.filter(
              (warning) =>
                !(warning.sourceId === sourceId && codesOfSource.includes(warning.code)) &&
                !(touched.has(warning.targetId) && !codesOfSource.includes(warning.code)),
            ),
            ...warningsOfSource(after, ends),
            ...[...touched].flatMap((target) => warningsOfTarget(links.filter(({ targetId }) => targetId === target))),
          ]
        }
        expect(sorted(kept)).toEqual(sorted(warningsOf(links, ends)))
      }),
    )
  })

  it('do not depend on the order of the mappings, and name each mapping once for a rule', () => {
    const anyLinks = fc.array(anyChange, { maxLength: 8 }).map((changes) => {
      const bySource = new Map(changes.map((change) => [change.sourceId, change.verdicts]))
      return [...bySource].flatMap(([sourceId, verdicts]) => verdicts.map((verdict) => ({ sourceId, ...verdict })))
    })
    fc.assert(
      fc.property(anyLinks, (links) => {
        const all = found(links)
        expect(found([...links].reverse())).toEqual(all)
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })

  it('only ever name mappings that there are', () => {
    fc.assert(
      fc.property(anyChange, ({ sourceId, verdicts }) => {
        const links = verdicts.map((verdict) => ({ sourceId, ...verdict }))
        for (const { targetId } of warningsOf(links, ends)) {
          expect(links.map((each) => each.targetId)).toContain(targetId)
        }
      }),
    )
  })
})
