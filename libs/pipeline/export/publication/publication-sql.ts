import { utcSql } from '../../taxonomy/concept-sql'
import { conceptRefSql } from '../project-sql'

const summarySql = `'number', b.number, 'publishedAt', ${utcSql('b.published_at')}, 'note', b.note,
  'visibility', b.visibility, 'counts', b.counts`

/** $1 project → its versions, newest first */
export const selectProjectPublications = `
select json_build_object(${summarySql}, 'changes', b.changes, 'licence', b.head->'licence', 'publishedBy', u.name) as version
from publication b join app_user u on u.id = b.published_by
where b.project_id = $1 order by b.number desc`

/** SQL condition on `b`: whether a person may read a version. */
const readableSql = (person: string, administers: string): string => `
  (b.visibility = 'everyone' or ${administers}
   or exists (select from project_member m where m.project_id = b.project_id and m.user_id = ${person}))`

/**
 * What has changed tells of the version before, too: it is for those who may read both.
 * $1 slug, $2 who asks or null, $3 whether as administrator, $4 number or null for the newest → a Publication
 */
export const selectPublication = `
with readable as (
  select b.*, a.slug from crosswalk_address a join publication b using (project_id)
  where a.slug = $1 and ${readableSql('$2', '$3')})
select json_build_object('id', b.id, 'slug', b.slug, 'head', b.head, ${summarySql},
  'changes', case when exists (select from readable v where v.number = b.number - 1) then b.changes end,
  'versions', (select json_agg(json_build_object('number', v.number, 'publishedAt', ${utcSql('v.published_at')},
    'note', v.note) order by v.number desc) from readable v)) as publication
from readable b where b.number = coalesce($4, (select max(number) from readable))`

/** $1 version → its head */
export const selectPublishedHead = 'select head from publication where id = $1'

/** $1 version, $2 number after which to go on, $3 how many → its statements in their order */
export const selectPublishedStatements = `
select number, statement from published_mapping where publication_id = $1 and number > $2 order by number limit $3`

/** $1 version → ComparedStatements in the order of the file */
export const selectPublishedCompared = `
select statement->'source' as source, nullif(statement->'target', 'null') as target, relation
from published_mapping where publication_id = $1 order by number`

/** $1 project → ComparedStatements of all that is final: what `ProjectStatements` tells at greater length */
export const selectAgreedCompared = `
with own as (select * from project where id = $1),
final as (
  select source_id, target_id, relation from mapping where project_id = $1 and standing = 'final'
  union all
  select source_id, null, null from concept_state
  where project_id = $1 and nothing_fits and state in ('agreed', 'settled'))
select ${conceptRefSql('s', 'p.source_language')} as source, final.relation,
  case when t.id is not null then ${conceptRefSql('t', 'p.source_language')} end as target
from own p cross join final
join concept s on s.id = final.source_id left join concept t on t.id = final.target_id
order by s.position, t.position, t.id`

/** $1 project → the version that was published last, if any */
export const selectLatest = `
select p.name, a.slug, b.id, b.number, coalesce(p.licence, b.head->>'licence') as licence
from project p left join crosswalk_address a on a.project_id = p.id
left join lateral (select * from publication where project_id = p.id order by number desc limit 1) b on true
where p.id = $1`

/** $1 project → what is not finished, and what is doubtful */
export const selectOpen = `
select (select count(distinct source_id)::int from warning where project_id = $1) as warnings,
  json_build_object('toDo', total - to_review - disputed - done, 'toReview', to_review, 'disputed', disputed) as open
from (
  select (select count(*)::int from project p join concept c on c.scheme_version_id = p.source_version_id
      where p.id = $1 and c.kind not in ('group', 'skill-group')) as total,
    count(*) filter (where state = 'to-review')::int as to_review,
    count(*) filter (where state = 'disputed')::int as disputed,
    count(*) filter (where state in ('agreed', 'settled'))::int as done
  from concept_state where project_id = $1) s`

/** $1 project, $2 number, $3 head, $4 note, $5 visibility, $6 counts, $7 changes, $8 who → id, source and target version */
export const insertPublication = `
insert into publication (project_id, number, source_version_id, target_version_id, head, note, visibility, counts,
  changes, published_by)
select id, $2, source_version_id, target_version_id, $3, $4, $5, $6, $7, $8 from project where id = $1
returning id`

/** $1 version, $2 how many statements it has already, $3 statements */
export const insertStatements = `
insert into published_mapping (publication_id, number, source_id, target_id, relation, statement)
select b.id, $2 + given.place, s.id, t.id, given.statement->>'relation', given.statement
from publication b
cross join jsonb_array_elements($3::jsonb) with ordinality as given(statement, place)
join concept s on s.scheme_version_id = b.source_version_id and s.key = given.statement->'source'->>'key'
left join concept t on t.scheme_version_id = b.target_version_id and t.key = given.statement->'target'->>'key'
where b.id = $1`
