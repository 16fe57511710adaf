import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'

/** As in an address: several separated by `|`. */
const several = z
  .string()
  .max(8000)
  .transform((text) => text.split('|').filter((part) => part !== ''))
  .optional()

const page = {
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
}

const skos = /^(?:https?:\/\/www\.w3\.org\/2004\/02\/skos\/core#|skos:)?(\w+)$/

const mappings = z.object({
  from: several,
  to: several,
  fromScheme: several,
  toScheme: several,
  mode: z.enum(['and', 'or']).optional(),
  direction: z.enum(['forward', 'backward', 'both']).default('forward'),
  type: several.transform((all) => all?.map((one) => skos.exec(one)?.[1] ?? one)),
  partOf: several,
  ...page,
})

const typed = z.object({
  search: z.string().max(200).optional(),
  query: z.string().max(200).optional(),
  voc: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export class JskosMappingsQuery extends createZodDto(mappings) {}
export class JskosTypedQuery extends createZodDto(typed) {}
export class JskosUrisQuery extends createZodDto(z.object({ uri: several, ...page })) {}
export class JskosUriQuery extends createZodDto(z.object({ uri: z.string().max(2000).default(''), ...page })) {}
export class JskosIdParams extends createZodDto(z.object({ id: z.string().max(100) })) {}
