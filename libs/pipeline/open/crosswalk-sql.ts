import { utcSql } from '../taxonomy/concept-sql'

/** SQL for a version that everyone may read. @param publication alias of a row of `publication` */
const versionSql = (publication: string) => `json_build_object(
  'number', ${publication}.number, 'publishedAt', ${utcSql(`${publication}.published_at`)}, 'note', ${publication}.note,
  'counts', ${publication}.counts, 'head', ${publication}.head)`

/** Crosswalks with the versions that everyone may read, newest first. $1 slug, or null for all */
export const selectCrosswalks = `
select json_build_object('slug', a.slug, 'versions', json_agg(${versionSql('p')} order by p.number desc)) as crosswalk
from crosswalk_address a join publication p using (project_id)
where p.visibility = 'everyone' and ($1::text is null or a.slug = $1)
group by a.slug order by a.slug`

/** $1 slug, $2 number, or null for the newest */
export const selectVersion = `
select p.id, p.source_version_id as "sourceVersionId", p.target_version_id as "targetVersionId", ${versionSql('p')} as version
from crosswalk_address a join publication p using (project_id)
where a.slug = $1 and p.visibility = 'everyone' and ($2::int is null or p.number = $2)
order by p.number desc limit 1`

/** The newest version of each crosswalk that everyone may read. */
export const selectNewest = `
select distinct on (p.project_id) p.id, p.source_version_id as "sourceVersionId",
  p.target_version_id as "targetVersionId", ${versionSql('p')} as version
from crosswalk_address a join publication p using (project_id)
where p.visibility = 'everyone' order by p.project_id, p.number desc`

const titleInSql = (concept: string) => `(
  select text from label where concept_id = ${concept}.id and kind = 'preferred' and language = $7 order by id limit 1)`

/**
 * One page of statements in the order of the file. $1 version, $2 number after which to go on, $3 ids of sources and
 * $4 of targets, each null for any, $5 whether one of the two is enough, $6 relations (`none`: no target fits), or null,
 * $7 language of titles, or null for those that were published, $8 kinds of targets, or null, $9 how many
 */
export const selectStatements = `
select m.number, m.statement, s.kind as "sourceKind", t.kind as "targetKind",
  ${titleInSql('s')} as "sourceTitle", ${titleInSql('t')} as "targetTitle"
from published_mapping m join concept s on s.id = m.source_id left join concept t on t.id = m.target_id
where m.publication_id = $1 and m.number > $2
  and case when $5 then m.source_id = any($3::int[]) or m.target_id = any($4::int[])
      else ($3::int[] is null or m.source_id = any($3)) and ($4::int[] is null or m.target_id = any($4)) end
  and ($6::text[] is null or coalesce(m.relation, 'none') = any($6))
  and ($8::text[] is null or t.kind = any($8))
order by m.number limit $9`

/** Concepts of a version by their addresses, keys or codes. $1 version, $2 names */
export const selectNamed = `
select id from concept
where scheme_version_id = $1 and (key = any($2::text[]) or uri = any($2) or notation = any($2))`
