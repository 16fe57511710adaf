import {
  jskosConcept,
  jskosOpenConcept,
  jskosOpenScheme,
  jskosRef,
  jskosScheme,
  openSearch,
  type PublicConcept,
} from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { JskosMappings } from './jskos-mappings.service'
import { OpenConcepts } from './open-concepts.service'
import { OpenSchemes, type OpenVersion } from './open-schemes.service'

export interface Page {
  offset: number
  limit: number
}

export interface Listed {
  total: number
  items: object[]
}

const below = 'and c.id in (select concept_id from concept_broader where broader_id = $2)'
const atTop = 'and not exists (select from concept_broader where concept_id = c.id)'
/** No classification is deeper; a faulty one may go in a circle. */
const deepest = 20

/** Concepts and schemes for Cocoda: of open versions, and those that public crosswalks name. */
@Injectable()
export class JskosConcepts {
  constructor(
    private readonly schemes: OpenSchemes,
    private readonly concepts: OpenConcepts,
    private readonly mappings: JskosMappings,
  ) {}

  /** @param uris of schemes; null for all @param api address of this API, without a slash at its end */
  async voc(uris: readonly string[] | null, api: string): Promise<object[]> {
    const open = (await this.schemes.list()).map((version) => jskosOpenScheme(version, api))
    const known = new Set(open.map(({ uri }) => uri))
    const named = (await this.mappings.sides()).filter(({ uri }) => !known.has(uri)).map(jskosScheme)
    const all = [...open, ...new Map(named.map((scheme) => [scheme.uri, scheme])).values()]
    return all.filter(({ uri }) => uris === null || uris.includes(uri))
  }

  /** Whatever has these addresses. */
  async data(uris: readonly string[], api: string): Promise<object[]> {
    const found = new Map<string, object>()
    for (const version of await this.schemes.list()) {
      for (const [uri, concept] of await this.concepts.byNames(version, uris)) {
        if (concept.uri === uri && !found.has(uri)) found.set(uri, jskosOpenConcept(concept))
      }
    }
    const missing = uris.filter((uri) => !found.has(uri))
    for (const { concept, side } of await this.mappings.named(missing)) {
      const document = jskosConcept(concept, side)
      if (missing.includes(document.uri)) found.set(document.uri, document)
    }
    return [...(await this.voc(uris, api)), ...uris.flatMap((uri) => found.get(uri) ?? [])]
  }

  async top(uri: string, page: Page): Promise<Listed> {
    return this.listed(uri, { condition: atTop }, page)
  }

  async all(uri: string, page: Page): Promise<Listed> {
    return this.listed(uri, { condition: '' }, page)
  }

  /** What stands directly below a concept. */
  async narrower(uri: string): Promise<object[]> {
    const found = await this.find(uri)
    if (!found) return []
    const { version, concept } = found
    const narrower = await this.concepts.select(version, { condition: below, values: [concept.id], limit: 5000 })
    return narrower.map(jskosOpenConcept)
  }

  /** From the direct parent to the root; of several parents the first is followed. */
  async ancestors(uri: string): Promise<object[]> {
    const found = await this.find(uri)
    const ancestors: PublicConcept[] = []
    for (let next = found?.concept.broader[0]; found && next && ancestors.length < deepest;) {
      const parent: PublicConcept | undefined = (await this.concepts.byNames(found.version, [next.uri])).get(next.uri)
      if (!parent) break
      ancestors.push(parent)
      next = parent.broader[0]
    }
    return ancestors.map((concept) => ({ ...jskosRef(concept), inScheme: [{ uri: concept.scheme.uri }] }))
  }

  /** Concepts whose titles or codes begin so, of one scheme or of all. */
  async search(typed: string, voc: string | null, limit: number): Promise<object[]> {
    return (await this.beginning(typed, voc, limit)).map(jskosOpenConcept)
  }

  async suggest(typed: string, voc: string | null, limit: number, language: string): Promise<unknown[]> {
    return openSearch(typed, await this.beginning(typed, voc, limit), language)
  }

  private async beginning(typed: string, voc: string | null, limit: number): Promise<PublicConcept[]> {
    const found: PublicConcept[] = []
    for (const version of (await this.schemes.list()).filter(({ uri }) => voc === null || uri === voc)) {
      found.push(...(await this.concepts.beginning(version, typed, limit)))
    }
    return found.slice(0, limit)
  }

  private async listed(uri: string, selection: { condition: string }, page: Page): Promise<Listed> {
    const version = (await this.schemes.list()).find((one) => one.uri === uri)
    if (!version) {
      // A scheme that only crosswalks name has no hierarchy here.
      if ((await this.mappings.sides()).some((side) => side.uri === uri)) return { total: 0, items: [] }
      throw UserError.notFound('This classification')
    }
    const items = await this.concepts.select(version, { ...selection, ...page })
    return { total: await this.concepts.count(version, selection), items: items.map(jskosOpenConcept) }
  }

  private async find(uri: string): Promise<{ version: OpenVersion; concept: PublicConcept } | null> {
    for (const version of await this.schemes.list()) {
      const concept = (await this.concepts.byNames(version, [uri])).get(uri)
      if (concept) return { version, concept }
    }
    return null
  }
}
