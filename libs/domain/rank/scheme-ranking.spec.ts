import fc from 'fast-check'
import { drawSurvey } from '../../../test/support/draw-survey'
import { rankingModelSchema, type RankingModel } from './ranking-model'
import { SchemeRanking, type RankingOptions } from './scheme-ranking'
import { signalNames } from './signals'
import type { Survey } from './survey'
import { TextScores } from './text-scores'

const inBoth = <Value>(value: Value) => ({ scheme: value, single: value })
const constant = (intercept: number) => ({ intercept, weights: {} })

/** Hand-written: meaning first, rivals enough to turn a near call. */
const model: RankingModel = rankingModelSchema.parse({
  format: 1,
  name: 'test',
  version: '1',
  trainedOn: [],
  combiner: {
    title: inBoth({ signals: { nearestLabel: 10, rivals: 1, iscoUnit: 2 } }),
    described: inBoth({ signals: { nearestLabel: 5 } }),
  },
  calibration: inBoth({ intercept: 0, weights: { logOdds: 1 } }),
  relation: {
    exactMatch: { intercept: 0, weights: { behindBest: -5 } },
    broadMatch: constant(-1),
    narrowMatch: constant(-2),
    closeMatch: constant(-3),
  },
  none: inBoth({ intercept: 0, weights: { logOdds: -1 } }),
})

const targets = ['2511', '2511', '7512', '8211'].map((iscoGroup) => ({ iscoGroup }))
const survey = drawSurvey(targets, [
  { notation: 'a1', near: [0.5, 0.45, 0.1, 0.1], neighbours: [[1, 0.9]] },
  { notation: 'a2', near: [0.4, 0.1, 0.1, 0.1], neighbours: [[0, 0.9]] },
  { notation: 'b1', near: [0.1, 0.1, 0.8, 0.2] },
])
const ranked = (source: number, options?: RankingOptions, of: Survey = survey) =>
  new SchemeRanking(of, model, options).rank(source, 4)
const order = (source: number, options?: RankingOptions) =>
  ranked(source, options).candidates.map(({ target }) => target)

