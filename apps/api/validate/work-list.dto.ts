import { warningCodes, workLists, workOrders } from '#pipeline'
import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { state } from './concept-page.dto'
import { chance, relation } from './suggestion.dto'

const person = z.object({ id: z.uuid(), name: z.string() })

export const workItem = z
  .object({
    id: z.int(),
    notation: z.string().nullable(),
    title: z.string(),
    state,
    topScore: chance.nullable().describe('that an expert accepts the first suggestion on the page of the concept'),
    topTitle: z.string().nullable(),
    noneProbability: chance.nullable().describe('that no target fits; null where no run has predicted it'),
    mine: z.boolean().describe('the signed-in person gave one of its answers'),
    assignee: person.nullable().describe('whose concept it is to answer'),
    postponed: z.boolean().describe('put aside by the signed-in person, who has not answered since'),
    asked: z.enum(['me', 'someone']).nullable().describe('whom a comment asks that they have not answered'),
    warnings: z.int().describe('rules of consistency that are broken here'),
    frequency: z.number().nullable().describe('how often it occurs, as the upload counts; null where it does not say'),
    match: z
      .object({ title: z.string(), relation, more: z.int() })
      .nullable()
      .describe('the closest mapping that counts now, and how many more there are; null to a blind reviewer'),
    nothingFits: z.boolean().describe('what counts now is that no target fits'),
  })
  .meta({ id: 'WorkItem' })

const workList = z
  .object({
    total: z.int(),
    items: z.array(workItem),
    ids: z.array(z.int()).nullable().describe('of the whole list, in its order; null unless asked for'),
  })
  .meta({ id: 'WorkList' })

const digits = z.string().regex(/^\d{1,4}$/)
const relations = [...relation.options, 'none', 'other'] as const

/** Each field may be given in the address of the work page, too, where it says the same. */
export const workFilter = z.object({
  list: z.enum(workLists).default('to-do'),
  warning: z.enum(warningCodes).optional(),
  score: z
    .string()
    .regex(/^\d{1,3}-\d{1,3}$/)
    .optional()
    .describe('chance of the first suggestion, such as 90-100; the upper end belongs to it only at 100'),
  isco: digits.optional().describe('beginning of the ISCO-08 group, declared or of the first suggestion'),
  branch: z.coerce.number().int().optional().describe('id of a group: what stands below it'),
  assignee: z.union([z.uuid(), z.literal('nobody')]).optional(),
  'nothing-fits': z.literal('likely').optional(),
  query: z.string().max(200).optional().describe('beginning of the code, or words of a title'),
  mapped: relation.optional().describe('what counts now holds a mapping of this relation'),
  group: digits.optional().describe('beginning of the ISCO-08 group of a target it is mapped to'),
  target: z.coerce.number().int().optional().describe('id of a target it is mapped to'),
  decided: z.iso.date().optional().describe('day, in UTC, on which it became final as it is now'),
  rank: z
    .string()
    .regex(/^([1-9]\d{0,2}|search)$/)
    .optional()
    .describe('someone accepted the suggestion of this rank, or what they found by search'),
  differs: z
    .string()
    .refine((text) => text.split(',').length === 2 && text.split(',').every((one) => relations.some((r) => r === one)))
    .optional()
    .describe('relations that the first and the second person first gave to one target; also `none` and `other`'),
  by: z.uuid().optional().describe('id of a person who gave one of its answers'),
  order: z.enum(workOrders).optional(),
})

const workQuery = workFilter.extend({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(0).max(500).default(100),
  ids: z.literal('true').optional().describe('gives the ids of the whole list, too'),
})

/** Comma-separated, as many as fit into an address. */
const itemsQuery = z.object({
  ids: z
    .string()
    .regex(/^\d{1,10}(,\d{1,10}){0,499}$/)
    .describe('of at most 500 concepts, comma-separated'),
})

export class WorkListDto extends createZodDto(workList) {}
export class WorkQuery extends createZodDto(workQuery) {}
export class WorkItemsDto extends createZodDto(z.object({ items: z.array(workItem) }).meta({ id: 'WorkItems' })) {}
export class WorkItemsQuery extends createZodDto(itemsQuery) {}
