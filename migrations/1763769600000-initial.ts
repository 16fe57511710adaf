/* eslint-disable max-lines -- the first schema is one document, read from top to bottom */
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Everything from the uploaded file to the agreed mapping. Read in the order data walks: see ARCHITECTURE.md. */
export class Initial1763769600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists vector')
    await runner.query('create extension if not exists pg_trgm')
    await runner.query('create extension if not exists unaccent')
    for (const statement of [people, taxonomy, uploads, embeddings, projects, runs, validation, reports]) {
      await runner.query(statement)
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first migration has no way back: restore a backup instead.'))
  }
}

const people = `
create table app_user (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email)),
  name text not null,
  -- null: the account cannot sign in with a password
  password_hash text,
  instance_role text not null default 'member' check (instance_role in ('administrator', 'taxonomy-owner', 'member')),
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
-- The browser holds the token, the database its SHA-256: a stolen copy of this table opens no session.
create table session (
  token_hash bytea primary key,
  user_id uuid not null references app_user on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_of_user on session (user_id);
create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  user_id uuid references app_user,
  action text not null,
  subject jsonb not null default '{}'
);
`

const taxonomy = `
create table scheme (
  id integer generated always as identity primary key,
  key text not null unique,
  title text not null,
  uri text,
  created_at timestamptz not null default now()
);
create table scheme_version (
  id integer generated always as identity primary key,
  scheme_id integer not null references scheme,
  version text not null,
  -- A version that is not ready is invisible: an upload killed in the middle leaves nothing half written.
  status text not null default 'loading' check (status in ('loading', 'ready')),
  -- Only languages listed here are complete and shown.
  languages text[] not null default '{}',
  created_by uuid references app_user,
  created_at timestamptz not null default now(),
  unique (scheme_id, version)
);
create table concept (
  id integer generated always as identity primary key,
  scheme_version_id integer not null references scheme_version on delete cascade,
  key text not null,
  uri text,
  notation text,
  kind text not null check (kind in ('occupation', 'group', 'skill', 'skill-group')),
  status text,
  isco_group text,
  -- order of the file
  position integer not null,
  unique (scheme_version_id, key)
);
create index concept_notation on concept (scheme_version_id, notation);
create table concept_broader (
  concept_id integer not null references concept on delete cascade,
  broader_id integer not null references concept on delete cascade,
  primary key (concept_id, broader_id)
);
create index concept_narrower on concept_broader (broader_id);
create table label (
  id integer generated always as identity primary key,
  concept_id integer not null references concept on delete cascade,
  language text not null,
  kind text not null check (kind in ('preferred', 'alternative', 'hidden')),
  text text not null,
  -- of the text as it is embedded: joins text_embedding
  text_hash bytea not null
);
create index label_concept on label (concept_id, language);
create index label_hash on label (text_hash);
create table note (
  id integer generated always as identity primary key,
  concept_id integer not null references concept on delete cascade,
  language text not null,
  kind text not null check (kind in ('description', 'definition', 'scope')),
  text text not null
);
create index note_concept on note (concept_id, language);
`

const uploads = `
create table upload (
  id uuid primary key default gen_random_uuid(),
  kind text check (kind in ('esco', 'classification', 'crosswalk')),
  status text not null default 'received'
    check (status in ('received', 'inspecting', 'waiting', 'loading', 'loaded', 'rejected', 'failed')),
  -- what the inspection found and proposes
  inspection jsonb,
  -- what the person confirmed
  choices jsonb,
  progress jsonb,
  result jsonb,
  error text,
  created_by uuid references app_user,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create table upload_file (
  upload_id uuid not null references upload on delete cascade,
  number integer not null,
  name text not null,
  size bigint not null,
  primary key (upload_id, number)
);
-- Pieces of at most 1 MiB, gone once the upload is loaded or withdrawn.
create table upload_part (
  upload_id uuid not null,
  file_number integer not null,
  number integer not null,
  bytes bytea not null,
  primary key (upload_id, file_number, number),
  foreign key (upload_id, file_number) references upload_file on delete cascade
);
create table upload_problem (
  upload_id uuid not null references upload on delete cascade,
  number integer not null,
  file text not null,
  line integer,
  column_name text,
  value text,
  code text not null,
  message text not null,
  severity text not null check (severity in ('error', 'warning')),
  primary key (upload_id, number)
);
`

const embeddings = `
create table embedding_model (
  id integer generated always as identity primary key,
  name text not null,
  -- SHA-256 over the model's files: a changed model never mixes with old vectors
  revision text not null,
  dimensions integer not null,
  created_at timestamptz not null default now(),
  unique (name, revision)
);
create table text_embedding (
  model_id integer not null references embedding_model on delete cascade,
  text_hash bytea not null,
  embedding vector not null,
  primary key (model_id, text_hash)
);
`

