import { relations } from '#domain'
import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'

const side = z
  .object({
    uri: z.string().describe('identity of the classification'),
    title: z.string(),
    version: z.string(),
    language: z.string().describe('of the titles that were published'),
    landingPage: z.string().nullable(),
  })
  .meta({ id: 'OpenSide' })

const version = z
  .object({
    uri: z.string().describe('persistent address of the version, for people and programs'),
    number: z.int(),
    name: z.string(),
    description: z.string(),
    author: z.string(),
    note: z.string().describe('what is new in it'),
    publishedAt: z.iso.datetime(),
    licence: z.string().nullable().describe('address of the licence; null where none is stated'),
    source: side,
    target: side,
    counts: z.record(z.string(), z.unknown()).describe('mappings, sources, targets, withoutTarget, relations'),
  })
  .meta({
    id: 'OpenCrosswalkVersion',
    example: {
      uri: 'https://crosswalk.example.org/crosswalks/harbour-republic/2',
      number: 2,
      name: 'Harbour Republic to ESCO',
      description: '',
      author: 'Employment Service of the Harbour Republic',
      note: 'Fishery occupations reviewed.',
      publishedAt: '2026-11-28T06:00:00.000Z',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      source: {
        uri: 'https://crosswalk.example.org/schemes/hrco',
        title: 'Harbour Republic Classification of Occupations',
        version: '2026',
        language: 'en',
        landingPage: null,
      },
      target: {
        uri: 'http://data.europa.eu/esco',
        title: 'ESCO',
        version: '1.2.1',
        language: 'en',
        landingPage: 'https://esco.ec.europa.eu',
      },
      counts: { mappings: 120, sources: 98, targets: 87, withoutTarget: 3 },
    },
  })

const crosswalk = z
  .object({ slug: z.string(), versions: z.array(version).describe('newest first') })
  .meta({ id: 'OpenCrosswalk' })

const concept = z
  .object({
    uri: z.string(),
    notation: z.string().nullable(),
    label: z.string(),
    language: z.string().nullable().describe('of the label'),
    kind: z.enum(['occupation', 'group', 'skill', 'skill-group']).nullable(),
  })
  .meta({ id: 'OpenMappedConcept' })

const mapping = z
  .object({
    number: z.int().describe('place in the version; never changes'),
    from: concept.nullable(),
    relation: z.enum(relations).nullable().describe('reads from, relation, to; null: nothing fits'),
    to: concept.nullable(),
    moreGeneral: z.enum(['from', 'to']).nullable().describe('which side is the more general one, where one is'),
    reason: z.string().describe('why nothing fits; empty where something does'),
  })
  .meta({
    id: 'OpenMapping',
    example: {
      number: 17,
      from: {
        uri: 'https://crosswalk.example.org/schemes/hrco/7511',
        notation: '7511',
        label: 'Ship’s baker',
        language: 'en',
        kind: 'occupation',
      },
      relation: 'broadMatch',
      to: {
        uri: 'http://data.europa.eu/esco/occupation/5a5ec6c5-3b5e-4e1c-8d5a-0a1d2b3c4d5e',
        notation: '7512.1',
        label: 'baker',
        language: 'en',
        kind: 'occupation',
      },
      moreGeneral: 'to',
      reason: '',
    },
  })

const mappingPage = z
  .object({
    items: z.array(mapping),
    next: z.string().nullable().describe('address of the next page, also in the header Link; null on the last'),
  })
  .meta({ id: 'OpenMappingPage' })

const several = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(values)))
    .optional()

const mappingQuery = z.object({
  concept: z.string().max(2000).optional().describe('URI or code of a concept of either side'),
  source: z.string().max(2000).optional().describe('URI or code of a concept of the classification that is mapped'),
  target: z.string().max(2000).optional().describe('URI or code of a concept that is mapped to'),
  relation: several([...relations, 'none']).describe(
    'comma-separated, as read from source to target; `none`: nothing fits',
  ),
  kind: several(['occupation', 'group', 'skill', 'skill-group']).describe('of the target, comma-separated'),
  direction: z
    .enum(['source-to-target', 'target-to-source'])
    .default('source-to-target')
    .describe('which side is `from`: the relation is read from there'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[a-z0-9]+)*$/i, 'expected a code such as fr')
    .optional()
    .describe('of labels, where a concept has one in it; else those that were published'),
  cursor: z.coerce.number().int().min(0).max(2_000_000_000).default(0).describe('as `next` gives it'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

const number = z.union([z.literal('latest').transform(() => null), z.coerce.number().int().min(1).max(2_000_000_000)])

export class OpenCrosswalkDto extends createZodDto(crosswalk) {}
export class OpenCrosswalkVersionDto extends createZodDto(version) {}
export class OpenMappingPageDto extends createZodDto(mappingPage) {}
export class OpenMappingQuery extends createZodDto(mappingQuery) {}
export class OpenCrosswalkParams extends createZodDto(z.object({ slug: z.string().max(80) })) {}
export class OpenCrosswalkVersionParams extends createZodDto(
  z.object({ slug: z.string().max(80), number: number.describe('number of the version, or `latest`') }),
) {}
