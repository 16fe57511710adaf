import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What lets a project begin with the answers of an earlier one, or of a published table. */
export class Inheritance1764115200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [marks, inheritance]) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Where answers came from could no longer be told: restore a backup instead.'))
  }
}

const marks = `
alter table mark
  add column carried_from bigint references mark,
  drop constraint mark_origin_check,
  add constraint mark_origin_check check (origin in ('suggestion', 'search', 'agreement', 'carried', 'adopted'));
-- A published table speaks through an account of its own, which nobody can use.
alter table app_user add column is_publication boolean not null default false;
`

const inheritance = `
-- What a project began with, and how far it has been taken over.
create table inheritance (
  project_id uuid primary key references project on delete cascade,
  follows uuid references project,
  gold_set_id uuid references gold_set on delete set null,
  -- of a published table, whose gold set may be loaded anew: {"name": …, "file": …, "author": …}
  publication jsonb,
  status text not null default 'running'
    constraint inheritance_status_check check (status in ('running', 'finished', 'cancelled')),
  total integer not null,
  done integer not null default 0,
  -- concepts of the source are taken over in the order of the file, up to this position so far
  last_position integer not null default -1,
  created_by uuid references app_user,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  constraint inheritance_comes_from check ((follows is null) <> (publication is null))
);
create index inheritance_running on inheritance (created_at) where status = 'running';
create index inheritance_follows on inheritance (follows);

-- What became of a concept's earlier answers.
create table inherited_concept (
  project_id uuid not null references project on delete cascade,
  source_id integer not null references concept on delete cascade,
  -- as the earlier project names it; null where there was none
  earlier_id integer references concept,
  -- look: something changed that it depends on; open: nothing was answered, or somebody was faster
  outcome text not null constraint inherited_concept_outcome_check check (outcome in ('carried', 'look', 'open')),
  reasons jsonb not null default '[]',
  -- of every target that anybody chose: [earlier id, id here or null]
  successors jsonb not null default '[]',
  accepted_by uuid references app_user,
  accepted_at timestamptz,
  primary key (project_id, source_id)
);
create index inherited_concept_look on inherited_concept (project_id) where outcome = 'look';
`
