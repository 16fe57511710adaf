import { z } from 'zod'

const upload = z.object({ uploadId: z.uuid() })
const run = z.object({ runId: z.uuid() })
const project = z.object({ projectId: z.uuid() })
const bulk = z.object({ bulkId: z.uuid() })
const scheme = z.object({ versionId: z.int(), language: z.string() })
const batch = run.extend({ number: z.int().min(0) })

/**
 * Every job there is. A payload carries ids, never rows or vectors; a handler may run twice for the same payload.
 * `attempts` counts the first one; between two attempts the queue waits 1 s, 2 s, 4 s, … `again`: asked for while it is
 * being worked on, the job is done once more afterwards, since what it read may be old by then.
 */
export const catalogue = {
  'upload.inspect': { queue: 'upload', payload: upload, attempts: 2, again: true },
  'upload.load': { queue: 'upload', payload: upload, attempts: 2 },
  'run.start': { queue: 'run', payload: run, attempts: 3 },
  'run.embed': { queue: 'embed', payload: batch, attempts: 3 },
  'run.rank': { queue: 'rank', payload: batch, attempts: 3 },
  'run.finish': { queue: 'run', payload: run, attempts: 3 },
  'run.learn': { queue: 'learn', payload: run, attempts: 3, again: true },
  'scheme.embed': { queue: 'embed', payload: scheme, attempts: 3 },
  'project.inherit': { queue: 'validate', payload: project, attempts: 3, again: true },
  'project.check': { queue: 'validate', payload: project, attempts: 3 },
  'bulk.carry-out': { queue: 'validate', payload: bulk, attempts: 3, again: true },
  sweep: { queue: 'sweep', payload: z.object({}), attempts: 1 },
} as const satisfies Record<string, JobKind>

export interface JobKind {
  queue: QueueName
  payload: z.ZodType
  attempts: number
  again?: true
}

export type JobName = keyof typeof catalogue
export type Payload<Name extends JobName> = z.infer<(typeof catalogue)[Name]['payload']>

/**
 * Jobs of one queue that a worker process works on at once. Embedding fills every processor by itself, so one at a
 * time. Two rank: one computes while the suggestions of the other are being written. The other queues stand beside it so
 * that a long run never keeps an upload, or the effect of a decision, waiting.
 */
export const queues = { upload: 1, run: 1, embed: 1, rank: 2, learn: 1, validate: 1, sweep: 1 } as const
export type QueueName = keyof typeof queues

export const jobNames = Object.keys(catalogue) as JobName[]
export const queueNames = Object.keys(queues) as QueueName[]
