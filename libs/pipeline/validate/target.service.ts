import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import { titleTokens } from '#domain'
import { UserError } from '#platform'
import { TextEmbedder } from '../embed/text-embedder.service'
import { toText as vectorToText } from '../embed/embedding-store.service'
import { targetSummarySql, type TargetSummary } from '../taxonomy/concept-sql'

export type TargetHit = TargetSummary & {
  /** 0 to 100; comparable within one answer only. */
  score: number
}

export interface TargetSearch {
  query: string
  by: 'words' | 'meaning'
  limit: number
}

/** Finds targets that were not suggested, by labels in the project's source language or in English. */
@Injectable()
export class TargetService {
  constructor(
    private readonly database: Transactions,
    private readonly texts: TextEmbedder,
  ) {}

  /** Likeliest first. @throws UserError 422 when nearness in meaning is asked for and no target is embedded yet */
  async search(projectId: string, { query, by, limit }: TargetSearch): Promise<{ items: TargetHit[] }> {
    const rows = await (by === 'words'
      ? this.byWords(projectId, query, limit)
      : this.byMeaning(projectId, query, limit))
    return { items: rows.map(({ score, target }) => ({ ...target, score })) }
  }

  private byWords(projectId: string, query: string, limit: number): Promise<Found[]> {
    const words = query.split(/\s+/).map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
    return this.database.manager.query<Found[]>(selectByWords, [projectId, words, query, limit])
  }

  private async byMeaning(projectId: string, query: string, limit: number): Promise<Found[]> {
    const { embedder, modelId } = await this.texts.model()
    const [vector] = await embedder.embed([query], titleTokens)
    const rows = await this.database.manager.query<Found[]>(selectByMeaning, [
      projectId,
      modelId,
      vectorToText(vector!),
      limit,
    ])
    if (rows.length > 0) return rows
    throw new UserError('not-embedded', 'No target has been embedded yet: the first run does that. Search by words.')
  }
}

interface Found {
  score: number
  target: TargetSummary
}

const shownTo = { project: '$1::uuid', language: 'p.source_language', reader: "'en'" }

const foundTargets = `
select round((hit.likeness * 100)::numeric, 1)::float8 as score, ${targetSummarySql('t', shownTo)} as target
from hit join concept t on t.id = hit.id join project p on p.id = $1
order by hit.likeness desc, hit.id`

/**
 * $1 project, $2 patterns that all have to occur in one label, $3 the words as typed, $4 limit. Letters count without
 * their accents. The more of a label the words make up, the likelier it is meant (trigram likeness took three times as
 * long for the same order); a target that carries the code typed comes first.
 */
const selectByWords = `
with hit as (
  select c.id, max(case when c.notation = $3 then 1
    else least(1, char_length($3)::float8 / char_length(l.text)) end) as likeness
  from project p
  join concept c on c.scheme_version_id = p.target_version_id and c.kind = any(p.target_kinds)
  join label l on l.concept_id = c.id and l.language in (p.source_language, 'en')
  where p.id = $1 and (c.notation = $3
    or unaccent(l.text) ilike all ((select array_agg(unaccent(word)) from unnest($2::text[]) word)::text[]))
  group by c.id order by likeness desc, c.id limit $4)
${foundTargets}`

/** $1 project, $2 model, $3 vector of the words as typed, $4 limit. A target is as near as its nearest label. */
const selectByMeaning = `
with hit as (
  select c.id, greatest(0, 1 - min(e.embedding <=> $3::vector)) as likeness
  from project p
  join concept c on c.scheme_version_id = p.target_version_id and c.kind = any(p.target_kinds)
  join label l on l.concept_id = c.id and l.language in (p.source_language, 'en') and l.kind <> 'hidden'
  join text_embedding e on e.model_id = $2 and e.text_hash = l.text_hash
  where p.id = $1 group by c.id order by likeness desc, c.id limit $4)
${foundTargets}`
