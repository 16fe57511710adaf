import type { ConceptRef } from '#domain'
import type { EntityManager } from 'typeorm'

/** Concepts by id, as tables name them, read once each: many sources share few targets. */
export class ConceptNames {
  private readonly known = new Map<number, ConceptRef>()

  constructor(
    private readonly manager: EntityManager,
    private readonly language: string,
  ) {}

  /** Reads those that are not known yet. */
  async learn(ids: Iterable<number>): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.known.has(id))
    if (unknown.length === 0) return
    const rows = await this.manager.query<(ConceptRef & { id: number })[]>(selectConcepts, [unknown, this.language])
    for (const { id, ...concept } of rows) this.known.set(id, concept)
  }

  /** @throws RangeError for one that was not learned */
  of(id: number): ConceptRef {
    const concept = this.known.get(id)
    if (!concept) throw new RangeError(`Concept ${id} has no name here.`)
    return concept
  }
}

/** $1 ids, $2 language: as `conceptRefSql` chooses */
const selectConcepts = `
select c.id, c.key, c.uri, c.notation, coalesce(l.text, c.key) as label, l.language
from concept c
left join lateral (
  select text, language from label where concept_id = c.id and kind = 'preferred'
  order by language <> $2, language <> 'en', language, id limit 1) l on true
where c.id = any ($1)`
