import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'

const runParameters = z.object({
  text: z.enum(['title', 'title+description']),
  labels: z.enum(['source', 'en']),
  top: z.int().min(1).max(100),
})

const newRun = runParameters.extend({ top: z.int().min(1).max(100).default(30) }).meta({ id: 'NewRun' })

export const run = z
  .object({
    id: z.uuid(),
    status: z.enum(['waiting', 'embedding', 'ranking', 'finished', 'cancelled', 'failed']),
    parameters: runParameters,
    model: z.object({ name: z.string(), revision: z.string() }).nullable(),
    ranker: z.object({ name: z.string(), version: z.string() }).nullable().describe('what ordered the targets'),
    progress: z
      .object({
        step: z.enum(['embed', 'survey', 'rank']),
        done: z.int(),
        total: z.int(),
        rate: z.number().nullable().describe('per second'),
        secondsLeft: z.number().nullable(),
      })
      .nullable(),
    error: z.string().nullable(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Run' })

const comparisonQuery = z.object({
  a: z.uuid().describe('the first run'),
  b: z.uuid().describe('the second run'),
  gold: z
    .union([z.literal('marks'), z.uuid()])
    .default('marks')
    .describe('a gold set, or what the project agreed on'),
})

const interval = z.tuple([z.number(), z.number()])
const place = z.int().nullable().describe('null: not among the candidates')

const measured = z.object({
  n: z.int(),
  mrr: z.number(),
  mrrInterval: interval,
  accuracy: z.record(z.string(), z.object({ value: z.number(), interval })).describe('by place'),
})

const comparedRuns = z
  .object({
    gold: z.object({ kind: z.enum(['marks', 'gold-set']), name: z.string() }),
    runs: z.object({ first: run, second: run }),
    depth: z.int().describe('candidates that count in both'),
    comparison: z.object({
      first: measured,
      second: measured,
      difference: z.number().describe('of mean reciprocal ranks, second minus first'),
      interval: interval.describe('paired bootstrap, 95 %'),
      better: z.enum(['first', 'second']).nullable().describe('null: the interval holds 0'),
      higher: z.int(),
      lower: z.int(),
      same: z.int(),
    }),
    changed: z
      .array(
        z.object({
          id: z.int(),
          notation: z.string().nullable(),
          title: z.string(),
          target: z.object({ id: z.int(), title: z.string() }),
          first: place,
          second: place,
        }),
      )
      .describe('those that gained or lost most first'),
  })
  .meta({ id: 'ComparedRuns' })

export class ComparisonQuery extends createZodDto(comparisonQuery) {}
export class ComparedRunsDto extends createZodDto(comparedRuns) {}
export class NewRunDto extends createZodDto(newRun) {}
export class RunDto extends createZodDto(run) {}
export class RunParams extends createZodDto(z.object({ id: z.uuid(), runId: z.uuid() })) {}
