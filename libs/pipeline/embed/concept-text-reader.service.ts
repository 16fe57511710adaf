import { Transactions } from '#database'
import { conceptTexts, type ConceptKind, type ConceptTexts, type Label, type Note } from '#domain'
import { Injectable } from '@nestjs/common'

/** A concept in the database with its texts in one language. */
export interface ReadConcept extends ConceptTexts {
  id: number
}

/** Keeps each statement short: see `EmbeddingStore`. */
const conceptsPerRead = 500

/** Reads what is embedded and ranked of the concepts of a scheme version. */
@Injectable()
export class ConceptTextReader {
  constructor(private readonly database: Transactions) {}

  /** Ids of the concepts of these kinds, in the order of the file. */
  async ids(versionId: number, kinds: readonly ConceptKind[]): Promise<number[]> {
    const rows = await this.database.manager.query<{ id: number }[]>(
      `select id from concept where scheme_version_id = $1 and kind = any($2) order by position, id`,
      [versionId, kinds],
    )
    return rows.map(({ id }) => id)
  }

  /** Concepts in the order of `ids`; those without a label in the language or in English are left out. */
  async read(ids: readonly number[], language: string): Promise<ReadConcept[]> {
    const concepts: ReadConcept[] = []
    for (let start = 0; start < ids.length; start += conceptsPerRead) {
      const rows = await this.database.manager.query<{ id: number; labels: Label[]; notes: Note[] }[]>(selectTexts, [
        ids.slice(start, start + conceptsPerRead),
        [language, 'en'],
      ])
      for (const { id, labels, notes } of rows) {
        const texts = conceptTexts(labels, notes, language)
        if (texts) concepts.push({ id, ...texts })
      }
    }
    return concepts
  }
}

/** $1 ids, $2 languages */
const selectTexts = `
select ids.id,
  (select coalesce(json_agg(json_build_object('language', language, 'kind', kind, 'text', text) order by id), '[]')
   from label where concept_id = ids.id and language = any($2)) as labels,
  (select coalesce(json_agg(json_build_object('language', language, 'kind', kind, 'text', text) order by id), '[]')
   from note where concept_id = ids.id and language = any($2) and kind = 'description') as notes
from unnest($1::int[]) with ordinality as ids(id, place)
order by ids.place`
