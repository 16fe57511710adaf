import type { LabelKind } from '#domain'
import { scopeSql } from './target-scope'

/** A target that was found. */
export interface FoundTarget {
  id: number
  /** 0 to 1; comparable within one answer only. */
  likeness: number
  by: 'code' | 'uri' | 'words' | 'spelling'
  /** The label that was found. */
  label: { text: string; language: string; kind: LabelKind } | null
}

/** A statement that finds FoundTargets, likeliest first, and in each row how many there are in all. */
export interface TargetStatement {
  sql: string
  /** After the scope's four. */
  values: unknown[]
}

/** Words of fewer letters have too few trigrams to be found by them. */
const shortest = 3
/** A typing error spoils three trigrams: too many of a shorter word's. */
const forgiven = 4

/** Whether errors can be forgiven in any of these words. */
export const isForgiving = (words: readonly string[]) => words.some((word) => word.length >= forgiven)

/** Share of a word's trigrams that a label must have: two errors in ten letters. */
export const likeEnough = 0.5

/** Targets whose code, or whose ISCO-08 group's, begins so; the code itself first, else in the order of the scheme. */
export function byCode(code: string, limit: number): TargetStatement {
  return {
    values: [code, limit],
    sql: `
with recursive ${scopeSql}
select c.id, case when lower(c.notation) = lower($5) then 1 else 0.5 end as likeness, 'code' as by, null as label,
  count(*) over ()::int as total
from scope join concept c on c.id = scope.id
where c.notation ilike $5 || '%' or c.isco_group ilike $5 || '%'
order by likeness desc, scope.place, c.id limit $6`,
  }
}

/** The target at an address. */
export function byUri(uri: string): TargetStatement {
  return {
    values: [uri],
    sql: `
with recursive ${scopeSql}
select c.id, 1 as likeness, 'uri' as by, null as label, 1 as total
from scope join concept c on c.id = scope.id where c.key = $5 or c.uri = $5`,
  }
}

interface Wording {
  words: readonly string[]
  /** Language of the page. */
  language: string
  limit: number
}

/**
 * Targets with a label that contains all words or parts of them. The more of the label they make up, the likelier it is
 * meant; less so where they only begin its words or stand inside them, and less so in a language that neither the project
 * nor the reader uses.
 */
export function byWords({ words, language, limit }: Wording): TargetStatement {
  const long = words.some((word) => word.length >= shortest)
  const conditions = words.map((_, at) => contains(word(at), long || at > 0))
  const all = (pattern: (at: string) => string) => `array[${words.map((_, at) => pattern(word(at))).join(', ')}]`
  const wholeness = `case when ${wordsOf('l.folded')} like all (${all((one) => `'% ' || ${one} || ' %'`)}) then 1
    when ${wordsOf('l.folded')} like all (${all((one) => `'% ' || ${one} || '%'`)}) then 0.9 else 0.75 end`
  const likeness = `0.5 + 0.5 * (${wholeness}) * ${share}`
  return statement({ words, language, limit, by: 'words', conditions, likeness })
}

/** Targets with a label that has words like all of these, however they are spelt. */
export function bySpelling({ words, language, limit }: Wording): TargetStatement {
  const conditions = words.map((text, at) =>
    text.length >= forgiven ? `l.folded %> ${word(at)}` : contains(word(at), true),
  )
  const alike = words.map((_, at) => `word_similarity(${word(at)}, l.folded)`).join(' + ')
  const likeness = `0.5 * (${alike}) / ${words.length} * (0.6 + 0.4 * ${share})`
  return statement({ words, language, limit, by: 'spelling', conditions, likeness })
}

/** How much of a label what was typed makes up. */
const share = 'least(1, char_length(fold_text($5))::float8 / char_length(l.folded))'
/** A text with a space before, between and after its words, whatever else stands between them. */
const wordsOf = (text: string) => `' ' || translate(${text}, '/(),.;:-''’', '          ') || ' '`
const word = (at: number) => `fold_text($${at + 8})`
/** Anywhere, or at the beginning of a label: the index helps with both where the word is long, with the second always. */
const contains = (text: string, anywhere: boolean) => `l.folded like ${anywhere ? `'%' || ` : ''}${text} || '%'`

interface Search extends Wording {
  by: 'words' | 'spelling'
  /** SQL on `l`, a row of label. */
  conditions: string[]
  likeness: string
}

/** Labels of all versions are looked through first: only that way round does the index on them help. */
const statement = ({ words, language, limit, by, conditions, likeness }: Search): TargetStatement => ({
  values: [words.join(' '), language, limit, ...words],
  sql: `
with recursive ${scopeSql},
wording as materialized (
  select l.id, l.concept_id, l.kind, (${likeness})
    * case when l.language = p.source_language then 1 when l.language in ($6, 'en') then 0.98 else 0.9 end
    * case when l.kind = 'preferred' then 1 else 0.97 end as likeness
  from own p, label l where ${conditions.join(' and ')}),
best as (
  select distinct on (w.concept_id) w.id as label_id, w.concept_id, w.likeness, scope.place
  from wording w join scope on scope.id = w.concept_id
  order by w.concept_id, w.likeness desc, w.kind <> 'preferred', w.id)
select best.concept_id as id, best.likeness, '${by}' as by,
  json_build_object('text', l.text, 'language', l.language, 'kind', l.kind) as label, count(*) over ()::int as total
from best join label l on l.id = best.label_id
order by best.likeness desc, best.place, best.concept_id limit $7`,
})
