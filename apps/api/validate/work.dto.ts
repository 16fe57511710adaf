import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { conceptDetail } from '../schemes/scheme.dto'
import { chance, readerLanguage, relation, suggestion, targetSummary } from './suggestion.dto'

const state = z.enum(['to-do', 'to-review', 'disputed', 'agreed', 'settled'])
const person = z.object({ id: z.uuid(), name: z.string() })

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

const answer = z
  .object({
    user: person,
    round: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    verdicts: z.array(
      z.object({ targetId: z.int(), targetTitle: z.string(), targetNotation: z.string().nullable(), relation }),
    ),
    none: z.object({ reason: z.string() }).nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Answer' })

const origin = z.enum(['suggestion', 'search', 'agreement'])

const markEvent = z
  .object({
    id: z.int(),
    user: person,
    kind: z.enum(['match', 'none', 'withdraw']),
    targetId: z.int().nullable(),
    targetTitle: z.string().nullable(),
    relation: relation.nullable(),
    reason: z.string().nullable(),
    comment: z.string().nullable(),
    origin: origin.nullable(),
    rank: z.int().nullable(),
    score: z.number().nullable(),
    learned: z.boolean().describe('whether rank and score are those of a suggestion that decisions had moved'),
    at: z.iso.datetime(),
  })
  .meta({ id: 'MarkEvent' })

const conceptPage = z
  .object({
    concept: conceptDetail,
    state,
    allowed: z.array(z.enum(['answer', 'review', 'settle'])),
    hidden: z.boolean().describe('blind review: the first answer stays hidden until the reader has given one'),
    runId: z.uuid().nullable(),
    suggestions: z.array(suggestion),
    noneProbability: chance.nullable().describe('that no target fits'),
    learned: z.boolean().describe('whether decisions on other concepts moved what is shown'),
    before: z
      .array(z.object({ targetId: z.int(), rank: z.int(), score: chance }))
      .nullable()
      .describe('the suggestions as the run made them, where decisions moved them'),
    answers: z.array(answer),
    history: z.array(markEvent),
  })
  .meta({ id: 'ConceptPage' })

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
export class ConceptPageDto extends createZodDto(conceptPage) {}
export class PageQuery extends createZodDto(pageQuery) {}
export class NewMarkDto extends createZodDto(newMark) {}
export class TargetQuery extends createZodDto(targetQuery) {}
export class TargetListDto extends createZodDto(targetList) {}
export class WorkParams extends createZodDto(z.object({ id: z.uuid(), conceptId: z.coerce.number().int() })) {}
