import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the work of several people over months needs: who does what, what they said to each other, what stands now. */
export class Workspace1763942400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [outcomes, fillOutcomes, warnings, talk, lists, bulk]) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What people said to each other would be lost: restore a backup instead.'))
  }
}

const outcomes = `
-- What a concept's marks come to, written in the transaction of the mark: the answer that nobody has reviewed
-- (provisional), or the one that two agree on or a third decided (final). The rows of an open dispute are removed.
create table mapping (
  project_id uuid not null references project on delete cascade,
  source_id integer not null references concept on delete cascade,
  target_id integer not null references concept,
  -- read SOURCE relation TARGET
  relation text not null check (relation in ('exactMatch', 'broadMatch', 'narrowMatch', 'closeMatch')),
  standing text not null check (standing in ('provisional', 'final')),
  primary key (project_id, source_id, target_id)
);
create index mapping_target on mapping (project_id, target_id);
-- The same for answers that no target fits.
alter table concept_state add column nothing_fits boolean not null default false;
`

/** What the marks that are there already come to. Exported for the test that holds it to the review protocol. */
export const fillOutcomes = `
with counted as (
  select project_id, source_id, state, case state when 'settled' then third_by else first_by end as user_id
  from concept_state where state in ('to-review', 'agreed', 'settled')),
begun as (
  select c.*, (select coalesce(max(m.id), 0) from mark m
    where m.project_id = c.project_id and m.source_id = c.source_id and m.user_id = c.user_id
      and m.target_id is null) as after
  from counted c),
latest as (
  select distinct on (m.project_id, m.source_id, m.target_id)
    m.project_id, m.source_id, m.target_id, m.kind, m.relation, b.state
  from begun b join mark m on m.project_id = b.project_id and m.source_id = b.source_id and m.user_id = b.user_id
    and m.id > b.after
  order by m.project_id, m.source_id, m.target_id, m.id desc)
insert into mapping (project_id, source_id, target_id, relation, standing)
select project_id, source_id, target_id, relation, case state when 'to-review' then 'provisional' else 'final' end
from latest where kind = 'match';

update concept_state s set nothing_fits = true
where s.state in ('to-review', 'agreed', 'settled') and not exists (
  select from mapping m where m.project_id = s.project_id and m.source_id = s.source_id);
`

const warnings = `
-- Where a rule of consistency that may have exceptions is broken; kept current with the mappings.
create table warning (
  project_id uuid not null references project on delete cascade,
  source_id integer not null references concept on delete cascade,
  target_id integer not null references concept,
  code text not null check (code in ('several-exact-targets', 'several-exact-sources', 'exact-beside-others',
    'broader-and-its-ancestor', 'exact-on-parent-and-child', 'isco-disagrees', 'target-retired')),
  primary key (project_id, source_id, target_id, code)
);
create index warning_code on warning (project_id, code);
`

const talk = `
-- What people say to each other about a concept, beside the comments on their marks. Never changed.
create table comment (
  id bigint generated always as identity primary key,
  project_id uuid not null references project on delete cascade,
  source_id integer not null references concept on delete cascade,
  user_id uuid not null references app_user,
  text text not null,
  at timestamptz not null default now()
);
create index comment_concept on comment (project_id, source_id, id);
-- Who is asked by a comment. Answered by whatever they next say about the concept.
create table mention (
  comment_id bigint not null references comment on delete cascade,
  user_id uuid not null references app_user,
  project_id uuid not null references project on delete cascade,
  source_id integer not null references concept on delete cascade,
  answered_at timestamptz,
  primary key (comment_id, user_id)
);
create index mention_concept on mention (project_id, source_id);
create index mention_user on mention (user_id, project_id);
`

const lists = `
-- How often people, vacancies or whatever the owner counts carry the concept; null where the upload does not say.
alter table concept add column frequency real check (frequency >= 0);
-- Whose concept it is to answer. Guides lists; the review protocol does not ask for it.
create table assignment (
  project_id uuid not null references project on delete cascade,
  source_id integer not null references concept on delete cascade,
  user_id uuid not null references app_user,
  assigned_by uuid not null references app_user,
  at timestamptz not null default now(),
  primary key (project_id, source_id)
);
create index assignment_user on assignment (project_id, user_id);
-- What one person wants to look at later.
create table postponed (
  project_id uuid not null references project on delete cascade,
  source_id integer not null references concept on delete cascade,
  user_id uuid not null references app_user,
  at timestamptz not null default now(),
  primary key (project_id, user_id, source_id)
);
-- What changed lately: by marks, comments, assignments.
create index concept_state_updated on concept_state (project_id, updated_at);
-- The first suggestion, so that lists need not look among all of them; null where there is none.
alter table ranked_source
  add column top_score real check (top_score between 0 and 100),
  add column top_target_id integer references concept on delete cascade;
update ranked_source r set top_score = s.score, top_target_id = s.target_id from suggestion s
where s.run_id = r.run_id and s.source_id = r.source_id and s.learned = r.learned and s.rank = 1;
`

const bulk = `
-- Many suggestions accepted by one act of one person, which can be undone as one.
create table bulk_decision (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project on delete cascade,
  user_id uuid not null references app_user,
  run_id uuid not null references run,
  -- what was asked for: the least score and so on
  criteria jsonb not null,
  size integer not null,
  at timestamptz not null default now(),
  undone_at timestamptz
);
create index bulk_decision_project on bulk_decision (project_id, at);
alter table mark add column bulk_id uuid references bulk_decision;
create index mark_bulk on mark (bulk_id) where bulk_id is not null;
create index mark_recent on mark (project_id, at);
`
