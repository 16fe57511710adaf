import createClient, { type Client } from 'openapi-fetch'
import type { components, paths } from './schema'

export type { paths as Paths } from './schema'

/** The shapes of the API's documents by the names they have in apps/api/openapi.json. */
export type Schemas = components['schemas']

/**
 * A client of the HTTP API whose addresses, parameters and answers are checked against the committed OpenAPI file.
 * `schema.d.ts` is generated from that file by `npm run api-client`.
 */
export function createApiClient(baseUrl = ''): Client<paths> {
  return createClient<paths>({ baseUrl })
}
