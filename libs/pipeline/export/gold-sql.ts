import { conceptRefSql, sideSql } from './project-sql'

/** The language of the table's own titles: the first of the version that it brought with it. */
const language = `coalesce(sv.languages[1], 'en')`

/** $1 gold set → what its file said of itself */
export const selectGoldHead = `
select json_build_object('name', g.name, 'metadata', g.metadata, 'imported', to_char(g.created_at, 'YYYY-MM-DD'),
  'source', ${sideSql('sv', 'ss', language, "'occupation'")},
  'target', ${sideSql('tv', 'ts', language, "'occupation'")}) as head
from gold_set g
join scheme_version sv on sv.id = g.source_version_id join scheme ss on ss.id = sv.scheme_id
join scheme_version tv on tv.id = g.target_version_id join scheme ts on ts.id = tv.scheme_id
where g.id = $1`

/** $1 gold set, $2 number after which to go on, $3 how many, $4 language of titles → rows in the order of the file */
export const selectGoldMappings = `
select m.number, ${conceptRefSql('c', '$4')} as source, m.source_id as "sourceId", m.target_id as "targetId",
  m.target_uri as "targetUri", m.relation
from gold_mapping m join concept c on c.id = m.source_id
where m.gold_set_id = $1 and m.number > $2
order by m.number
limit $3`

/** $1 gold set → how many targets each source has */
export const selectSourceCounts = `
select source_id as id, count(*)::int as count from gold_mapping
where gold_set_id = $1 and target_uri is not null group by source_id`

/** $1 gold set → how many sources lead to each target */
export const selectUriCounts = `
select target_uri as uri, count(*)::int as count from gold_mapping
where gold_set_id = $1 and target_uri is not null group by target_uri`
