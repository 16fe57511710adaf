import { statable, type ReconciliationQuery } from '#domain'
import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'

/** More than any client sends at once, and still less than a second of work. */
const mostQueries = 50
const mostIds = 100
const longestText = 500
const longestDescription = 4000
const defaultLimit = 5
const mostCandidates = 50

const single = z.union([z.string(), z.number(), z.boolean(), z.object({ id: z.string(), name: z.string().optional() })])
type Single = z.infer<typeof single>

/** As the specification has it; a property that is not known here says nothing. */
const query = z
  .object({
    query: z.string().max(longestText, `a text has at most ${longestText} characters`).optional(),
    type: z.union([z.string(), z.array(z.string()).max(10)]).nullish(),
    limit: z.number().int().min(1).nullish(),
    properties: z
      .array(z.object({ pid: z.string(), v: z.union([single, z.array(single).max(20)]) }))
      .max(20)
      .nullish(),
    type_strict: z.enum(['any', 'should', 'all']).nullish(),
  })
  .refine((one) => one.query !== undefined || (one.properties ?? []).length > 0, 'expected `query` or `properties`')
  .transform(toQuery)

const batch = z.record(z.string().max(100), query).refine((queries) => Object.keys(queries).length <= mostQueries, {
  error: `a batch has at most ${mostQueries} queries`,
})

const extension = z.object({
  ids: z.array(z.string().max(2000)).max(mostIds, `at most ${mostIds} ids at once`),
  properties: z
    .array(z.object({ id: z.string(), settings: z.object({ language: z.string().optional() }).loose().optional() }))
    .max(20)
    .transform((all) => all.map(({ id, settings }) => ({ id, language: settings?.language || null }))),
})

/** The part of a form that carries JSON. */
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'expected JSON' })
        return z.NEVER
      }
    })
    .pipe(schema)

const service = z.object({
  queries: json(batch).optional(),
  extend: json(extension).optional(),
  callback: z.string().max(100).optional().describe('name of a function, for JSONP'),
})

function toQuery({ query = '', type, limit, properties }: RawQuery): ReconciliationQuery {
  const stated = (pid: (typeof statable)[number]) => {
    const value = properties?.find((property) => property.pid === pid)?.v
    return value === undefined ? null : textOf(Array.isArray(value) ? value[0] : value)
  }
  return {
    text: query,
    description: stated('description')?.slice(0, longestDescription) ?? null,
    iscoGroup: /^[^\d]*(\d{1,4})/.exec(stated('isco') ?? '')?.[1] ?? null,
    language: stated('language')?.toLowerCase().slice(0, 20) ?? null,
    types: typeof type === 'string' ? [type] : (type ?? null),
    limit: Math.min(limit ?? defaultLimit, mostCandidates),
  }
}

interface RawQuery {
  query?: string
  type?: string | string[] | null
  limit?: number | null
  properties?: { pid: string; v: Single | Single[] }[] | null
}

function textOf(value: Single | undefined): string | null {
  if (value === undefined) return null
  return typeof value === 'object' ? (value.name ?? value.id) : String(value)
}

const schemeVersion = z.object({
  scheme: z.string().max(200).describe('key of the classification'),
  version: z.string().max(200).describe('its version, or `latest`'),
})

export class OpenVersionParams extends createZodDto(schemeVersion) {}
export class ReconcileQuery extends createZodDto(service) {}
export class ReconcileForm extends createZodDto(service.omit({ callback: true }).meta({ id: 'ReconcileForm' })) {}
export class ConceptIdQuery extends createZodDto(
  z.object({ id: z.string().max(2000), callback: z.string().max(100).optional() }),
) {}
export class PrefixQuery extends createZodDto(
  z.object({
    prefix: z.string().max(200).default(''),
    cursor: z.coerce.number().int().min(0).max(100).default(0),
    callback: z.string().max(100).optional(),
  }),
) {}
