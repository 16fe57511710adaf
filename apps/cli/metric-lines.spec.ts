import { accuracyPlaces, rankingMetrics } from '#domain'
import type { MetricReport } from '#pipeline'
import { metricLines } from './metric-lines'

/** Of a run that found the right target of two sources in the first and the second place. */
const report = {
  ...rankingMetrics([1, 2]),
  gold: { kind: 'marks', name: 'Agreed and settled marks' },
  depth: 30,
  coverage: { sources: { total: 4, mapped: 2, noTarget: 1 }, targets: { total: 9, reached: 2 } },
  calibration: null,
  threshold: null,
  relations: null,
  learning: null,
} as unknown as MetricReport

const between = expect.stringMatching(/\[.*\]/) as string
const linesOf = (change: Partial<MetricReport>) => metricLines({ ...report, ...change }).map((line) => line.split('\t'))

describe('a report in the shell', () => {
  it('has the figures of the benchmark and the coverage', () => {
    const lines = linesOf({})
    expect(lines.slice(0, 3)).toEqual([
      ['2 sources against: Agreed and settled marks'],
      ['MRR@30', '0.7500', between],
      ['accuracy@1', '0.5000', between],
    ])
    expect(lines.slice(-2)).toEqual([
      ['sources mapped', '2 of 4, 1 without a target'],
      ['targets reached', '2 of 9'],
    ])
    expect(lines).toHaveLength(2 + accuracyPlaces.length + 2)
  })

  it('says what chances and proposed relations are worth', () => {
    const lines = linesOf({
      calibration: { n: 60, ece: 0.021, bins: [] },
      threshold: { share: 0.95, score: 61.24, covered: 0.4, right: 0.96 },
      relations: { n: 9, accuracy: 0.5, macroF1: 0.41, majorityAccuracy: 0.4, majorityF1: 0.2 } as never,
    })
    expect(lines).toContainEqual(['calibration error', '0.0210', '60 suggestions'])
    expect(lines).toContainEqual(['first is right', '96.0 % from score 61.2 on, 40.0 % of the concepts'])
    expect(lines).toContainEqual(['relation', 'macro F1 0.4100, of the majority 0.2000, accuracy 0.5000, 9 pairs'])
  })

  it('says that no score can be relied on', () => {
    const threshold = { share: 0.95, score: null, covered: 0, right: 0 }
    expect(linesOf({ threshold })).toContainEqual(['first is right', 'from no score on for 95.0 % of the concepts'])
  })

  it('says nothing of chances where a report is older than that comparison', () => {
    const learning = { n: 7, base: { mrr: 0.6 }, learned: { mrr: 0.65 }, difference: 0.05, chances: null }
    const lines = linesOf({ learning: { ...learning, interval: [0.01, 0.09] } })
    expect(lines.flat().filter((part) => part.includes('calibration'))).toEqual([])
  })

  it('compares the same sources without and with learning', () => {
    const learning = {
      n: 7,
      base: { mrr: 0.6 },
      learned: { mrr: 0.65 },
      difference: 0.05,
      interval: [0.01, 0.09] as [number, number],
      chances: { base: { n: 9, ece: 0.08, bins: [] }, learned: { n: 9, ece: 0.03, bins: [] }, adaptedTo: 23 },
    }
    expect(linesOf({ learning })).toEqual(
      expect.arrayContaining([
        ['7 sources whose answer no suggestion was made from'],
        ['MRR@30, without learning', '0.6000'],
        ['MRR@30, with learning', '0.6500'],
        ['difference', '0.0500', '[0.0100, 0.0900]'],
        ['calibration error of firsts, without learning', '0.0800', '9 suggestions'],
        ['calibration error of firsts, with learning', '0.0300', 'now adapted to 23 decisions'],
      ]),
    )
  })
})
