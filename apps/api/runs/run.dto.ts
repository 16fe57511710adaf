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

export class NewRunDto extends createZodDto(newRun) {}
export class RunDto extends createZodDto(run) {}
export class RunParams extends createZodDto(z.object({ id: z.uuid(), runId: z.uuid() })) {}
