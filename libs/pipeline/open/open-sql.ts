/** SQL for the labels of a concept as JSON, preferred ones first. @param concept SQL for its id */
const labelsSql = (concept: string) => `(
  select coalesce(json_agg(json_build_object('language', language, 'kind', kind, 'text', text)
    order by language, kind <> 'preferred', id), '[]') from label where concept_id = ${concept} and kind <> 'hidden')`

/** SQL for the schemes that are open to everyone, each in the newest version that is: rows (id, scheme). */
export const openVersionsSql = `
select v.id, json_build_object('key', s.key, 'uri', s.uri, 'title', s.title, 'version', v.version,
  'languages', v.languages, 'loadedAt', to_char(v.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  'occupations', (select count(*)::int from concept where scheme_version_id = v.id and kind = 'occupation')) as scheme
from scheme_version v join scheme s on s.id = v.scheme_id
where v.open and v.status = 'ready'`

/**
 * SQL for a concept as JSON, its scheme aside.
 * @param concept alias of a row of `concept`
 */
export const openConceptSql = (concept: string) => `json_build_object(
  'id', ${concept}.id, 'versionId', ${concept}.scheme_version_id, 'key', ${concept}.key, 'uri', ${concept}.uri,
  'notation', ${concept}.notation, 'kind', ${concept}.kind, 'status', ${concept}.status,
  'iscoGroup', ${concept}.isco_group, 'labels', ${labelsSql(`${concept}.id`)},
  'notes', (select coalesce(json_agg(json_build_object('language', language, 'kind', kind, 'text', text)
    order by language, kind <> 'description', id), '[]') from note where concept_id = ${concept}.id),
  'hasNarrower', exists (select from concept_broader where broader_id = ${concept}.id),
  'broader', (select coalesce(json_agg(json_build_object('key', b.key, 'uri', b.uri, 'notation', b.notation,
    'labels', ${labelsSql('b.id')}) order by b.position, b.id), '[]')
    from concept_broader up join concept b on b.id = up.broader_id where up.concept_id = ${concept}.id))`
