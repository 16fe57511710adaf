import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { state } from './concept-page.dto'
import { chance, readerLanguage, relation, targetSummary } from './suggestion.dto'

const workItem = z
  .object({
    id: z.int(),
    notation: z.string().nullable(),
    title: z.string(),
    state,
    topScore: chance.nullable().describe('that an expert accepts the first suggestion on the page of the concept'),
    topTitle: z.string().nullable(),
    noneProbability: chance.nullable().describe('that no target fits; null where no run has predicted it'),
    mine: z.boolean().describe('the signed-in person gave one of its answers'),
  })
  .meta({ id: 'WorkItem' })

const workList = z.object({ total: z.int(), items: z.array(workItem) }).meta({ id: 'WorkList' })

const workQuery = z.object({
  state: z.enum(['to-do', 'to-review', 'disputed', 'done', 'all']).default('all'),
  query: z.string().max(200).default(''),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

const comment = z.string().trim().max(2000).optional()

const newMark = z
  .object({
    kind: z.enum(['match', 'none', 'withdraw', 'agree']),
    targetId: z.int().optional(),
    relation: relation.optional(),
    reason: z.string().trim().min(1).max(500).optional(),
    comment,
    origin: z.enum(['suggestion', 'search']).optional(),
    runId: z.uuid().optional(),
    learned: z.boolean().optional().describe('false: the suggestions were shown as the run made them'),
  })
  .meta({ id: 'NewMark' })

const pageQuery = z.object({
  learned: z
    .enum(['true', 'false'])
    .default('true')
    .transform((learned) => learned === 'true')
    .describe('false: suggestions as the run made them'),
  language: readerLanguage,
})

const targetQuery = z.object({
  query: z.string().trim().min(1).max(200),
  by: z.enum(['words', 'meaning']).default('words'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

const targetList = z
  .object({ items: z.array(targetSummary.extend({ score: z.number() }).meta({ id: 'TargetHit' })) })
  .meta({ id: 'TargetList' })

export class WorkListDto extends createZodDto(workList) {}
export class WorkQuery extends createZodDto(workQuery) {}
export class PageQuery extends createZodDto(pageQuery) {}
export class NewMarkDto extends createZodDto(newMark) {}
export class TargetQuery extends createZodDto(targetQuery) {}
export class TargetListDto extends createZodDto(targetList) {}
export class WorkParams extends createZodDto(z.object({ id: z.uuid(), conceptId: z.coerce.number().int() })) {}
