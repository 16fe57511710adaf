import { AgreedBranches, AgreedTitles } from './agreed'
import type { Decision } from './survey'
import { drawSurvey } from '../../../test/support/draw-survey'

const decided = (...decisions: Decision[]) => new Map(decisions.map((decision) => [decision.source, decision]))

describe('AgreedTitles', () => {
  const survey = drawSurvey(
    [{}, {}],
    [
      {
        near: [0, 0],
        neighbours: [
          [1, 0.9],
          [2, 0.8],
          [3, 0.3],
        ],
      },
      { near: [0, 0] },
      { near: [0, 0] },
      { near: [0, 0] },
    ],
  )

  it('says what near titles were matched with, the nearest first, and nothing of distant ones', () => {
    const titles = new AgreedTitles(
      survey,
      decided(
        { source: 1, matches: [{ target: 0, relation: 'exactMatch' }] },
        { source: 2, matches: [{ target: 0, relation: 'exactMatch' }] },
        { source: 3, matches: [{ target: 1, relation: 'exactMatch' }] },
      ),
    )
    expect([...titles.of(0)]).toEqual([
      [0, { source: 1, relation: 'exactMatch', by: 'title', value: expect.closeTo(0.5, 6) }],
    ])
  })

  it('lets an exact match count more than a looser one', () => {
    const value = (relation: 'exactMatch' | 'broadMatch') =>
      new AgreedTitles(survey, decided({ source: 1, matches: [{ target: 0, relation }] })).of(0).get(0)!.value
    expect(value('broadMatch')).toBeLessThan(value('exactMatch'))
  })

  it('says nothing without decisions, and nothing of a source that has its own', () => {
    expect(new AgreedTitles(survey, decided()).of(0).size).toBe(0)
    const own = decided({ source: 0, matches: [] }, { source: 1, matches: [{ target: 0, relation: 'exactMatch' }] })
    expect(new AgreedTitles(survey, own).of(0).size).toBe(0)
  })
})

describe('AgreedBranches', () => {
  const survey = drawSurvey(
    [{ iscoGroup: '2511' }, { iscoGroup: '2511' }, { iscoGroup: '7512' }, { iscoGroup: '9999', parents: [2] }],
    ['12.1', '12.2', '12.3', '13.1', '4'].map((notation) => ({ notation, near: [0, 0, 0, 0] })),
  )
  const branches = new AgreedBranches(
    survey,
    decided(
      { source: 0, matches: [{ target: 0, relation: 'exactMatch' }] },
      { source: 3, matches: [{ target: 2, relation: 'closeMatch' }] },
    ),
  )
  const shares = (source: number) => {
    const share = branches.of(source)
    return share && [0, 1, 2, 3].map(share)
  }

  it('asks the decisions that share the longest beginning of the code', () => {
    expect(shares(1)).toEqual([1 / 2, 1 / 4, 0, 0])
  })

  it('counts a match with the group, or the broader or narrower occupation, half', () => {
    const alone = new AgreedBranches(survey, decided({ source: 3, matches: [{ target: 3, relation: 'closeMatch' }] }))
    expect([0, 2, 3].map(alone.of(1)!)).toEqual([0, 1 / 4, 1 / 2])
  })

  it('names the decision that matched the very target', () => {
    expect(branches.reason(1, 0)).toEqual({ source: 0, relation: 'exactMatch', by: 'branch' })
    expect(branches.reason(1, 1)).toBeNull()
  })

  it('says nothing of another branch, nor of a source that has its own decision', () => {
    expect(shares(4)).toBeNull()
    expect(shares(0)).toBeNull()
  })
})
