import { sideSql } from './project-sql'

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

/** $1 gold set, $2 number after which to go on, $3 how many → rows in the order of the file */
export const selectGoldMappings = `
select number, source_id as "sourceId", target_id as "targetId", target_uri as "targetUri", relation, note
from gold_mapping
where gold_set_id = $1 and number > $2
order by number
limit $3`

/** $1 gold set → the sources that lead to several targets */
export const selectRepeatedSources = `
select source_id as id from gold_mapping
where gold_set_id = $1 and target_uri is not null group by source_id having count(*) > 1`

/** $1 gold set → the targets that several sources lead to */
export const selectRepeatedTargets = `
select target_uri as id from gold_mapping
where gold_set_id = $1 and target_uri is not null group by target_uri having count(*) > 1`
