import { directionStatement } from '../../export/direction-statement'
import type { Relation } from '../../taxonomy/mapping'
import type { CrosswalkRow } from './crosswalk'
import { doubtsAboutMappings, type KnownTarget } from './mapping-doubts'

const uri = (id: number) => `http://data.europa.eu/esco/occupation/${id}`
const target = (id: number, more: Partial<KnownTarget> = {}): [string, KnownTarget] => [
  uri(id),
  { id, iscoGroup: '2631', status: null, isInNewest: true, newestStatus: null, broader: [], ...more },
]
/** 2 is below 1; 4 is gone from the newest release. */
const targets = new Map([target(1), target(2, { broader: [1] }), target(3), target(4, { isInNewest: false })])

/** `A exactMatch 1`, each on a line of its own, printed as the source says it. */
const rowsOf = (...statements: [string, Relation, number][]): CrosswalkRow[] =>
  statements.map(([key, relation, id], index) => ({
    line: index + 2,
    source: { key, uri: null, notation: key, labels: [], description: null },
    target: { uri: uri(id), label: '', kind: 'occupation' },
    relation,
    printed: relation,
    note: null,
  }))

const doubts = (rows: CrosswalkRow[], sourceGroups = new Map<string, string>()) =>
  doubtsAboutMappings(
    't.csv',
    { rows, metadata: {} },
    { targets, sourceGroups, directions: { occupation: 'source-to-target' } },
  ).map(({ line, code, severity }) => [line, code, severity])

describe('what a published table gives to doubt', () => {
  it.each<[string, [string, Relation, number][], [number, string][]]>([
    ['nothing', [['A', 'exactMatch', 1]], []],
    ['a target that the version does not have', [['A', 'exactMatch', 9]], [[2, 'target-not-in-version']]],
    [
      'two exact targets',
      [
        ['A', 'exactMatch', 1],
        ['A', 'exactMatch', 3],
      ],
      [
        [2, 'several-exact-targets'],
        [3, 'several-exact-targets'],
      ],
    ],
    [
      'two exact sources',
      [
        ['A', 'exactMatch', 3],
        ['B', 'exactMatch', 3],
      ],
      [
        [2, 'several-exact-sources'],
        [3, 'several-exact-sources'],
      ],
    ],
    [
      'exact beside close',
      [
        ['A', 'exactMatch', 1],
        ['A', 'closeMatch', 3],
      ],
      [[3, 'exact-beside-others']],
    ],
    [
      'broader to a concept and the one above it',
      [
        ['A', 'broadMatch', 1],
        ['A', 'broadMatch', 2],
      ],
      [[2, 'broader-and-its-ancestor']],
    ],
    ['a target that is gone', [['A', 'closeMatch', 4]], [[4 - 2, 'target-retired']]],
  ])('%s', (_, statements, expected) => {
    expect(doubts(rowsOf(...statements))).toEqual(expected.map((one) => [...one, 'warning']))
  })

  it('groups of ISCO that disagree, where the classification declares any', () => {
    const rows = rowsOf(['A', 'closeMatch', 1], ['B', 'closeMatch', 3])
    const groups = new Map([
      ['A', '7512'],
      ['B', '26'],
    ])
    expect(doubts(rows, groups)).toEqual([[2, 'isco-disagrees', 'warning']])
  })

  it('reads rows as the head of their table says, while nobody has declared a direction', () => {
    const above: [string, Relation, number][] = [
      ['A', 'broadMatch', 2],
      ['A', 'broadMatch', 1],
    ]
    const found = (statement: string) =>
      doubtsAboutMappings(
        't.csv',
        { rows: rowsOf(...above), metadata: { 'Mapping project name': `Table ${statement}` } },
        { targets, sourceGroups: new Map(), directions: {} },
      ).map(({ code }) => code)
    expect(found(directionStatement('source-to-target'))).toEqual(['broader-and-its-ancestor'])
    expect(found(directionStatement('target-to-source'))).toEqual([])
  })
})
