import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What lets warnings follow new releases of the target, and acts on many concepts survive a kill. */
export class Ledger1764028800005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [check, bulk]) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What was accepted at once could no longer be told: restore a backup instead.'))
  }
}

const check = `
-- Against which release of its target scheme all mappings of a project were last looked at. Marks keep their warnings
-- current by it; a project without a row, or with another release than the newest, is looked at again.
create table consistency_check (
  project_id uuid primary key references project on delete cascade,
  -- null: the version mapped to is the newest
  newer_version_id integer references scheme_version,
  finished_at timestamptz
);
`

const bulk = `
alter table bulk_decision
  add column status text not null default 'accepting'
    constraint bulk_decision_status_check check (status in ('accepting', 'accepted', 'undoing', 'undone')),
  -- of the sample that the person looked at before: {"right": 19, "wrong": 1}
  add column checked jsonb not null default '{"right": 0, "wrong": 0}';
create index bulk_decision_open on bulk_decision (at) where status in ('accepting', 'undoing');
-- What the person saw on the list when they pressed the button, and what became of it.
create table bulk_item (
  bulk_id uuid not null references bulk_decision on delete cascade,
  source_id integer not null references concept on delete cascade,
  target_id integer not null references concept on delete cascade,
  score real not null,
  learned boolean not null,
  -- passed: a person was faster, or the act was undone first; kept: somebody has spoken since, so undoing left it
  outcome text not null default 'waiting'
    constraint bulk_item_outcome_check check (outcome in ('waiting', 'accepted', 'passed', 'withdrawn', 'kept')),
  primary key (bulk_id, source_id)
);
`
