import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { relations } from '#domain'
import { run } from '../runs/run.dto'

const interval = z.tuple([z.number(), z.number()])
const share = z.object({ value: z.number(), interval })

const newReport = z
  .object({
    runId: z.uuid().optional().describe("the project's latest finished run where none is named"),
    gold: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('marks') }),
      z.object({ kind: z.literal('gold-set'), goldSetId: z.uuid() }),
    ]),
  })
  .meta({ id: 'NewMetricReport' })

const breakdown = z.object({
  by: z.string(),
  rows: z.array(
    z.object({
      key: z.string(),
      n: z.int(),
      mrr: z.number(),
      mrrInterval: interval,
      accuracy1: z.number(),
      accuracy10: z.number(),
      small: z.boolean().describe('fewer than 30 sources: read with care'),
    }),
  ),
})

const relation = z.enum(relations)

const calibration = z
  .object({
    n: z.int(),
    ece: z.number().describe('expected calibration error: mean distance of stated and observed share'),
    bins: z.array(
      z.object({
        from: z.number(),
        to: z.number(),
        n: z.int(),
        meanScore: z.number(),
        accepted: z.number(),
        interval,
      }),
    ),
  })
  .describe('whether a chance of 70 % is right seven times in ten; all of it 0 to 1')

const threshold = z
  .object({
    share: z.number().describe('of the first suggestions that is to be right, 0 to 1'),
    score: z.number().nullable().describe('from which score on it is, 0 to 100; null when from none'),
    covered: z.number().describe('share of the concepts whose first suggestion has it, 0 to 1'),
    right: z.number().describe('share of those that is right'),
  })
  .describe('from which score on a first suggestion can be relied on')

const relationPrediction = z
  .object({
    n: z.int(),
    accuracy: z.number(),
    macroF1: z.number(),
    majorityAccuracy: z.number(),
    majorityF1: z.number().describe('of always proposing the most frequent relation'),
    byRelation: z.array(z.object({ relation, n: z.int(), precision: z.number(), recall: z.number(), f1: z.number() })),
    confusion: z.array(z.object({ actual: relation, proposed: relation, n: z.int() })),
  })
  .describe('how well relations are proposed for right targets that were suggested')

const learning = z
  .object({
    n: z.int(),
    base: z.object({ mrr: z.number() }),
    learned: z.object({ mrr: z.number() }),
    difference: z.number(),
    interval,
    chances: z
      .object({
        base: calibration,
        learned: calibration,
        adaptedTo: z.int().describe("how many of the project's decisions the chances of open concepts were adapted to"),
      })
      .nullable()
      .describe('whether the chances of first suggestions came true, as the run stated them and as adapted'),
  })
  .describe('concepts that decisions on other concepts moved or could have moved, before their own answer was known')

export const agreement = z.object({
  n: z.int(),
  kappa: z.number().nullable(),
  alpha: z.number().nullable(),
  blind: z.boolean().describe('false: reviewers saw the first answer, which flatters the agreement'),
  matrix: z.array(z.object({ first: z.string(), second: z.string(), n: z.int() })),
})

const report = z
  .object({
    id: z.uuid(),
    run,
    gold: z.object({ kind: z.enum(['marks', 'gold-set']), name: z.string() }),
    createdAt: z.iso.datetime(),
    n: z.int(),
    mrr: z.number(),
    mrrInterval: interval,
    accuracy: z.object({ '1': share, '2': share, '3': share, '5': share, '10': share, '20': share, '30': share }),
    depth: z.int().describe('K: the number of targets stored for each source; a lower rank counts as a miss'),
    breakdowns: z.array(breakdown),
    agreement: agreement.nullable(),
    coverage: z.object({
      sources: z.object({ total: z.int(), mapped: z.int(), noTarget: z.int() }),
      targets: z.object({ total: z.int(), reached: z.int() }),
    }),
    calibration: calibration.nullable(),
    threshold: threshold.nullable(),
    relations: relationPrediction.nullable(),
    learning: learning.nullable(),
  })
  .meta({ id: 'MetricReport' })

export class NewMetricReportDto extends createZodDto(newReport) {}
export class MetricReportDto extends createZodDto(report) {}
