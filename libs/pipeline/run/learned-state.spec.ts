import type { Decision } from '#domain'
import { drawSurvey } from '../../../test/support/draw-survey'
import { testModel } from '../../../test/support/test-model'
import type { SurveyOfRun } from '../rank/surveys.service'
import { LearnedState } from './learned-state'
import { RankedScheme } from './ranked-scheme'

/** Sources 0 and 1 have near titles; twenty more are like nothing else. Ids are a hundred higher. */
const survey = drawSurvey(
  Array.from({ length: 4 }, () => ({})),
  [
    { near: [0.9, 0.8, 0.1, 0.1], neighbours: [[1, 0.95]] },
    { near: [0.9, 0.8, 0.1, 0.1], neighbours: [[0, 0.95]] },
    ...Array.from({ length: 20 }, () => ({ near: [0.1, 0.1, 0.9, 0.3] })),
  ],
)
const idOf = (position: number) => 100 + position
const scheme = () => {
  const sourceIds = survey.sources.map((_, source) => idOf(source))
  return new RankedScheme({ survey, sourceIds, targetIds: [0, 1, 2, 3] } as unknown as SurveyOfRun, testModel(), 4)
}

const decide = (source: number, target: number): Decision => ({
  source,
  matches: [{ target, relation: 'exactMatch' }],
})
const decidedBy = (decisions: readonly Decision[]) =>
  new Map(decisions.map(({ source, matches: [match] }) => [idOf(source), [{ targetId: match!.target, ...match! }]]))

const nine = Array.from({ length: 9 }, (_, at) => decide(2 + at, 2))
const ten = [...nine, decide(1, 1)]

describe('what is to be stored after a decision', () => {
  it('is every source still open once chances are adapted, first the one that the decision speaks of', async () => {
    const ranked = scheme()
    const state = new LearnedState(ranked, new Map())
    expect(await state.changes(ranked.order(nine), decidedBy(nine))).toEqual([])
    const changes = await state.changes(ranked.order(ten), decidedBy(ten))
    expect(changes.map(({ source }) => source).sort((a, b) => a - b)).toEqual([0, ...range(11, 22)])
    expect(changes[0]).toMatchObject({ source: 0, stirred: true, learned: true })
    expect(changes.slice(1).every(({ stirred }) => !stirred)).toBe(true)
  })

  it('is nothing when it stands so already, and the same again when it was not stored', async () => {
    const ranked = scheme()
    const state = new LearnedState(ranked, new Map())
    const changes = await state.changes(ranked.order(ten), decidedBy(ten))
    expect(await state.changes(ranked.order(ten), decidedBy(ten))).toEqual([])
    state.unsettle(changes.slice(1))
    expect(await state.changes(ranked.order(ten), decidedBy(ten))).toEqual(changes.slice(1))
  })
})

const range = (from: number, end: number) => Array.from({ length: end - from }, (_, at) => from + at)
