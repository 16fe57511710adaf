import { carryCodes, warningCodes } from '#domain'
import { workLists, workOrders } from '#pipeline'
import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { progress } from '../projects/project.dto'
import { person, state } from './concept-page.dto'
import { chance, relation } from './suggestion.dto'

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
  reason: z.enum(carryCodes).optional().describe('why a release asks to look at it'),
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

const changes = z
  .object({
    cursor: z.string().describe('to be sent as `since` with the next question'),
    items: z.array(workItem).describe('concepts that changed; of very many only some'),
    others: z.array(z.int()).describe('ids of the others that changed'),
    listed: z.array(z.int()).describe('which of those that changed belong to the list asked about'),
    progress: progress.nullable().describe('null where nothing changed'),
    counts: z.record(z.enum(workLists), z.int()).nullable().describe('how many concepts each list holds'),
  })
  .meta({ id: 'Changes' })

const amount = z.int()
const filterOptions = z
  .object({
    scores: z.array(z.object({ from: z.int(), amount })).describe('chance of the first suggestion, by tens'),
    isco: z.array(z.object({ digits: z.string(), label: z.string().nullable(), amount })),
    warnings: z.array(z.object({ code: z.enum(warningCodes), amount })),
    reasons: z.array(z.object({ code: z.enum(carryCodes), amount })).describe('what a release changed'),
    nothingFits: amount,
    people: z.array(person.extend({ amount })),
    unassigned: amount,
    branches: z
      .array(z.object({ id: z.int(), notation: z.string().nullable(), title: z.string(), depth: z.int(), amount }))
      .describe('groups of the source classification, each behind the one above it'),
    frequencies: z.boolean().describe('whether concepts carry a frequency'),
  })
  .meta({ id: 'FilterOptions' })

const newAssignment = z
  .object({
    filter: workFilter.optional().describe('all concepts of this list'),
    conceptIds: z.array(z.int()).min(1).max(20_000).optional(),
    userId: z.uuid().nullable().describe('null: nobody'),
  })
  .refine(({ filter, conceptIds }) => (filter === undefined) !== (conceptIds === undefined), {
    error: 'name either a filter or concepts',
  })
  .meta({ id: 'NewAssignment' })

export class WorkListDto extends createZodDto(workList) {}
export class WorkQuery extends createZodDto(workQuery) {}
export class WorkItemsDto extends createZodDto(z.object({ items: z.array(workItem) }).meta({ id: 'WorkItems' })) {}
export class WorkItemDto extends createZodDto(workItem) {}
export class ChangesDto extends createZodDto(changes) {}
export class ChangesQuery extends createZodDto(workFilter.extend({ since: z.iso.datetime().optional() })) {}
export class FilterOptionsDto extends createZodDto(filterOptions) {}
export class FilterQuery extends createZodDto(workFilter) {}
export class NewAssignmentDto extends createZodDto(newAssignment) {}
export class AssignedDto extends createZodDto(z.object({ changed: amount }).meta({ id: 'Assigned' })) {}
export class WorkItemsQuery extends createZodDto(itemsQuery) {}
