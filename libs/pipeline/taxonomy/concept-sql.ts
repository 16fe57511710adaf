import type { ConceptKind, LabelKind, NoteKind } from '#domain'

export interface GroupRef {
  notation: string
  label: string | null
}

export interface ConceptDetail {
  id: number
  uri: string | null
  notation: string | null
  kind: ConceptKind
  status: string | null
  iscoGroup: GroupRef | null
  labels: { language: string; kind: LabelKind; text: string }[]
  notes: { language: string; kind: NoteKind; text: string }[]
  /** From the root of the scheme to the direct parent; of several parents the first is followed. */
  path: { id: number; notation: string | null; label: string }[]
}

export interface TargetSummary {
  id: number
  uri: string | null
  notation: string | null
  title: string
  titleEnglish: string | null
  /** In the language that the reader's page speaks; null where the target has none in it. */
  titleReader: string | null
  alternatives: string[]
  description: string | null
  iscoGroup: GroupRef | null
  /** So many sources of the project are mapped to it, the one that is being decided on left out. */
  linked: number
}

/**
 * SQL for the preferred label of a concept: in `language`, else in English, else in the first language there is, else
 * its key.
 * @param concept SQL alias of a row of `concept`
 * @param language SQL expression
 */
export const titleSql = (concept: string, language: string) => `coalesce(
  (select text from label where concept_id = ${concept}.id and kind = 'preferred'
   order by language <> ${language}, language <> 'en', language, id limit 1), ${concept}.key)`

/** SQL for a GroupRef, or null: the ISCO group a concept declares, named as the scheme version `groups` names it. */
const iscoGroupSql = (
  concept: string,
  language: string,
  groups: string,
) => `case when ${concept}.isco_group is not null then
  json_build_object('notation', ${concept}.isco_group, 'label', (
    select ${titleSql('g', language)} from concept g
    where g.scheme_version_id = ${groups} and g.notation = ${concept}.isco_group and g.kind = 'group' limit 1)) end`

/**
 * SQL for a ConceptDetail.
 * @param concept SQL alias of a row of `concept`
 * @param languages SQL expression, text[]: languages of labels and notes, the first for titles; null for all
 * @param groups SQL expression: id of the scheme version that names ISCO groups
 */
export const conceptDetailSql = (concept: string, languages: string, groups: string) => `json_build_object(
  'id', ${concept}.id, 'uri', ${concept}.uri, 'notation', ${concept}.notation, 'kind', ${concept}.kind,
  'status', ${concept}.status, 'iscoGroup', ${iscoGroupSql(concept, `(${languages})[1]`, groups)},
  'labels', (select coalesce(json_agg(json_build_object('language', language, 'kind', kind, 'text', text)
      order by array_position(${languages}, language), language, kind <> 'preferred', kind, id), '[]')
    from label where concept_id = ${concept}.id and (${languages} is null or language = any(${languages}))),
  'notes', (select coalesce(json_agg(json_build_object('language', language, 'kind', kind, 'text', text)
      order by array_position(${languages}, language), language, kind <> 'description', kind, id), '[]')
    from note where concept_id = ${concept}.id and (${languages} is null or language = any(${languages}))),
  'path', (
    with recursive up(id, height) as (
      select (select min(broader_id) from concept_broader where concept_id = ${concept}.id), 1
      union all
      select (select min(broader_id) from concept_broader where concept_id = up.id), height + 1
      from up where up.id is not null and height < 20)
    select coalesce(json_agg(json_build_object('id', a.id, 'notation', a.notation,
      'label', ${titleSql('a', `(${languages})[1]`)}) order by up.height desc), '[]')
    from up join concept a on a.id = up.id))`

/** SQL expressions for what a summary says beyond the target itself. */
export interface SummaryContext {
  /** Id of the project. */
  project: string
  /** The project's source language. */
  language: string
  /** Language of the page that asks. */
  reader: string
  /** Id of the source that is being decided on, if one is. */
  source?: string
}

/**
 * SQL for a TargetSummary.
 * @param concept SQL alias of a row of `concept`
 */
export const targetSummarySql = (
  concept: string,
  { project, language, reader, source = 'null' }: SummaryContext,
) => `json_build_object(
  'id', ${concept}.id, 'uri', ${concept}.uri, 'notation', ${concept}.notation,
  'title', ${titleSql(concept, language)},
  'titleEnglish', ${preferredSql(concept, "'en'")}, 'titleReader', ${preferredSql(concept, reader)},
  'alternatives', (
    select coalesce(json_agg(text order by id), '[]') from label
    where concept_id = ${concept}.id and kind = 'alternative' and language = (
      select language from label where concept_id = ${concept}.id and language in (${language}, 'en')
      order by language <> ${language} limit 1)),
  'description', (
    select text from note where concept_id = ${concept}.id and language in (${language}, 'en')
    order by language <> ${language}, kind <> 'description', kind, id limit 1),
  'iscoGroup', ${iscoGroupSql(concept, language, `${concept}.scheme_version_id`)},
  'linked', (
    select count(*)::int from mapping
    where project_id = ${project} and target_id = ${concept}.id and source_id is distinct from ${source}))`

const preferredSql = (concept: string, language: string) => `(
  select text from label
  where concept_id = ${concept}.id and language = ${language} and kind = 'preferred' order by id limit 1)`

/** SQL for a person as JSON. @param user alias of a row of `app_user` */
export const personSql = (user: string) => `json_build_object('id', ${user}.id, 'name', ${user}.name)`

/** SQL for a moment as JSON has it: ISO 8601, to the millisecond. */
export const utcSql = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
