import { Transactions } from '#database'
import { labelText } from '#domain'
import { Injectable } from '@nestjs/common'
import { TextEmbedder } from '../embed/text-embedder.service'
import { toText } from '../embed/embedding-store.service'

export interface MeaningHit {
  id: number
  /** 0 to 100: cosine of the query with the nearest label, in percent. */
  score: number
}

/** Finds targets by what is meant. One query is what pgvector is for: 16 ms over the 14,000 labels of a language. */
@Injectable()
export class MeaningSearch {
  constructor(
    private readonly database: Transactions,
    private readonly texts: TextEmbedder,
  ) {}

  /**
   * Targets of a project whose labels, in its source language or in English, are nearest to the query. Only labels that
   * a run has embedded can be found: none before the first run.
   */
  async search(projectId: string, query: string, limit: number): Promise<MeaningHit[]> {
    const { embedder, modelId } = await this.texts.model()
    const { text, maxTokens } = labelText(query)
    const [vector] = await embedder.embed([text], maxTokens)
    return this.database.manager.query<MeaningHit[]>(selectNearest, [projectId, modelId, toText(vector!), limit])
  }
}

/** $1 project, $2 model, $3 query vector, $4 limit */
const selectNearest = `
select c.id, round((100 * greatest(0, 1 - min(e.embedding <=> $3::vector)))::numeric, 1)::float8 as score
from project p
join concept c on c.scheme_version_id = p.target_version_id and c.kind = any(p.target_kinds)
join label l on l.concept_id = c.id and l.language in (p.source_language, 'en') and l.kind <> 'hidden'
join text_embedding e on e.model_id = $2 and e.text_hash = l.text_hash
where p.id = $1
group by c.id order by score desc, c.id limit $4`
