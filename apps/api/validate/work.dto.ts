import { reasonKinds } from '#pipeline'
import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { readerLanguage, relation } from './suggestion.dto'

const comment = z.string().trim().max(2000).optional()

const newMark = z
  .object({
    kind: z.enum(['match', 'none', 'withdraw', 'agree']),
    targetId: z.int().optional(),
    relation: relation.optional(),
    reason: z.string().trim().min(1).max(500).optional(),
    reasonKind: z
      .enum(reasonKinds)
      .optional()
      .describe('which of the reasons that the page offers; none for own words'),
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

export class PageQuery extends createZodDto(pageQuery) {}
export class NewMarkDto extends createZodDto(newMark) {}
export class WorkParams extends createZodDto(z.object({ id: z.uuid(), conceptId: z.coerce.number().int() })) {}
