import { rankingModelSchema, SchemeRanking, signalNames } from '#domain'
import { drawCase } from '../../test/support/draw-case'
import { evaluate } from '../evaluate'
import { withoutKin } from './kin'
import { prepareCase } from './learn-combiner'
import { learnModel, type LearningSettings } from './learn-model'
import { withoutRightTargets } from './rankings'

const settings: LearningSettings = {
  sources: 40,
  seenSources: 40,
  chanceSources: 40,
  seenWeight: 0.3,
  signals: new Set(signalNames),
  timesTrust: new Set(),
  l2: 1e-3,
  withSingle: true,
  interplay: { units: 2, l2: 1e-2, evaluations: 20 },
  seed: 1,
  name: 'invented',
  version: '1',
}
const cases = ['a', 'b', 'c', 'd'].map((name, at) => drawCase(name, at + 1))
const tested = drawCase('tested', 9)

/** The model for a table, learned from all cases but it and its kin. */
function modelWithout(ranked: ReturnType<typeof drawCase>) {
  const prepared = [...cases, ranked].map((one) => prepareCase(one, settings))
  return learnModel(withoutKin(prepared, ranked), settings).model
}

describe('learnModel', () => {
  const model = modelWithout(tested)

  it('gives a model of the form that the product reads, and says what it was learned on', () => {
    expect(() => rankingModelSchema.parse(JSON.parse(JSON.stringify(model)))).not.toThrow()
    expect(model.trainedOn).toEqual(['a', 'b', 'c', 'd'])
  })

  it('learns what tells the right targets: nearness, and codes that follow ISCO', () => {
    expect(model.combiner.title.scheme.signals.nearestLabel).toBeGreaterThan(1)
    expect(model.combiner.title.single.signals.iscoUnit).toBeUndefined()
    const { ranks } = evaluate(tested, new SchemeRanking(tested.survey, model))
    expect(ranks.filter((rank) => rank === 1).length / ranks.length).toBeGreaterThan(0.7)
  })

  it('states chances that are higher for right candidates', () => {
    const { shown } = evaluate(tested, new SchemeRanking(tested.survey, model))
    const mean = (accepted: boolean) => {
      const scores = shown.filter((one) => one.accepted === accepted).map(({ score }) => score)
      return scores.reduce((sum, score) => sum + score, 0) / scores.length
    }
    expect(mean(true)).toBeGreaterThan(mean(false) + 0.4)
  })

  it('does not look at the answers of the table that it is to rank', () => {
    const wrong = tested.matches.map((matches) => matches.map(({ relation }) => ({ target: 0, relation })))
    expect(modelWithout({ ...tested, matches: wrong })).toEqual(model)
  })

  it('holds another table of the same classification for kin', () => {
    const twin = drawCase('a', 77)
    expect(modelWithout(twin).trainedOn).toEqual(['b', 'c', 'd'])
  })
})

it('takes the right targets of some sources away, and nothing else', () => {
  const bereft = withoutRightTargets(tested, [0])
  const right = tested.matches[0]![0]!.target
  expect([...bereft.surveyed[0]!.targets]).toEqual(
    [...tested.survey.surveyed[0]!.targets].filter((one) => one !== right),
  )
  expect(bereft.surveyed[0]!.signals.length).toBe((tested.survey.surveyed[0]!.signals.length / 6) * 5)
  expect(bereft.surveyed[1]).toBe(tested.survey.surveyed[1])
})

it('counts a published target that this ESCO does not have as a miss', () => {
  const lost = drawCase('lost', 5)
  const gone = { ...lost, matches: lost.matches.map((matches, at) => (at === 0 ? [] : matches)) }
  const { ranks, placed } = evaluate(gone, new SchemeRanking(gone.survey, modelWithout(tested)))
  expect(ranks[0]).toBeNull()
  expect(placed[0]).toHaveLength(1)
  expect(ranks).toHaveLength(36)
})
