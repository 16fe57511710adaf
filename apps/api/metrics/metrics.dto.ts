import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
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
    agreement: z
      .object({
        n: z.int(),
        kappa: z.number().nullable(),
        alpha: z.number().nullable(),
        blind: z.boolean().describe('false: reviewers saw the first answer, which flatters the agreement'),
        matrix: z.array(z.object({ first: z.string(), second: z.string(), n: z.int() })),
      })
      .nullable(),
    coverage: z.object({
      sources: z.object({ total: z.int(), mapped: z.int(), noTarget: z.int() }),
      targets: z.object({ total: z.int(), reached: z.int() }),
    }),
  })
  .meta({ id: 'MetricReport' })

export class NewMetricReportDto extends createZodDto(newReport) {}
export class MetricReportDto extends createZodDto(report) {}
