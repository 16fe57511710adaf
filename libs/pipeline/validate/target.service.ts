import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
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

/** Finds targets that were not suggested. */
@Injectable()
export class TargetService {
  constructor(private readonly database: Transactions) {}

  /** Targets of a project whose labels contain the words, in its source language or in English; likeliest first. */
  async search(projectId: string, { query, limit }: TargetSearch): Promise<{ items: TargetHit[] }> {
    const words = query.split(/\s+/).map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
    const rows = await this.database.manager.query<{ score: number; target: TargetSummary }[]>(selectByWords, [
      projectId,
      words,
      query,
      limit,
    ])
    return { items: rows.map(({ score, target }) => ({ ...target, score })) }
  }
}

/**
 * $1 project, $2 patterns that all have to occur in one label, $3 the words as typed, $4 limit. Letters count without
 * their accents. A target that carries the code typed comes first.
 */
const selectByWords = `
with hit as (
  select c.id, max(case when c.notation = $3 then 1
    else greatest(similarity(l.text, $3), word_similarity($3, l.text) * 0.9) end) as likeness
  from project p
  join concept c on c.scheme_version_id = p.target_version_id and c.kind = any(p.target_kinds)
  join label l on l.concept_id = c.id and l.language in (p.source_language, 'en')
  where p.id = $1 and (c.notation = $3 or unaccent(l.text) ilike all (select unaccent(word) from unnest($2::text[]) word))
  group by c.id order by likeness desc, c.id limit $4)
select round((hit.likeness * 100)::numeric, 1)::float8 as score,
  ${targetSummarySql('t', 'p.source_language')} as target
from hit join concept t on t.id = hit.id join project p on p.id = $1
order by hit.likeness desc, hit.id`
