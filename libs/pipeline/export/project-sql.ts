import { utcSql } from '../taxonomy/concept-sql'

/** SQL for a classification of a crosswalk, its `uri` as the scheme has it. */
export const sideSql = (version: string, scheme: string, language: string, kind: string): string => `json_build_object(
  'key', ${scheme}.key, 'uri', ${scheme}.uri, 'title', ${scheme}.title, 'version', ${version}.version,
  'language', ${language}, 'conceptType', ${kind})`

/** SQL for a ConceptRef whose label is in `language`, else in English, else in the first language there is. */
export const conceptRefSql = (concept: string, language: string): string => `(
  select json_build_object('key', ${concept}.key, 'uri', ${concept}.uri, 'notation', ${concept}.notation,
    'label', coalesce(max(l.text), ${concept}.key), 'language', max(l.language))
  from (select text, language from label where concept_id = ${concept}.id and kind = 'preferred'
        order by language <> ${language}, language <> 'en', language, id limit 1) l)`

/** $1 project → what its mapping table says of itself, but for what the reader of the table chooses */
export const selectProjectHead = `
select json_build_object(
  'name', p.name,
  'description', p.description,
  'licence', p.licence,
  'author', coalesce((select string_agg(u.name, ', ' order by u.name) from project_member m
                      join app_user u on u.id = m.user_id where m.project_id = p.id and m.role = 'owner'), ''),
  'source', ${sideSql('sv', 'ss', 'p.source_language', "'occupation'")},
  'target', ${sideSql('tv', 'ts', 'p.source_language', 'p.target_kinds[1]')},
  'run', (select json_build_object('id', r.id, 'model', coalesce(m.name, ''), 'date', to_char(r.finished_at, 'YYYY-MM-DD'))
          from run r left join embedding_model m on m.id = r.model_id
          where r.project_id = p.id and r.status = 'finished' order by r.finished_at desc, r.id limit 1)) as head
from project p
join scheme_version sv on sv.id = p.source_version_id join scheme ss on ss.id = sv.scheme_id
join scheme_version tv on tv.id = p.target_version_id join scheme ts on ts.id = tv.scheme_id
where p.id = $1`

/** $1 project, $2 position after which to go on, $3 how many → marked sources in the order of the file */
export const selectMarkedSources = `
select c.position, ${conceptRefSql('c', 'p.source_language')} as concept,
  (select json_agg(json_build_object('userId', k.user_id, 'kind', k.kind, 'targetId', k.target_id,
      'relation', k.relation, 'reason', k.reason, 'origin', k.origin, 'rank', k.rank, 'score', k.score,
      'bulk', k.bulk_id is not null, 'comment', k.comment, 'name', u.name, 'at', ${utcSql('k.at')}) order by k.id)
   from mark k join app_user u on u.id = k.user_id where k.project_id = p.id and k.source_id = c.id) as marks,
  (select coalesce(json_agg(json_build_object('name', u.name, 'at', ${utcSql('t.at')}, 'text', t.text) order by t.id), '[]')
   from comment t join app_user u on u.id = t.user_id where t.project_id = p.id and t.source_id = c.id) as comments
from project p
join concept c on c.scheme_version_id = p.source_version_id and c.position > $2
where p.id = $1 and exists (select 1 from mark k where k.project_id = p.id and k.source_id = c.id)
order by c.position
limit $3`

/** $1 project, $2 whether what nobody reviewed counts → the targets that several sources lead to */
export const selectSharedTargets = `
select target_id as id from mapping
where project_id = $1 and ($2 or standing = 'final') group by target_id having count(*) > 1`

/** $1 project, $2 whether what nobody reviewed counts → how many rows of which kind */
export const selectTotals = `
select m.mappings, m.sources,
  (select count(*)::int from concept_state s where s.project_id = p.id and s.nothing_fits
    and ($2 or s.state in ('agreed', 'settled'))) as "withoutTarget",
  (select count(*)::int from concept_state s where s.project_id = p.id and s.state = 'disputed') as disputed
from project p cross join lateral (
  select count(*)::int as mappings, count(distinct source_id)::int as sources
  from mapping where project_id = p.id and ($2 or standing = 'final')) m
where p.id = $1`
