import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { relations } from '#domain'

const query = z.object({
  direction: z.enum(['source-to-target', 'target-to-source']).describe('which side is the subject of the relations'),
  include: z.enum(['agreed', 'all']).default('agreed'),
})

const named = z.object({ notation: z.string().nullable(), label: z.string() })

const preview = z
  .object({
    mappings: z.int(),
    sources: z.int().describe('how many sources the mappings are about'),
    withoutTarget: z.int().describe('sources for which nothing fits'),
    rows: z.array(
      z.object({
        source: named,
        target: named.nullable(),
        relation: z.enum(relations).nullable().describe('reads source, relation, target'),
        printed: z.string().describe('the relation as the table prints it in its direction'),
        note: z.string(),
      }),
    ),
  })
  .meta({ id: 'ExportPreview' })

export class ExportPreviewDto extends createZodDto(preview) {}
export class ExportQuery extends createZodDto(query) {}
