import type { Relation } from '../../taxonomy/mapping'
import type { CrosswalkRow, TargetKind } from './crosswalk'
import { judgeDirections } from './direction'
import { doubtDirections } from './doubts'

const row = (
  source: number,
  target: number,
  relation: Relation,
  kind: TargetKind = 'occupation',
  note = '',
): CrosswalkRow => ({
  line: 1,
  source: {
    key: `s${source}`,
    uri: null,
    notation: `s${source}`,
    labels: [{ language: null, text: `S${source}` }],
    description: null,
  },
  target: { uri: `http://x/${kind === 'group' ? 'isco' : 'occupation'}/${target}`, label: `T${target}`, kind },
  relation,
  printed: `skos:${relation}`,
  note: note || null,
})
const many = (count: number, make: (index: number) => CrosswalkRow) =>
  Array.from({ length: count }, (_, index) => make(index))

/** Thirty special sources share three general targets: printed broadMatch, they are the subjects. */
const specialSources = many(30, (index) => row(index, index % 3, 'broadMatch'))
/** Thirty special targets share three general sources: printed broadMatch, the targets are the subjects. */
const specialTargets = many(30, (index) => row(index % 3, index, 'broadMatch'))

describe('the direction of a table', () => {
  it.each([
    ['many sources share a broader target', specialSources, 'source-to-target'],
    ['many targets share a broader source', specialTargets, 'target-to-source'],
    ['one source has many narrower targets', many(30, (i) => row(i % 3, i, 'narrowMatch')), 'source-to-target'],
    ['one target has many narrower sources', many(30, (i) => row(i, i % 3, 'narrowMatch')), 'target-to-source'],
  ] as const)('%s', (_, rows, proposed) => {
    const [finding] = judgeDirections(rows)
    expect(finding).toMatchObject({ targetKind: 'occupation', proposed })
    expect(finding!.strength).toBeGreaterThan(0.5)
  })

  it('is judged for ISCO groups by their being general, apart from occupations', () => {
    const groups = many(10, (index) => row(index, index, 'narrowMatch', 'group'))
    expect(judgeDirections([...specialSources, ...groups])).toMatchObject([
      { targetKind: 'occupation', proposed: 'source-to-target' },
      { targetKind: 'group', proposed: 'target-to-source' },
    ])
  })

  it('is open, with strength 0, where nothing is broad or narrow', () => {
    expect(judgeDirections([row(1, 1, 'exactMatch')])).toMatchObject([{ strength: 0 }])
  })

  it('is weak where few rows speak', () => {
    expect(judgeDirections(specialSources.slice(0, 4))[0]!.strength).toBeLessThan(0.2)
  })

  it('is shown in words that say which side is the more general', () => {
    const [sourceFirst] = judgeDirections(specialSources)
    expect(sourceFirst!.samples[0]).toEqual({
      source: 'S0',
      target: 'T0',
      relation: 'broadMatch',
      sentence: '*T0* is more general than *S0*',
    })
    const [targetFirst] = judgeDirections(specialTargets)
    expect(targetFirst!.samples[0]).toMatchObject({
      relation: 'narrowMatch',
      sentence: '*S0* is more general than *T0*',
    })
  })
})

describe('doubts', () => {
  const doubts = (rows: CrosswalkRow[], occupation: 'source-to-target' | 'target-to-source') =>
    doubtDirections('x.csv', rows, { occupation }).map(({ code }) => code)

  it('are raised when the declared direction is the unlikely one', () => {
    expect(doubts(specialSources, 'target-to-source')).toEqual(['unlikely-direction'])
    expect(doubts(specialSources, 'source-to-target')).toEqual([])
  })

  it('are raised when some rows, with a note of their own, read the other way', () => {
    const most = many(300, (index) => row(index, index % 30, 'broadMatch'))
    const others = many(90, (index) => row(1000 + (index % 9), 1000 + index, 'broadMatch', 'occupation', 'by ISCO'))
    const [doubt] = doubtDirections('x.csv', [...most, ...others], { occupation: 'source-to-target' })
    expect(doubt).toMatchObject({ code: 'mixed-direction', message: expect.stringContaining('“by ISCO”') })
  })
})
