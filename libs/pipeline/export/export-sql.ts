import { titleSql } from '../taxonomy/concept-sql'

const side = (version: string, scheme: string, language: string): string => `json_build_object(
  'name', ${scheme}.title, 'conceptType', 'occupation', 'version', ${version}.version, 'language', ${language},
  'landingPage', coalesce(${scheme}.uri, ''))`

/** $1 project → the head of its table, but for direction, version and date */
export const selectHead = `
select json_build_object(
  'name', p.name,
  'author', coalesce((select string_agg(u.name, ', ' order by u.name) from project_member m
                      join app_user u on u.id = m.user_id where m.project_id = p.id and m.role = 'owner'), ''),
  'source', ${side('sv', 'ss', 'p.source_language')}, 'target', ${side('tv', 'ts', 'p.source_language')}) as head
from project p
join scheme_version sv on sv.id = p.source_version_id join scheme ss on ss.id = sv.scheme_id
join scheme_version tv on tv.id = p.target_version_id join scheme ts on ts.id = tv.scheme_id
where p.id = $1`

/** $1 project, $2 position after which to go on, $3 how many → marked sources in the order of the file */
export const selectSources = `
select c.id, c.position, c.uri, c.notation, ${titleSql('c', 'p.source_language')} as label, (
  select json_agg(json_build_object('userId', k.user_id, 'kind', k.kind, 'targetId', k.target_id,
    'relation', k.relation, 'reason', k.reason, 'bulk', k.bulk_id is not null) order by k.id)
  from mark k where k.project_id = p.id and k.source_id = c.id) as marks
from project p
join concept c on c.scheme_version_id = p.source_version_id and c.position > $2
where p.id = $1 and exists (select 1 from mark k where k.project_id = p.id and k.source_id = c.id)
order by c.position
limit $3`

/** $1 project, $2 concepts → how the table names them */
export const selectTargets = `
select c.id, coalesce(c.uri, c.key) as uri, c.notation, ${titleSql('c', 'p.source_language')} as label
from concept c join project p on p.id = $1
where c.id = any ($2)`

/** $1 project, $2 whether what nobody reviewed counts → how many rows of which kind */
export const selectTotals = `
select m.mappings, m.sources, (
  select count(*)::int from concept_state s where s.project_id = p.id and s.nothing_fits
    and ($2 or s.state in ('agreed', 'settled'))) as "withoutTarget"
from project p cross join lateral (
  select count(*)::int as mappings, count(distinct source_id)::int as sources
  from mapping where project_id = p.id and ($2 or standing = 'final')) m
where p.id = $1`
