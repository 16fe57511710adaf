import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Suggestions that learn from decisions: beside those a run made, never in their place. */
export class Learning1763856000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [suggestions, runs, decisions]) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Marks name learned suggestions: restore a backup instead.'))
  }
}

const suggestions = `
alter table suggestion
  -- false: as the run made it, without any decision. true: as decisions on other concepts moved it.
  add column learned boolean not null default false,
  -- null where the run is older than proposed relations
  add column relation text check (relation in ('exactMatch', 'broadMatch', 'narrowMatch', 'closeMatch')),
  add column relation_probability real check (relation_probability between 0 and 1),
  drop constraint suggestion_pkey,
  add primary key (run_id, source_id, learned, rank);
-- What a run says of a source as a whole. A source has learned suggestions exactly where it has a learned row here.
create table ranked_source (
  run_id uuid not null references run on delete cascade,
  source_id integer not null references concept on delete cascade,
  learned boolean not null default false,
  -- that no target fits
  none_probability real not null check (none_probability between 0 and 1),
  primary key (run_id, source_id, learned)
);
`

const runs = `
alter table run
  -- sources whose candidates the worker has gathered; null before it begins
  add column surveyed integer,
  add column surveyed_at timestamptz,
  -- how many of the project's decisions its learned suggestions know; null before the first
  add column learned_decisions integer,
  -- Counts attempts to learn: only the latest may write, so that one that was held up never overwrites it.
  add column learning_attempt integer not null default 0;
`

const decisions = `
-- How often the final outcome changed. Its sum over a project only grows and every decision moves it, in whatever order
-- marks are committed: that tells a run that has learned everything from one that has not.
alter table concept_state add column decisions integer not null default 0;
update concept_state set decisions = 1 where state in ('agreed', 'settled');
create index concept_state_decisions on concept_state (project_id, decisions);
-- Whether rank and score are those of a learned suggestion.
alter table mark add column learned boolean not null default false;
`
