import { Transactions } from '#database'
import { jskosMapping, type ConceptRef, type CrosswalkHead, type CrosswalkSide, type Statement } from '#domain'
import { Config, UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { keyBelow } from './addresses'
import { selectNewest } from './crosswalk-sql'
import { countMappings, selectMapping, selectMappings, selectNamedConcepts } from './jskos-sql'
import type { FoundVersion } from './open-crosswalks.service'

/** What Cocoda asks for; each null for any. See https://github.com/gbv/jskos-server#get-mappings */
export interface MappingQuestion {
  /** Addresses or codes; one that ends with `*` may go on. */
  from: readonly string[] | null
  to: readonly string[] | null
  fromScheme: readonly string[] | null
  toScheme: readonly string[] | null
  mode: 'and' | 'or'
  direction: 'forward' | 'backward' | 'both'
  /** Names of relations, without their prefix. */
  relations: readonly string[] | null
  partOf: readonly string[] | null
}

interface Row {
  publicationId: string
  head: CrosswalkHead
  number: number
  statement: Statement
  publishedAt: string
  total: number
}

/** Mappings for Cocoda: of the newest version of each crosswalk that was published for everyone. */
@Injectable()
export class JskosMappings {
  constructor(
    private readonly database: Transactions,
    private readonly config: Config,
  ) {}

  async find(question: MappingQuestion, { offset, limit }: { offset: number; limit: number }) {
    const values = await this.valuesOf(question)
    const rows = await this.database.manager.query<Row[]>(selectMappings, [...values, offset, limit])
    return { total: rows[0]?.total ?? 0, items: rows.map((row) => this.document(row)) }
  }

  /** @param id as the end of a mapping's address has it @throws UserError 404 */
  async get(id: string) {
    const [, publicationId, number] = /^([0-9a-f-]{36})-(\d{1,9})$/.exec(id) ?? []
    const rows = publicationId
      ? await this.database.manager.query<Row[]>(selectMapping, [publicationId, Number(number)])
      : []
    if (!rows[0]) throw UserError.notFound('This mapping')
    return this.document(rows[0])
  }

  /** Schemes that the mappings lead from and to, with how many. */
  async schemes(question: MappingQuestion) {
    const values = await this.valuesOf(question)
    const rows = await this.database.manager.query<{ head: CrosswalkHead; mappings: number }[]>(countMappings, values)
    const found = new Map<string, { side: CrosswalkSide; fromCount: number; toCount: number }>()
    const entry = (side: CrosswalkSide) => {
      const known = found.get(side.uri) ?? { side, fromCount: 0, toCount: 0 }
      found.set(side.uri, known)
      return known
    }
    for (const { head, mappings } of rows) {
      entry(head.source).fromCount += mappings
      entry(head.target).toCount += mappings
    }
    return [...found.values()].map(({ side, ...counts }) => ({ uri: side.uri, notation: [side.key], ...counts }))
  }

  /** What each crosswalk says of itself, in its newest version. */
  async heads(): Promise<{ head: CrosswalkHead; mappings: number }[]> {
    const rows = await this.database.manager.query<FoundVersion[]>(selectNewest)
    return rows.map(({ version: { head, counts } }) => ({ head, mappings: Number(counts['mappings'] ?? 0) }))
  }

  /** Both sides of each crosswalk. */
  async sides(): Promise<CrosswalkSide[]> {
    return (await this.heads()).flatMap(({ head }) => [head.source, head.target])
  }

  /** Concepts with these addresses, as crosswalks name them. */
  async named(uris: readonly string[]): Promise<{ concept: ConceptRef; side: CrosswalkSide }[]> {
    if (uris.length === 0) return []
    const ids = await this.ids(uris, await this.sides())
    const values = [ids, null, ids, null, true, true, false, null, null, 0, 1000]
    const rows = await this.database.manager.query<Row[]>(selectMappings, values)
    return rows.flatMap(({ head, statement: { source, target } }) => [
      { concept: source, side: head.source },
      ...(target ? [{ concept: target, side: head.target }] : []),
    ])
  }

  private async valuesOf({ from, to, fromScheme, toScheme, mode, direction, relations, partOf }: MappingQuestion) {
    const sides = from === null && to === null ? [] : await this.sides()
    return [
      from && (await this.ids(from, sides)),
      fromScheme,
      to && (await this.ids(to, sides)),
      toScheme,
      mode === 'or',
      direction !== 'backward',
      direction !== 'forward',
      relations,
      partOf,
    ]
  }

  private async ids(names: readonly string[], sides: readonly CrosswalkSide[]): Promise<number[]> {
    const keys = (all: readonly string[]) => [
      ...new Set(all.flatMap((name) => [name, ...sides.map(({ uri }) => keyBelow(uri, name))])),
    ]
    const whole = names.filter((name) => !name.endsWith('*'))
    const begun = names.filter((name) => name.length > 1 && name.endsWith('*')).map((name) => name.slice(0, -1))
    const rows = await this.database.manager.query<{ id: number }[]>(selectNamedConcepts, [keys(whole), keys(begun)])
    return rows.map(({ id }) => id)
  }

  private document({ publicationId, head, number, statement, publishedAt }: Row) {
    const uri = `${this.config.publicAddress}/api/jskos/mappings/${publicationId}-${number}`
    return { uri, created: publishedAt, ...jskosMapping(head, statement) }
  }
}
