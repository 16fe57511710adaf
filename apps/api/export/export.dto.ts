import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { candidateFormatNames, includable, mappingFormatNames, relations } from '#domain'

const oneOf = `(${includable.join('|')})`

const query = z.object({
  direction: z.enum(['source-to-target', 'target-to-source']).describe('which side is the subject of the relations'),
  include: z
    .string()
    .regex(new RegExp(`^(${oneOf}(,${oneOf})*)?$`), `expected some of ${includable.join(', ')}, separated by commas`)
    .default('none')
    .transform((text) => includable.filter((part) => text.split(',').includes(part)))
    .describe(`what the table holds beside agreed mappings, separated by commas: ${includable.join(', ')}`),
})

const formats = z.enum([...mappingFormatNames, ...candidateFormatNames])

const previewQuery = query.extend({ format: formats.default('eures-csv') })

const named = z.object({ notation: z.string().nullable(), label: z.string() })

const preview = z
  .object({
    mappings: z.int(),
    sources: z.int().describe('how many sources the mappings are about'),
    withoutTarget: z.int().describe('sources for which nothing fits'),
    disputed: z.int().describe('sources on which people disagree'),
    carries: z.array(z.enum(includable)).describe('what the format has a place for, beside agreed mappings'),
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
export class ExportParams extends createZodDto(z.object({ id: z.uuid(), format: formats })) {}
export class GoldExportParams extends createZodDto(z.object({ id: z.uuid(), format: z.enum(mappingFormatNames) })) {}
export class ExportPreviewQuery extends createZodDto(previewQuery) {}
export class ExportQuery extends createZodDto(query) {}
