import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'

const schemeVersion = z
  .object({
    id: z.int(),
    version: z.string(),
    languages: z.array(z.string()),
    concepts: z.int(),
    groups: z.int(),
    skills: z.int(),
    open: z.boolean().describe('whether whoever reaches this server may read and search it without signing in'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'SchemeVersion' })

const scheme = z
  .object({ id: z.int(), key: z.string(), title: z.string(), versions: z.array(schemeVersion) })
  .meta({ id: 'Scheme' })

const goldSet = z
  .object({
    id: z.uuid(),
    name: z.string(),
    targetVersionId: z.int(),
    mappings: z.int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'GoldSet' })

export const groupRef = z.object({ notation: z.string(), label: z.string().nullable() }).meta({ id: 'GroupRef' })

const labelKind = z.enum(['preferred', 'alternative', 'hidden'])
const noteKind = z.enum(['description', 'definition', 'scope'])

export const conceptDetail = z
  .object({
    id: z.int(),
    uri: z.string().nullable(),
    notation: z.string().nullable(),
    kind: z.enum(['occupation', 'group', 'skill', 'skill-group']),
    status: z.string().nullable(),
    iscoGroup: groupRef.nullable(),
    labels: z.array(z.object({ language: z.string(), kind: labelKind, text: z.string() })),
    notes: z.array(z.object({ language: z.string(), kind: noteKind, text: z.string() })),
    path: z
      .array(z.object({ id: z.int(), notation: z.string().nullable(), label: z.string() }))
      .describe('from the root of the scheme to the direct parent'),
  })
  .meta({ id: 'ConceptDetail' })

export const labelEvidence = z.object({ text: z.string(), language: z.string(), kind: labelKind })

export class OpennessDto extends createZodDto(z.object({ open: z.boolean() }).meta({ id: 'Openness' })) {}
export class SchemeDto extends createZodDto(scheme) {}
export class GoldSetDto extends createZodDto(goldSet) {}
export class ConceptDetailDto extends createZodDto(conceptDetail) {}
export class SchemeVersionParams extends createZodDto(z.object({ id: z.coerce.number().int() })) {}
export class ConceptParams extends createZodDto(z.object({ id: z.coerce.number().int() })) {}
export class ConceptQuery extends createZodDto(
  z.object({ language: z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional() }),
) {}
