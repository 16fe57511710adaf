import { audiences, statementChangeKinds, mappingFormatNames, relations } from '#domain'
import { visibilities } from '#pipeline'
import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { licence } from '../projects/project.dto'

const counts = z
  .object({
    mappings: z.int(),
    sources: z.int().describe('sources that are mapped'),
    targets: z.int().describe('targets that are mapped'),
    withoutTarget: z.int().describe('sources for which nothing fits'),
    relations: z.object({ exactMatch: z.int(), broadMatch: z.int(), narrowMatch: z.int(), closeMatch: z.int() }),
  })
  .meta({ id: 'PublicationCounts' })

const changeCounts = z
  .object({ added: z.int(), removed: z.int(), changed: z.int().describe('the same pair in another relation') })
  .meta({ id: 'ChangeCounts' })

const summary = z.object({
  number: z.int(),
  publishedAt: z.iso.datetime(),
  note: z.string(),
  visibility: z.enum(visibilities).describe('members: of the project, and administrators'),
  counts,
  changes: changeCounts.nullable().describe('against the version before; null where there is none to compare with'),
})

const projectPublications = z
  .object({
    slug: z.string().nullable().describe('null before the first version'),
    versions: z.array(
      summary.extend({ publishedBy: z.string(), licence: z.string().nullable() }).meta({ id: 'PublishedVersion' }),
    ),
  })
  .meta({ id: 'ProjectPublications' })

const nextPublication = z
  .object({
    number: z.int(),
    slug: z.string().describe('a proposal while hasAddress is false'),
    hasAddress: z.boolean(),
    base: z.string().describe('the persistent address, but for the slug'),
    counts,
    changes: changeCounts.nullable(),
    licence: z.string().nullable().describe('of the project, or of the version before'),
    warnings: z.int().describe('concepts with a warning'),
    open: z.object({ toDo: z.int(), toReview: z.int(), disputed: z.int() }),
  })
  .meta({ id: 'NextPublication' })

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters a to z, digits, and single dashes between them')
  .min(3)
  .max(80)

const newPublication = z
  .object({
    note: z.string().trim().max(2000).default(''),
    licence: licence
      .optional()
      .describe('address of the licence, null for none; where absent, the one of the project or of the version before'),
    visibility: z.enum(visibilities),
    names: z.boolean().default(false).describe('whether the version names the people who decided'),
    slug: slug.optional().describe('taken for the first version only'),
  })
  .meta({ id: 'NewPublication' })

const side = z.object({
  title: z.string(),
  version: z.string(),
  language: z.string(),
  landingPage: z.string().nullable(),
})

const publication = summary
  .extend({
    slug: z.string(),
    uri: z.string().describe('persistent address of this version'),
    name: z.string(),
    description: z.string(),
    author: z.string(),
    source: side,
    target: side,
    licence: z.string().nullable(),
    formats: z.array(
      z.object({
        name: z.enum(mappingFormatNames),
        mediaType: z.string(),
        extension: z.string(),
        audience: z.enum(audiences),
      }),
    ),
    versions: z
      .array(z.object({ number: z.int(), publishedAt: z.iso.datetime(), note: z.string() }))
      .describe('those that the reader may see, newest first'),
  })
  .meta({ id: 'Publication' })

const concept = z.object({
  key: z.string(),
  uri: z.string().nullable(),
  notation: z.string().nullable(),
  label: z.string(),
  language: z.string().nullable(),
})

const relation = z.enum(relations).nullable()

const changePage = z
  .object({
    counts: changeCounts,
    items: z.array(
      z
        .object({
          kind: z.enum(statementChangeKinds),
          source: concept,
          target: concept.nullable().describe('null: nothing fits'),
          before: relation.describe('reads source, relation, target'),
          after: relation,
        })
        .meta({ id: 'StatementChange' }),
    ),
  })
  .meta({ id: 'ChangePage' })

const changeQuery = z.object({
  kind: z.enum(statementChangeKinds).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const number = z.coerce.number().int().min(1).max(2_000_000_000)

export class ProjectPublicationsDto extends createZodDto(projectPublications) {}
export class NextPublicationDto extends createZodDto(nextPublication) {}
export class NewPublicationDto extends createZodDto(newPublication) {}
export class PublishedDto extends createZodDto(z.object({ number: z.int() }).meta({ id: 'Published' })) {}
export class PublicationDto extends createZodDto(publication) {}
export class ChangePageDto extends createZodDto(changePage) {}
export class ChangeQuery extends createZodDto(changeQuery) {}
export class PublicationParams extends createZodDto(z.object({ slug: z.string().max(80), number })) {}
export class CrosswalkParams extends createZodDto(z.object({ slug: z.string().max(80) })) {}
export class CrosswalkVersionParams extends createZodDto(
  z.object({
    slug: z.string().max(80),
    version: z.string().regex(/^[1-9]\d{0,8}(\.[a-z0-9.]{1,40})?$/, 'expected a number, such as 3 or 3.ttl'),
  }),
) {}
export class CrosswalkQuery extends createZodDto(
  z.object({
    direction: z
      .enum(['source-to-target', 'target-to-source'])
      .default('target-to-source')
      .describe('which side is the subject of the relations'),
    format: z.enum(mappingFormatNames).optional().describe('instead of what the client accepts'),
  }),
) {}
