import type { INestApplication } from '@nestjs/common'
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger'
import { cleanupOpenApiDoc } from 'nestjs-zod'
import { z } from 'zod'
import { ProblemDto } from './problem.dto'

type Json = Record<string, unknown>
type Schemas = Record<string, Json>

const SCHEMAS = '#/components/schemas/'
const methods = ['get', 'put', 'post', 'patch', 'delete'] as const

/** The API in OpenAPI 3.1, from the controllers and their zod schemas; needs no database. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Crosswalk')
    .setDescription('Maps national classifications to ESCO: suggestions, expert review, mapping tables.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('crosswalk_session')
    .build()
  const operationIdFactory = (controller: string, method: string) =>
    `${controller.replace(/Controller$/, '')}.${method}`
  const drawn = SwaggerModule.createDocument(app, head, { operationIdFactory, extraModels: [ProblemDto] })
  // The routes come from Nest; the schemas from zod itself, whose named schemas nestjs-zod 5.5 takes apart wrongly.
  const routes = cleanupOpenApiDoc({ ...drawn, components: { ...drawn.components, schemas: {} } })
  return withSchemas(withProblemAnswers(withPlainNames(routes)))
}

/** `RunDto` and `RunDto_Output` are classes; the schema that both stand for is called `Run`. */
function withPlainNames(document: OpenAPIObject): OpenAPIObject {
  const text = JSON.stringify(document).replaceAll(/(#\/components\/schemas\/\w+?)Dto(_Output)?"/g, '$1"')
  return JSON.parse(text) as OpenAPIObject
}

/** Every route can answer with a problem. @throws Error where `@ZodResponse` has no status: its answer has no place */
function withProblemAnswers(document: OpenAPIObject): OpenAPIObject {
  const content = { 'application/problem+json': { schema: { $ref: `${SCHEMAS}Problem` } } }
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = path[method]
      if (!operation) continue
      if (operation.responses['default']) throw new Error(`Say which status ${operation.operationId} answers with.`)
      operation.responses['default'] = { description: 'What went wrong', content }
    }
  }
  return document
}

/**
 * Adds what the routes refer to: as it may be sent where a request carries it, as it comes back where an answer does.
 * @throws Error when the two differ for one name, or a name is unknown
 */
function withSchemas(document: OpenAPIObject): OpenAPIObject {
  const sent = reachable(bodies(document, 'requestBody'), namedSchemas('input'))
  const answered = reachable(bodies(document, 'responses'), namedSchemas('output'))
  for (const name of Object.keys(sent).filter((name) => name in answered)) {
    if (JSON.stringify(sent[name]) !== JSON.stringify(answered[name])) {
      throw new Error(`The schema ${name} differs between requests and answers: give each a name.`)
    }
  }
  const schemas = byName({ ...sent, ...answered })
  return { ...document, paths: byName(document.paths), components: { ...document.components, schemas } }
}

/** All schemas that carry an id. Answers are left open, so that a later field breaks no client that checks. */
function namedSchemas(io: 'input' | 'output'): Schemas {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { io, uri: (id) => SCHEMAS + id, unrepresentable: 'any' })
  const open = JSON.stringify(schemas, (key, value: unknown) =>
    key === '$schema' || key === '$id' || (key === 'additionalProperties' && value === false) ? undefined : value,
  )
  return JSON.parse(open) as Schemas
}

/** In one order whatever the order of modules, so that a change shows as itself in the committed file. */
function byName<T>(entries: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function bodies(document: OpenAPIObject, part: 'requestBody' | 'responses'): unknown[] {
  return Object.values(document.paths).flatMap((path) => methods.map((method) => path[method]?.[part]))
}

function reachable(from: unknown, known: Schemas): Schemas {
  const found: Schemas = {}
  const visit = (node: unknown): void => {
    for (const [, name] of JSON.stringify(node).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (found[name!]) continue
      const schema = known[name!]
      if (!schema) throw new Error(`No zod schema is called ${name}: add .meta({ id: '${name}' }) to it.`)
      found[name!] = schema
      visit(schema)
    }
  }
  visit(from)
  return found
}
