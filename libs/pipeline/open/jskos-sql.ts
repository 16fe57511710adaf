import { utcSql } from '../taxonomy/concept-sql'
import { selectNewest } from './crosswalk-sql'

/** One end of a mapping: ids of concepts, and addresses or keys of schemes; null for any. */
const end = (side: 'source' | 'target', ids: string, schemes: string) => `(
  (${ids}::int[] is null or m.${side}_id = any(${ids}))
  and (${schemes}::text[] is null or p.version->'head'->'${side}'->>'uri' = any(${schemes})
    or p.version->'head'->'${side}'->>'key' = any(${schemes})))`

const isAsked = (ids: string, schemes: string) => `(${ids}::int[] is not null or ${schemes}::text[] is not null)`

/** @param from side on which the question's `from` stands */
function reads(from: 'source' | 'target'): string {
  const to = from === 'source' ? 'target' : 'source'
  const [first, second] = [end(from, '$1', '$2'), end(to, '$3', '$4')]
  return `case when $5::boolean and ${isAsked('$1', '$2')} and ${isAsked('$3', '$4')} then ${first} or ${second}
    else ${first} and ${second} end`
}

/** $1 ids and $2 schemes of `from`, $3 ids and $4 schemes of `to`, $5 whether one of the two is enough,
 * $6 whether forward, $7 whether backward, $8 relations or null, $9 addresses of crosswalks or null */
const matching = `
with newest as (${selectNewest})
select p.id as "publicationId", (p.version->'head')::jsonb as head, m.number, m.statement, p.version->>'publishedAt' as "publishedAt"
from newest p join published_mapping m on m.publication_id = p.id
where (($6::boolean and (${reads('source')})) or ($7::boolean and (${reads('target')})))
  and ($8::text[] is null or coalesce(m.relation, 'mappingRelation') = any($8))
  and ($9::text[] is null or p.version->'head'->>'uri' = any($9))`

/** After those of `matching`: $10 offset, $11 limit */
export const selectMappings = `
with found as (${matching})
select *, (select count(*)::int from found) as total from found order by "publicationId", number offset $10 limit $11`

/** How many mappings there are for each crosswalk. */
export const countMappings = `
with found as (${matching})
select head, count(*)::int as mappings from found group by "publicationId", head`

/** $1 version, $2 number */
export const selectMapping = `
select p.id as "publicationId", p.head, m.number, m.statement, ${utcSql('p.published_at')} as "publishedAt"
from publication p join published_mapping m on m.publication_id = p.id
where p.id = $1 and m.number = $2 and p.visibility = 'everyone'`

/** Concepts that the newest versions name. $1 addresses, keys or codes, $2 what they may begin with */
export const selectNamedConcepts = `
with newest as (${selectNewest})
select c.id from concept c
where c.scheme_version_id in (select "sourceVersionId" from newest union select "targetVersionId" from newest)
  and (c.key = any($1::text[]) or c.uri = any($1) or c.notation = any($1)
    or exists (select from unnest($2::text[]) as beginning where c.key ^@ beginning or c.notation ^@ beginning))
limit 1000`
