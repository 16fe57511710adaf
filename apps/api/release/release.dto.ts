import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { changeKinds, differenceKinds } from '#domain'

const versionName = z.string().min(1).max(100)
const language = z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional()

const comparison = z.object({
  from: versionName.describe('name of the earlier version, such as 1.1.1'),
  to: versionName,
  language: language.describe('languages to compare; those that both versions have where absent'),
})

const wish = comparison.extend({
  kind: z.enum(differenceKinds).optional(),
  query: z.string().max(200).optional().describe('words of a title, or the beginning of a code'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const versionedConcept = z
  .object({
    id: z.int(),
    uri: z.string().nullable(),
    notation: z.string().nullable(),
    kind: z.enum(['occupation', 'group', 'skill', 'skill-group']),
    iscoGroup: z.string().nullable(),
    title: z.string(),
  })
  .meta({ id: 'VersionedConcept' })

const similarity = z.number().min(0).max(1)
const change = z
  .object({
    kind: z.enum(changeKinds),
    language: z.string().nullable(),
    aspect: z.enum(['broader', 'isco-group', 'code']).nullable().describe('what moved'),
    before: z.array(z.string()).describe('of other titles those that only this version has'),
    after: z.array(z.string()),
    similarity: similarity.nullable().describe('how alike the texts are: a typo is near 1, another meaning near 0'),
  })
  .meta({ id: 'ConceptChange' })

const replacement = z
  .object({
    concept: versionedConcept,
    similarity,
    label: z.string().describe('the label that is alike'),
    through: z.enum(['title', 'alternative']),
    sameIsco: z.boolean(),
    added: z.boolean().describe('whether the later version is the first to have it'),
  })
  .meta({ id: 'ProposedReplacement' })

const matchedBy = z.enum(['uri', 'notation', 'title'])
const difference = z
  .object({
    kind: z.enum(['added', 'retired', 'changed']),
    before: versionedConcept.nullable(),
    after: versionedConcept.nullable(),
    by: matchedBy.nullable().describe('how the concept was found in the other version'),
    changes: z.array(change),
    replacements: z.array(replacement).describe('of a retired concept, best first'),
    hint: z.enum(['split', 'merged']).nullable(),
  })
  .meta({ id: 'ReportedDifference' })

const version = z.object({ id: z.int(), version: z.string() })
const report = z
  .object({
    scheme: z.object({ key: z.string(), title: z.string() }),
    from: version,
    to: version,
    compared: z.object({
      languages: z.array(z.string()),
      alternatives: z.array(z.string()).describe('languages in which both versions have other titles'),
      descriptions: z.array(z.string()),
      hierarchy: z.boolean(),
      iscoGroups: z.boolean(),
      codes: z.boolean(),
      onlyBefore: z.array(z.string()).describe('languages of which nothing is said'),
      onlyAfter: z.array(z.string()),
    }),
    matched: z.object({ uri: z.int(), notation: z.int(), title: z.int() }),
    counts: z.record(z.enum(differenceKinds), z.int()),
    unchanged: z.int(),
    total: z.int().describe('differences of the kind asked for'),
    differences: z.array(difference),
  })
  .meta({ id: 'DifferenceReport' })

export class SchemeKeyParams extends createZodDto(z.object({ key: z.string().max(200) })) {}
export class ComparisonQuery extends createZodDto(comparison) {}
export class DifferenceQuery extends createZodDto(wish) {}
export class DifferenceReportDto extends createZodDto(report) {}