describe('SchemeRanking', () => {
  it('orders by the weighted sum and keeps no more than asked for', () => {
    expect(order(0).slice(0, 2)).toEqual([0, 1])
    expect(new SchemeRanking(survey, model).rank(0, 2).candidates).toHaveLength(2)
  })

  it('gives chances between 0 and 1 that never rise down the list', () => {
    const near = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
    const notation = fc.constantFrom('11', '12', '2', null)
    const wild = structuredClone(model)
    wild.calibration.scheme = { intercept: 0, weights: { place: 3, logOdds: 0.1 } }
    fc.assert(
      fc.property(fc.array(fc.record({ near, notation }), { minLength: 1, maxLength: 5 }), (sources) => {
        const ranking = new SchemeRanking(drawSurvey(targets, sources), wild)
        sources.forEach((_, source) => {
          const { candidates, none } = ranking.rank(source, 4)
          const chances = candidates.map(({ probability }) => probability)
          expect(chances).toEqual([...chances].sort((a, b) => b - a))
          for (const chance of [none, ...chances]) {
            expect(chance).toBeGreaterThanOrEqual(0)
            expect(chance).toBeLessThanOrEqual(1)
          }
        })
      }),
    )
  })

  it('orders by texts that are known already as by those it computes, whatever was decided', () => {
    const texts = new TextScores(survey, model, 'scheme', null)
    const decisions = [{ source: 1, matches: [{ target: 1, relation: 'exactMatch' as const }] }]
    for (const source of survey.sources.keys()) {
      expect(ranked(source, { decisions, texts })).toEqual(ranked(source, { decisions }))
    }
  })

  it('says by how much each signal lifts a candidate over the average one', () => {
    const [first] = ranked(0).candidates
    expect(first!.contributions.nearestLabel).toBeCloseTo(10 * (0.5 - (0.5 + 0.45 + 0.1 + 0.1) / 4), 5)
    expect(first!.contributions).not.toHaveProperty('spelling')
  })

  it('proposes the likeliest relation with its chance', () => {
    const [first, second] = ranked(2).candidates
    expect(first!.relation.relation).toBe('exactMatch')
    expect(first!.relation.probability).toBeCloseTo(1 / (1 + Math.exp(-1) + Math.exp(-2) + Math.exp(-3)), 6)
    expect(second!.relation.relation).toBe('broadMatch')
  })

  it('says that nothing fits the likelier the less sure the best is', () => {
    expect(ranked(2).none).toBeLessThan(ranked(0).none)
    expect(ranked(0, {}, drawSurvey([], [{ near: [] }]))).toEqual({ none: 1, candidates: [] })
  })

  it('weighs a source that was compared by its description differently', () => {
    const described = drawSurvey(targets, [{ near: [0.5, 0.45, 0.1, 0.1], described: true }])
    expect(ranked(0, {}, described).candidates[0]!.contributions.nearestLabel).toBeCloseTo(5 * (0.5 - 0.2875), 5)
  })

  it('moves an open source by what was agreed on a near title, and names the decision', () => {
    const decisions = [{ source: 1, matches: [{ target: 1, relation: 'exactMatch' as const }] }]
    expect(order(0, { decisions })[0]).toBe(1)
    const [first, second] = ranked(0, { decisions }).candidates
    expect(first!.decision).toBe(1)
    expect(second!.decision).toBeNull()
    expect(ranked(0).candidates.every(({ decision }) => decision === null)).toBe(true)
  })

  it('adds what was agreed to a ranking without decisions as to one it makes itself', () => {
    const decisions = [{ source: 1, matches: [{ target: 1, relation: 'exactMatch' as const }] }]
    const base = new SchemeRanking(survey, model)
    for (const source of survey.sources.keys()) {
      expect(ranked(source, { decisions, base })).toEqual(ranked(source, { decisions }))
    }
  })

  it('shows the scores of a source that nothing agreed speaks of unchanged', () => {
    const decisions = [{ source: 1, matches: [{ target: 3, relation: 'exactMatch' as const }] }]
    const base = new SchemeRanking(survey, model)
    const learned = new SchemeRanking(survey, model, { decisions, base })
    expect(learned.scoresOf(2)).toEqual(base.scoresOf(2))
    expect(learned.scoresOf(0)).not.toEqual(base.scoresOf(0))
  })

  describe('adapts its chances to what was agreed', () => {
    const matches = [{ target: 2, relation: 'exactMatch' as const }]
    const many = drawSurvey(targets, [
      ...survey.sources.map(({ notation }, at) => ({
        notation,
        near: [
          [0.5, 0.45, 0.1, 0.1],
          [0.4, 0.1, 0.1, 0.1],
          [0.1, 0.1, 0.8, 0.2],
        ][at]!,
      })),
      ...Array.from({ length: 40 }, () => ({ near: [0.1, 0.1, 0.3, 0.2] })),
    ])
    const decide = (amount: number, fits: boolean) =>
      Array.from({ length: amount }, (_, at) => ({ source: 3 + at, matches: fits ? matches : [] }))
    const chances = (decisions: RankingOptions['decisions'], source = 0) => {
      const { none, candidates } = ranked(source, { decisions }, many)
      return { none, first: candidates[0]!.probability, all: candidates.map(({ probability }) => probability) }
    }

    it('from ten decisions on', () => {
      expect(chances(decide(9, true)).first).toBeCloseTo(chances([]).first, 2)
      expect(chances(decide(40, true)).first).toBeGreaterThan(chances([]).first)
      expect(chances(decide(40, false)).first).toBeLessThan(chances([]).first)
      expect(chances(decide(40, true)).none).toBeLessThan(chances([]).none)
      expect(chances(decide(40, false)).none).toBeGreaterThan(chances([]).none)
    })

    it('without a higher chance on a lower place, and leaving “nothing fits” no more than the first does', () => {
      const decisions = fc.array(fc.boolean(), { maxLength: 40 })
      fc.assert(
        fc.property(decisions, fc.nat(2), (fits, source) => {
          const made = fits.map((fit, at) => ({ source: 3 + at, matches: fit ? matches : [] }))
          const { none, first, all } = chances(made, source)
          expect(all).toEqual([...all].sort((a, b) => b - a))
          if (made.length >= 10) expect(first + none).toBeLessThanOrEqual(1 + 1e-12)
          for (const chance of [none, ...all]) expect(chance >= 0 && chance <= 1).toBe(true)
        }),
      )
    })
  })

  it('leaves out the signals that are switched off', () => {
    const signals = new Set(signalNames.filter((signal) => signal !== 'corrected'))
    const decisions = [{ source: 1, matches: [{ target: 1, relation: 'closeMatch' as const }] }]
    expect(order(0, { decisions })[0]).toBe(1)
    expect(order(0, { decisions, signals })[0]).toBe(0)
  })

  it('knows nothing of a scheme around a single source', () => {
    const ranking = new SchemeRanking(survey, model, { context: 'single' })
    expect(ranking.trust).toBe(0)
    const columns = [...ranking.signalMatrix(0)].filter(
      (_, at) => at % signalNames.length >= signalNames.indexOf('iscoUnit'),
    )
    expect(new Set(columns)).toEqual(new Set([0]))
  })

  it('is the same whenever it is made again', () => {
    expect(ranked(0)).toEqual(ranked(0))
  })

  it('gives the same order and chances in brief', () => {
    const ranking = new SchemeRanking(survey, model)
    const { candidates, none } = ranking.rank(0, 3)
    expect(ranking.brief(0, 3)).toEqual({
      targets: candidates.map(({ target }) => target),
      probabilities: candidates.map(({ probability }) => probability),
      none,
    })
  })
})
