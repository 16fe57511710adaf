import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { columnRoles, delimiters, encodings, relations, uploadKinds, linkedFormats } from '#domain'
import { lineProblem } from '../http/problem.dto'

const kind = z.enum(uploadKinds)
const direction = z.enum(['source-to-target', 'target-to-source'])
const targetKind = z.enum(['occupation', 'group'])
const columnRole = z.enum(columnRoles).meta({ id: 'ColumnRole' })

const choices = z
  .object({
    kind,
    schemeKey: z.string().max(100).optional(),
    title: z.string().max(300).optional(),
    version: z.string().max(100).optional(),
    language: z.string().max(35).optional(),
    encoding: z.enum(encodings).optional(),
    delimiter: z.enum(delimiters).optional(),
    sheet: z.string().max(100).optional(),
    levels: z
      .union([z.enum(['leaves', 'all']), z.int().min(1).max(50)])
      .optional()
      .describe('concepts that are mapped: those without others below them, all, or those at a level from the top'),
    columns: z.record(z.string(), columnRole).optional().describe('role of each column, by its index from 0'),
    targetVersionId: z.int().optional(),
    directions: z.partialRecord(targetKind, direction).optional(),
    goldName: z.string().max(300).optional(),
    skipErrors: z.boolean().optional().describe('load the sound rows although others are refused'),
  })
  .meta({ id: 'Choices' })

const column = z
  .object({
    name: z.string(),
    index: z.int(),
    sample: z.array(z.string()),
    role: columnRole.nullable(),
    confidence: z.number(),
  })
  .meta({ id: 'TableColumn' })

const skewed = z.enum(['broadMatch', 'narrowMatch'])

const grounds = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stated') }),
  z.object({ kind: z.literal('groups'), relation: skewed, rows: z.int(), of: z.int() }),
  z.object({
    kind: z.literal('fan-out'),
    parts: z.array(z.object({ relation: skewed, rows: z.int(), sources: z.int(), targets: z.int() })),
  }),
  z.object({ kind: z.literal('none') }),
])

const directionProposal = z
  .object({
    targetKind,
    proposed: direction,
    strength: z.number().describe('0 to 1'),
    grounds: grounds.optional().describe('what speaks for it'),
    evidence: z.string().describe('the same in one sentence'),
    samples: z.array(
      z.object({ source: z.string(), target: z.string(), relation: z.enum(relations), sentence: z.string() }),
    ),
  })
  .meta({ id: 'DirectionProposal' })

const inspection = z
  .object({
    kind,
    title: z.string(),
    version: z.string().nullable(),
    languages: z.array(z.string()),
    counts: z.record(z.string(), z.int()).describe('what will be loaded'),
    levels: z
      .object({ leaves: z.int(), all: z.int(), each: z.array(z.int()).describe('at each level, from the top') })
      .optional()
      .describe('of a classification with a hierarchy: how many concepts each choice of levels would map'),
    format: z.enum(linkedFormats).optional().describe('of linked data; a table says how it was read in `table`'),
    table: z
      .object({
        encoding: z.string(),
        delimiter: z.string().nullable(),
        headerLine: z.int(),
        sheet: z.string().optional(),
        columns: z.array(column),
        rows: z.int(),
      })
      .optional(),
    crosswalk: z
      .object({ metadata: z.record(z.string(), z.string()), directions: z.array(directionProposal) })
      .optional(),
    preview: z.array(
      z.object({
        notation: z.string().nullable(),
        title: z.string(),
        language: z.string().nullable(),
        iscoGroup: z.string().nullable(),
        broader: z.string().nullable(),
        alternatives: z.array(z.string()),
        description: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Inspection' })

const upload = z
  .object({
    id: z.uuid(),
    kind: kind.nullable(),
    status: z.enum(['received', 'inspecting', 'waiting', 'loading', 'loaded', 'rejected', 'failed']),
    files: z.array(z.object({ name: z.string(), size: z.int() })),
    inspection: inspection.nullable(),
    choices: choices.nullable(),
    progress: z.object({ step: z.string(), done: z.int(), total: z.int(), secondsLeft: z.int().nullish() }).nullable(),
    result: z
      .object({
        schemeVersionId: z.int().nullable(),
        goldSetId: z.string().nullable(),
        counts: z.record(z.string(), z.int()),
      })
      .nullable(),
    error: z.string().nullable(),
    createdAt: z.iso.datetime(),
    problems: z.object({ errors: z.int(), warnings: z.int() }),
  })
  .meta({ id: 'Upload' })

const severity = z.enum(['error', 'warning'])

const problemPage = z
  .object({
    total: z.int().describe('how many pass the filter'),
    items: z.array(lineProblem),
    kinds: z.array(z.object({ code: z.string(), severity, count: z.int() })).describe('of all problems'),
  })
  .meta({ id: 'ProblemPage' })

const problemFilter = z.object({
  severity: severity.optional(),
  code: z.string().max(100).optional(),
  sort: z.enum(['line', 'column', 'value', 'kind']).optional().describe('without one, the order of the files'),
  order: z.enum(['asc', 'desc']).default('asc'),
})

const problemQuery = problemFilter.extend({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})

const previewRequest = choices.pick({ columns: true, language: true }).meta({ id: 'PreviewRequest' })

const rowPreview = z
  .object({
    line: z.int(),
    concept: z
      .object({
        notation: z.string().nullable(),
        title: z.string(),
        language: z.string(),
        alternatives: z.array(z.string()),
        description: z.string().nullable(),
        iscoGroup: z.string().nullable(),
        frequency: z.number().nullable(),
        broader: z.string().nullable().describe('code of the parent, as the row names it'),
      })
      .nullable(),
    problems: z.array(lineProblem).describe('what keeps the row out, or is strange about it'),
  })
  .meta({ id: 'RowPreview' })

export class UploadDto extends createZodDto(upload) {}
export class ChoicesDto extends createZodDto(choices) {}
export class ProblemPageDto extends createZodDto(problemPage) {}
export class ProblemQuery extends createZodDto(problemQuery) {}
export class ProblemFilterQuery extends createZodDto(problemFilter) {}
export class PreviewRequestDto extends createZodDto(previewRequest) {}
export class RowPreviewDto extends createZodDto(rowPreview) {}
export class NewUploadDto extends createZodDto(z.object({ kind: kind.optional() })) {}
export class UploadParams extends createZodDto(z.object({ id: z.uuid() })) {}
