import { titleSql, utcSql } from '../taxonomy/concept-sql'

const source = titleSql('s', 'p.source_language')
const target = titleSql('t', 'p.source_language')
const targetUri = 'coalesce(t.uri, t.key)'

/** The latest finished run of a project. */
const run = `(select id from run where project_id = p.id and status = 'finished' order by created_at desc limit 1)`

/** $1 project → MissingConcepts: what nothing fits, but for those whose reason is another one of the list */
export const selectMissing = `
select s.notation, ${source} as title, (
    select text from note where concept_id = s.id and kind = 'description'
    order by language <> p.source_language, id limit 1) as description,
  coalesce(m.reason, '') as reason, m.reason_kind = 'missing' is true as chosen, cs.state,
  (select coalesce(json_agg(${target} || coalesce(' (' || t.notation || ')', '') order by g.rank), '[]')
   from suggestion g join concept t on t.id = g.target_id
   where g.run_id = ${run} and g.source_id = s.id and not g.learned and g.rank <= 3) as nearest
from project p join concept_state cs on cs.project_id = p.id and cs.nothing_fits
join concept s on s.id = cs.source_id
cross join lateral (
  select reason, reason_kind from mark where project_id = p.id and source_id = s.id and kind = 'none'
  order by reason_kind is null, id desc limit 1) m
where p.id = $1 and (m.reason_kind is null or m.reason_kind = 'missing')
order by s.position`

/** $1 project → Remarks */
export const selectRemarks = `
select ${targetUri} as uri, ${target} as title, c.text, u.name as by, ${utcSql('c.at')} as at, ${source} as source
from comment c join project p on p.id = c.project_id join concept t on t.id = c.target_id
join concept s on s.id = c.source_id join app_user u on u.id = c.user_id
where c.project_id = $1 order by t.position, c.id`

/** $1 project → FoundTerms: titles of sources mapped exactly whose words are no label of the target in any language */
export const selectTerms = `
select ${targetUri} as uri, ${target} as title, l.text as term, l.language, s.notation
from mapping m join project p on p.id = m.project_id
join concept s on s.id = m.source_id join concept t on t.id = m.target_id
join label l on l.concept_id = s.id and l.kind <> 'hidden'
where m.project_id = $1 and m.standing = 'final' and m.relation = 'exactMatch'
  and not exists (select from label own where own.concept_id = t.id and own.folded = l.folded)
order by t.position, s.position, l.id`

/** $1 project → JudgedSuggestions of finished sources, the first ten of each as the run made them */
export const selectSuggestions = `
select s.notation, ${source} as source, ${targetUri} as uri, ${target} as title, g.rank, g.score as chance,
  coalesce(m.relation, 'rejected') as decision
from project p join concept_state cs on cs.project_id = p.id and cs.state in ('agreed', 'settled')
join suggestion g on g.run_id = ${run} and g.source_id = cs.source_id and not g.learned and g.rank <= 10
join concept s on s.id = g.source_id join concept t on t.id = g.target_id
left join mapping m on m.project_id = p.id and m.source_id = s.id and m.target_id = t.id and m.standing = 'final'
where p.id = $1 order by s.position, g.rank`
