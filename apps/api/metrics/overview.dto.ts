import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { relations } from '#domain'
import { agreement } from './metrics.dto'

const day = z.iso.date().describe('a day of UTC')
const relation = z.enum(relations)

const forecast = z
  .object({
    days: z.int().describe('days of work that it rests on'),
    soonest: day,
    latest: day.nullable().describe('null where no end is in sight'),
  })
  .nullable()
  .describe('the range that holds nine of ten ends at the pace of late; null where there is too little to say')

const progress = z.object({
  today: day,
  days: z.array(
    z.object({
      date: day,
      worked: z.int().describe('concepts on which somebody said something that day'),
      answered: z.int().describe('concepts that stand answered whose first word fell on that day'),
      bulk: z.int().describe('those of them that were answered in bulk'),
      finished: z.int().describe('concepts that stand finished whose last word fell on that day'),
    }),
  ),
  forecast: z.object({ answered: forecast, finished: forecast }),
})

const group = z.object({
  group: z.string().nullable().describe('ISCO-08 major group; null for targets that declare none'),
  title: z.string().nullable(),
  targets: z.int(),
  reached: z.int(),
  exactly: z.int().describe('reached by a mapping that says the two mean the same'),
  sources: z.int().describe('source concepts that reach them'),
})

const coverage = z.object({
  sources: z.object({ total: z.int(), mapped: z.int(), nothingFits: z.int(), open: z.int() }),
  groups: z.array(group),
})

const relationShare = z.object({
  relation,
  mappings: z.int(),
  concepts: z.int(),
  example: z.object({ source: z.string(), target: z.string() }),
})

const crosswalk = z.object({
  branches: z.array(
    z.object({ id: z.int().nullable(), notation: z.string().nullable(), title: z.string().nullable() }),
  ),
  groups: z.array(z.object({ group: z.string(), title: z.string().nullable() })),
  cells: z.array(z.object({ branch: z.int().nullable(), group: z.string().nullable(), sources: z.int() })),
})

const scoreBand = z
  .object({
    from: z.int(),
    to: z.int(),
    accepted: z.int(),
    other: z.int(),
    none: z.int(),
    open: z.int(),
    share: z
      .object({ value: z.number(), interval: z.tuple([z.number(), z.number()]) })
      .nullable()
      .describe('of those with an outcome, the share that accepted the first suggestion; 95 % interval'),
  })
  .describe('concepts by the score of their first suggestion, and what became of it')

const decisionTime = z
  .object({
    n: z.int(),
    breaks: z.int().describe('gaps left out because they hold a break'),
    median: z.number().describe('seconds'),
    middle: z.tuple([z.number(), z.number()]).describe('seconds: the middle half lies between'),
  })
  .nullable()

const overview = z
  .object({
    progress,
    mine: z.object({ assigned: z.int().describe('concepts to do that are assigned to the person who asks') }),
    warnings: z.int().describe('concepts with a warning'),
    coverage,
    relations: z.array(relationShare),
    crosswalk,
    scores: z.array(scoreBand),
    places: z.array(z.object({ rank: z.int().nullable().describe('null: found by search'), concepts: z.int() })),
    pace: z.object({ answer: decisionTime, review: decisionTime }),
  })
  .meta({ id: 'Overview' })

const overviewQuery = z.object({
  language: z.string().min(2).max(35).toLowerCase().default('en').describe('of the names of groups'),
})

export class OverviewDto extends createZodDto(overview) {}
export class OverviewQuery extends createZodDto(overviewQuery) {}
export class AgreementDto extends createZodDto(agreement.meta({ id: 'Agreement' })) {}
