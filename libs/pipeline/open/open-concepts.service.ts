import { Transactions } from '#database'
import { uriOf, type PublicConcept } from '#domain'
import { Injectable } from '@nestjs/common'
import { keyBelow } from './addresses'
import { openConceptSql } from './open-sql'
import type { OpenVersion } from './open-schemes.service'

/** As the statement gives it: addresses as their publisher states them, or none. */
type Row = Omit<PublicConcept, 'uri' | 'scheme' | 'broader'> & {
  key: string
  uri: string | null
  broader: (Omit<PublicConcept['broader'][number], 'uri'> & { key: string; uri: string | null })[]
}

/** Which concepts of a version, and in which order; `$1` is the version, values follow. */
interface Selection {
  /** SQL after `from concept c where c.scheme_version_id = $1`. */
  condition: string
  order?: string
  values?: unknown[]
  offset?: number
  limit: number
}

/** Concepts named at once in an address or a form. */
const mostAtOnce = 500

/** Reads concepts of a version that the caller has found to be open. */
@Injectable()
export class OpenConcepts {
  constructor(private readonly database: Transactions) {}

  /** Those with these ids, by id. */
  async byIds(version: OpenVersion, ids: readonly number[]): Promise<Map<number, PublicConcept>> {
    const found = await this.select(version, { condition: 'and c.id = any($2)', values: [ids], limit: ids.length })
    return new Map(found.map((concept) => [concept.id, concept]))
  }

  /** Those with these addresses, or with these codes where a code is given, by what they were asked for. */
  async byNames(version: OpenVersion, names: readonly string[]): Promise<Map<string, PublicConcept>> {
    const asked = names.slice(0, mostAtOnce)
    const keys = asked.map((name) => keyBelow(version.uri, name))
    const found = await this.select(version, {
      condition: 'and (c.key = any($2) or c.uri = any($2) or c.notation = any($2))',
      values: [[...new Set([...asked, ...keys])]],
      limit: 2 * mostAtOnce,
    })
    const byName = new Map<string, PublicConcept>()
    for (const [at, name] of asked.entries()) {
      const own = found.find(({ uri }) => uri === name) ?? found.find((concept) => isCalled(concept, keys[at]!))
      if (own) byName.set(name, own)
    }
    return byName
  }

  /** Concepts of a kind whose labels or codes begin, or have a word that begins, with what was typed; shortest first. */
  async beginning(version: OpenVersion, typed: string, limit: number, kinds: readonly string[] | null = null) {
    return this.select(version, {
      condition: `and ($2 = '' or c.notation ilike $2 || '%' or c.id in (
        select concept_id from label where folded like fold_text($2) || '%' or folded like '% ' || fold_text($2) || '%'))
        and ($3::text[] is null or c.kind = any($3))`,
      order: `c.kind <> 'occupation', (select min(char_length(l.text)) from label l where l.concept_id = c.id and (l.folded like fold_text($2) || '%'
        or l.folded like '% ' || fold_text($2) || '%')) nulls last, c.position`,
      values: [escapeLike(typed.trim()), kinds],
      limit,
    })
  }

  /** @returns in the order of the selection */
  async select(
    version: OpenVersion,
    { condition, order, values = [], offset = 0, limit }: Selection,
  ): Promise<PublicConcept[]> {
    const page = [values.length + 2, values.length + 3]
    const rows = await this.database.manager.query<{ concept: Row }[]>(
      `select ${openConceptSql('c')} as concept from concept c
       where c.scheme_version_id = $1 ${condition} order by ${order ?? 'c.position, c.id'}
       offset $${page[0]} limit $${page[1]}`,
      [version.versionId, ...values, offset, limit],
    )
    return rows.map(({ concept }) => conceptOf(concept, version))
  }

  /** How many concepts a selection has. */
  async count(
    version: OpenVersion,
    { condition, values = [] }: Pick<Selection, 'condition' | 'values'>,
  ): Promise<number> {
    const [row] = await this.database.manager.query<{ total: number }[]>(
      `select count(*)::int as total from concept c where c.scheme_version_id = $1 ${condition}`,
      [version.versionId, ...values],
    )
    return row!.total
  }
}

/** A row with addresses for all that it names. */
export function conceptOf(
  { key, broader, ...row }: Row,
  { uri, key: schemeKey, title, version }: OpenVersion,
): PublicConcept {
  const scheme = { uri, key: schemeKey, title, version }
  return {
    ...row,
    uri: uriOf({ key, uri: row.uri }, scheme),
    broader: broader.map(({ key, ...one }) => ({ ...one, uri: uriOf({ key, uri: one.uri }, scheme) })),
    scheme,
  }
}

function isCalled({ uri, notation, scheme }: PublicConcept, key: string): boolean {
  return notation === key || uri === key || uri === uriOf({ key, uri: null }, scheme)
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')