const projects = `
create table project (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  description text not null default '',
  source_version_id integer not null references scheme_version,
  target_version_id integer not null references scheme_version,
  vocabulary text not null default 'skos',
  target_kinds text[] not null default '{occupation}',
  source_language text not null,
  -- the reviewer does not see the first mark before giving one
  blind_review boolean not null default false,
  is_demonstration boolean not null default false,
  created_by uuid references app_user,
  created_at timestamptz not null default now()
);
create table project_member (
  project_id uuid not null references project on delete cascade,
  user_id uuid not null references app_user on delete cascade,
  role text not null check (role in ('owner', 'mapper', 'reviewer', 'reader')),
  primary key (project_id, user_id)
);
create index project_member_user on project_member (user_id);
create table gold_set (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  source_version_id integer not null references scheme_version,
  target_version_id integer not null references scheme_version,
  -- direction in which the file was written, per kind of target
  direction jsonb not null,
  -- the header of the published table: project, author, dates, stated versions
  metadata jsonb not null default '{}',
  upload_id uuid references upload on delete set null,
  created_by uuid references app_user,
  created_at timestamptz not null default now()
);
-- relation reads SOURCE relation TARGET
create table gold_mapping (
  gold_set_id uuid not null references gold_set on delete cascade,
  number integer not null,
  source_id integer not null references concept on delete cascade,
  -- null when the stated target is not in the version; target_uri keeps what the file said
  target_id integer references concept on delete cascade,
  target_uri text,
  relation text check (relation in ('exactMatch', 'broadMatch', 'narrowMatch', 'closeMatch')),
  primary key (gold_set_id, number)
);
create index gold_mapping_source on gold_mapping (gold_set_id, source_id);
`

const runs = `
create table run (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project on delete cascade,
  status text not null default 'waiting'
    check (status in ('waiting', 'embedding', 'ranking', 'finished', 'cancelled', 'failed')),
  -- everything needed to repeat it: text, labels, top, ranker and its weights
  parameters jsonb not null,
  model_id integer references embedding_model,
  error text,
  created_by uuid references app_user,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index run_project on run (project_id, created_at);
-- One leaf of a run: which texts to embed, or which concepts to rank. A job carries (run, step, number) only.
create table run_batch (
  run_id uuid not null references run on delete cascade,
  step text not null check (step in ('embed', 'rank')),
  number integer not null,
  items jsonb not null,
  size integer not null,
  finished_at timestamptz,
  primary key (run_id, step, number)
);
create table suggestion (
  run_id uuid not null references run on delete cascade,
  source_id integer not null references concept on delete cascade,
  rank smallint not null check (rank >= 1),
  target_id integer not null references concept on delete cascade,
  score real not null check (score between 0 and 100),
  evidence jsonb not null,
  primary key (run_id, source_id, rank)
);
`

const validation = `
-- Append-only: what one expert said, and when. The state of a concept is computed from these.
create table mark (
  id bigint generated always as identity primary key,
  project_id uuid not null references project,
  source_id integer not null references concept,
  user_id uuid not null references app_user,
  kind text not null check (kind in ('match', 'none', 'withdraw')),
  target_id integer references concept,
  relation text check (relation in ('exactMatch', 'broadMatch', 'narrowMatch', 'closeMatch')),
  reason text,
  comment text,
  -- how the target was found: gold that came from suggestions flatters the model that made them
  origin text check (origin in ('suggestion', 'search', 'agreement')),
  run_id uuid references run,
  rank smallint,
  score real,
  at timestamptz not null default now(),
  constraint mark_match_has_relation check ((kind = 'match') = (relation is not null)),
  constraint mark_match_has_target check (kind <> 'match' or target_id is not null),
  constraint mark_none_has_reason check (kind <> 'none' or (target_id is null and reason is not null))
);
create index mark_concept on mark (project_id, source_id, id);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'marks are append-only: add a withdrawal instead';
end $$;
create trigger mark_is_append_only before update or delete on mark for each row execute function refuse_change();
-- The fold of a concept's marks, kept for lists and filters; written in the transaction that adds the mark.
create table concept_state (
  project_id uuid not null references project on delete cascade,
  source_id integer not null references concept on delete cascade,
  state text not null check (state in ('to-do', 'to-review', 'disputed', 'agreed', 'settled')),
  first_by uuid references app_user,
  second_by uuid references app_user,
  third_by uuid references app_user,
  updated_at timestamptz not null default now(),
  primary key (project_id, source_id)
);
create index concept_state_state on concept_state (project_id, state);
`

const reports = `
create table metric_report (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project on delete cascade,
  run_id uuid not null references run on delete cascade,
  gold_set_id uuid references gold_set on delete cascade,
  report jsonb not null,
  created_by uuid references app_user,
  created_at timestamptz not null default now()
);
`
