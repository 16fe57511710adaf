-- What the migrations make: written by scripts/check-generated.mjs --write, never by hand.
-- It is here so that a change of the schema shows in review.

create extension pg_trgm;
create extension unaccent;
create extension vector;
create table app_user (
  id uuid not null default gen_random_uuid(),
  email text not null,
  name text not null,
  password_hash text,
  instance_role text not null default 'member'::text,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  is_publication boolean not null default false,
  constraint app_user_email_check CHECK ((email = lower(email))),
  constraint app_user_email_key UNIQUE (email),
  constraint app_user_instance_role_check CHECK ((instance_role = ANY (ARRAY['administrator'::text, 'taxonomy-owner'::text, 'member'::text]))),
  constraint app_user_pkey PRIMARY KEY (id)
);
create table assignment (
  project_id uuid not null,
  source_id integer not null,
  user_id uuid not null,
  assigned_by uuid not null,
  at timestamp with time zone not null default now(),
  constraint assignment_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES app_user(id),
  constraint assignment_pkey PRIMARY KEY (project_id, source_id),
  constraint assignment_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint assignment_source_id_fkey FOREIGN KEY (source_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint assignment_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
create table audit_event (
  id bigint not null generated always as identity,
  at timestamp with time zone not null default now(),
  user_id uuid,
  action text not null,
  subject jsonb not null default '{}'::jsonb,
  constraint audit_event_pkey PRIMARY KEY (id),
  constraint audit_event_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
create table bulk_decision (
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  user_id uuid not null,
  run_id uuid not null,
  criteria jsonb not null,
  size integer not null,
  at timestamp with time zone not null default now(),
  undone_at timestamp with time zone,
  status text not null default 'accepting'::text,
  checked jsonb not null default '{"right": 0, "wrong": 0}'::jsonb,
  constraint bulk_decision_pkey PRIMARY KEY (id),
  constraint bulk_decision_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint bulk_decision_run_id_fkey FOREIGN KEY (run_id) REFERENCES run(id),
  constraint bulk_decision_status_check CHECK ((status = ANY (ARRAY['accepting'::text, 'accepted'::text, 'undoing'::text, 'undone'::text]))),
  constraint bulk_decision_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
create table bulk_item (
  bulk_id uuid not null,
  source_id integer not null,
  target_id integer not null,
  score real not null,
  learned boolean not null,
  outcome text not null default 'waiting'::text,
  constraint bulk_item_bulk_id_fkey FOREIGN KEY (bulk_id) REFERENCES bulk_decision(id) ON DELETE CASCADE,
  constraint bulk_item_outcome_check CHECK ((outcome = ANY (ARRAY['waiting'::text, 'accepted'::text, 'passed'::text, 'withdrawn'::text, 'kept'::text]))),
  constraint bulk_item_pkey PRIMARY KEY (bulk_id, source_id),
  constraint bulk_item_source_id_fkey FOREIGN KEY (source_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint bulk_item_target_id_fkey FOREIGN KEY (target_id) REFERENCES concept(id) ON DELETE CASCADE
);
create table comment (
  id bigint not null generated always as identity,
  project_id uuid not null,
  source_id integer not null,
  user_id uuid not null,
  text text not null,
  at timestamp with time zone not null default now(),
  target_id integer,
  constraint comment_pkey PRIMARY KEY (id),
  constraint comment_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint comment_source_id_fkey FOREIGN KEY (source_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint comment_target_id_fkey FOREIGN KEY (target_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint comment_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
create table concept (
  id integer not null generated always as identity,
  scheme_version_id integer not null,
  key text not null,
  uri text,
  notation text,
  kind text not null,
  status text,
  isco_group text,
  "position" integer not null,
  frequency real,
  constraint concept_frequency_check CHECK ((frequency >= (0)::double precision)),
  constraint concept_kind_check CHECK ((kind = ANY (ARRAY['occupation'::text, 'group'::text, 'skill'::text, 'skill-group'::text]))),
  constraint concept_pkey PRIMARY KEY (id),
  constraint concept_scheme_version_id_fkey FOREIGN KEY (scheme_version_id) REFERENCES scheme_version(id) ON DELETE CASCADE,
  constraint concept_scheme_version_id_key_key UNIQUE (scheme_version_id, key)
);
create table concept_broader (
  concept_id integer not null,
  broader_id integer not null,
  constraint concept_broader_broader_id_fkey FOREIGN KEY (broader_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint concept_broader_concept_id_fkey FOREIGN KEY (concept_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint concept_broader_pkey PRIMARY KEY (concept_id, broader_id)
);
create table concept_state (
  project_id uuid not null,
  source_id integer not null,
  state text not null,
  first_by uuid,
  second_by uuid,
  third_by uuid,
  updated_at timestamp with time zone not null default now(),
  decisions integer not null default 0,
  nothing_fits boolean not null default false,
  constraint concept_state_first_by_fkey FOREIGN KEY (first_by) REFERENCES app_user(id),
  constraint concept_state_pkey PRIMARY KEY (project_id, source_id),
  constraint concept_state_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint concept_state_second_by_fkey FOREIGN KEY (second_by) REFERENCES app_user(id),
  constraint concept_state_source_id_fkey FOREIGN KEY (source_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint concept_state_state_check CHECK ((state = ANY (ARRAY['to-do'::text, 'to-review'::text, 'disputed'::text, 'agreed'::text, 'settled'::text]))),
  constraint concept_state_third_by_fkey FOREIGN KEY (third_by) REFERENCES app_user(id)
);
create table consistency_check (
  project_id uuid not null,
  newer_version_id integer,
  finished_at timestamp with time zone,
  constraint consistency_check_newer_version_id_fkey FOREIGN KEY (newer_version_id) REFERENCES scheme_version(id),
  constraint consistency_check_pkey PRIMARY KEY (project_id),
  constraint consistency_check_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE
);
create table crosswalk_address (
  project_id uuid not null,
  slug text not null,
  constraint crosswalk_address_pkey PRIMARY KEY (project_id),
  constraint crosswalk_address_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id),
  constraint crosswalk_address_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND ((length(slug) >= 3) AND (length(slug) <= 80)))),
  constraint crosswalk_address_slug_key UNIQUE (slug)
);
create table embedding_model (
  id integer not null generated always as identity,
  name text not null,
  revision text not null,
  dimensions integer not null,
  created_at timestamp with time zone not null default now(),
  constraint embedding_model_name_revision_key UNIQUE (name, revision),
  constraint embedding_model_pkey PRIMARY KEY (id)
);
create table gold_mapping (
  gold_set_id uuid not null,
  number integer not null,
  source_id integer not null,
  target_id integer,
  target_uri text,
  relation text,
  note text,
  constraint gold_mapping_gold_set_id_fkey FOREIGN KEY (gold_set_id) REFERENCES gold_set(id) ON DELETE CASCADE,
  constraint gold_mapping_pkey PRIMARY KEY (gold_set_id, number),
  constraint gold_mapping_relation_check CHECK ((relation = ANY (ARRAY['exactMatch'::text, 'broadMatch'::text, 'narrowMatch'::text, 'closeMatch'::text]))),
  constraint gold_mapping_source_id_fkey FOREIGN KEY (source_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint gold_mapping_target_id_fkey FOREIGN KEY (target_id) REFERENCES concept(id) ON DELETE CASCADE
);
create table gold_set (
  id uuid not null default gen_random_uuid(),
  name text not null,
  source_version_id integer not null,
  target_version_id integer not null,
  direction jsonb not null,
  metadata jsonb not null default '{}'::jsonb,
  upload_id uuid,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint gold_set_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint gold_set_pkey PRIMARY KEY (id),
  constraint gold_set_source_version_id_fkey FOREIGN KEY (source_version_id) REFERENCES scheme_version(id),
  constraint gold_set_target_version_id_fkey FOREIGN KEY (target_version_id) REFERENCES scheme_version(id),
  constraint gold_set_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES upload(id) ON DELETE SET NULL
);
create table inheritance (
  project_id uuid not null,
  follows uuid,
  gold_set_id uuid,
  publication jsonb,
  status text not null default 'running'::text,
  total integer not null,
  done integer not null default 0,
  last_position integer not null default '-1'::integer,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  constraint inheritance_comes_from CHECK (((follows IS NULL) <> (publication IS NULL))),
  constraint inheritance_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint inheritance_follows_fkey FOREIGN KEY (follows) REFERENCES project(id),
  constraint inheritance_gold_set_id_fkey FOREIGN KEY (gold_set_id) REFERENCES gold_set(id) ON DELETE SET NULL,
  constraint inheritance_pkey PRIMARY KEY (project_id),
  constraint inheritance_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint inheritance_status_check CHECK ((status = ANY (ARRAY['running'::text, 'finished'::text, 'cancelled'::text])))
);
create table inherited_concept (
  project_id uuid not null,
  source_id integer not null,
  earlier_id integer,
  outcome text not null,
  reasons jsonb not null default '[]'::jsonb,
  successors jsonb not null default '[]'::jsonb,
  accepted_by uuid,
  accepted_at timestamp with time zone,
  answered_in uuid,
  answered_id integer,
  constraint inherited_concept_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES app_user(id),
  constraint inherited_concept_answered_id_fkey FOREIGN KEY (answered_id) REFERENCES concept(id),
  constraint inherited_concept_answered_in_fkey FOREIGN KEY (answered_in) REFERENCES project(id),
  constraint inherited_concept_earlier_id_fkey FOREIGN KEY (earlier_id) REFERENCES concept(id),
  constraint inherited_concept_outcome_check CHECK ((outcome = ANY (ARRAY['carried'::text, 'look'::text, 'open'::text]))),
  constraint inherited_concept_pkey PRIMARY KEY (project_id, source_id),
  constraint inherited_concept_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint inherited_concept_source_id_fkey FOREIGN KEY (source_id) REFERENCES concept(id) ON DELETE CASCADE
);
create table label (
  id integer not null generated always as identity,
  concept_id integer not null,
  language text not null,
  kind text not null,
  text text not null,
  text_hash bytea not null,
  folded text not null,
  constraint label_concept_id_fkey FOREIGN KEY (concept_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint label_kind_check CHECK ((kind = ANY (ARRAY['preferred'::text, 'alternative'::text, 'hidden'::text]))),
  constraint label_pkey PRIMARY KEY (id)
);
create table mapping (
  project_id uuid not null,
  source_id integer not null,
  target_id integer not null,
  relation text not null,
  standing text not null,
  constraint mapping_pkey PRIMARY KEY (project_id, source_id, target_id),
  constraint mapping_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint mapping_relation_check CHECK ((relation = ANY (ARRAY['exactMatch'::text, 'broadMatch'::text, 'narrowMatch'::text, 'closeMatch'::text]))),
  constraint mapping_source_id_fkey FOREIGN KEY (source_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint mapping_standing_check CHECK ((standing = ANY (ARRAY['provisional'::text, 'final'::text]))),
  constraint mapping_target_id_fkey FOREIGN KEY (target_id) REFERENCES concept(id)
);
create table mark (
  id bigint not null generated always as identity,
  project_id uuid not null,
  source_id integer not null,
  user_id uuid not null,
  kind text not null,
  target_id integer,
  relation text,
  reason text,
  comment text,
  origin text,
  run_id uuid,
  rank smallint,
  score real,
  at timestamp with time zone not null default now(),
  learned boolean not null default false,
  bulk_id uuid,
  carried_from bigint,
  reason_kind text,
  constraint mark_bulk_id_fkey FOREIGN KEY (bulk_id) REFERENCES bulk_decision(id),
  constraint mark_carried_from_fkey FOREIGN KEY (carried_from) REFERENCES mark(id),
  constraint mark_kind_check CHECK ((kind = ANY (ARRAY['match'::text, 'none'::text, 'withdraw'::text]))),
  constraint mark_match_has_relation CHECK (((kind = 'match'::text) = (relation IS NOT NULL))),
  constraint mark_match_has_target CHECK (((kind <> 'match'::text) OR (target_id IS NOT NULL))),
  constraint mark_none_has_reason CHECK (((kind <> 'none'::text) OR ((target_id IS NULL) AND (reason IS NOT NULL)))),
  constraint mark_origin_check CHECK ((origin = ANY (ARRAY['suggestion'::text, 'search'::text, 'agreement'::text, 'carried'::text, 'adopted'::text]))),
  constraint mark_pkey PRIMARY KEY (id),
  constraint mark_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id),
  constraint mark_reason_kind_check CHECK ((reason_kind = ANY (ARRAY['missing'::text, 'too-general'::text, 'mixture'::text, 'obsolete'::text]))),
  constraint mark_reason_kind_of_none CHECK (((reason_kind IS NULL) OR (kind = 'none'::text))),
  constraint mark_relation_check CHECK ((relation = ANY (ARRAY['exactMatch'::text, 'broadMatch'::text, 'narrowMatch'::text, 'closeMatch'::text]))),
  constraint mark_run_id_fkey FOREIGN KEY (run_id) REFERENCES run(id),
  constraint mark_source_id_fkey FOREIGN KEY (source_id) REFERENCES concept(id),
  constraint mark_target_id_fkey FOREIGN KEY (target_id) REFERENCES concept(id),
  constraint mark_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
create table mention (
  comment_id bigint not null,
  user_id uuid not null,
  project_id uuid not null,
  source_id integer not null,
  answered_at timestamp with time zone,
  constraint mention_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comment(id) ON DELETE CASCADE,
  constraint mention_pkey PRIMARY KEY (comment_id, user_id),
  constraint mention_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint mention_source_id_fkey FOREIGN KEY (source_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint mention_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
create table metric_report (
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  run_id uuid not null,
  gold_set_id uuid,
  report jsonb not null,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint metric_report_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint metric_report_gold_set_id_fkey FOREIGN KEY (gold_set_id) REFERENCES gold_set(id) ON DELETE CASCADE,
  constraint metric_report_pkey PRIMARY KEY (id),
  constraint metric_report_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint metric_report_run_id_fkey FOREIGN KEY (run_id) REFERENCES run(id) ON DELETE CASCADE
);
create table note (
  id integer not null generated always as identity,
  concept_id integer not null,
  language text not null,
  kind text not null,
  text text not null,
  constraint note_concept_id_fkey FOREIGN KEY (concept_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint note_kind_check CHECK ((kind = ANY (ARRAY['description'::text, 'definition'::text, 'scope'::text]))),
  constraint note_pkey PRIMARY KEY (id)
);
create table postponed (
  project_id uuid not null,
  source_id integer not null,
  user_id uuid not null,
  at timestamp with time zone not null default now(),
  constraint postponed_pkey PRIMARY KEY (project_id, user_id, source_id),
  constraint postponed_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint postponed_source_id_fkey FOREIGN KEY (source_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint postponed_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
create table project (
  id uuid not null default gen_random_uuid(),
  name text not null,
  description text not null default ''::text,
  source_version_id integer not null,
  target_version_id integer not null,
  vocabulary text not null default 'skos'::text,
  target_kinds text[] not null default '{occupation}'::text[],
  source_language text not null,
  blind_review boolean not null default false,
  is_demonstration boolean not null default false,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  licence text,
  constraint project_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint project_licence_check CHECK ((licence ~ '^https?://'::text)),
  constraint project_pkey PRIMARY KEY (id),
  constraint project_source_version_id_fkey FOREIGN KEY (source_version_id) REFERENCES scheme_version(id),
  constraint project_target_version_id_fkey FOREIGN KEY (target_version_id) REFERENCES scheme_version(id)
);
create table project_member (
  project_id uuid not null,
  user_id uuid not null,
  role text not null,
  constraint project_member_pkey PRIMARY KEY (project_id, user_id),
  constraint project_member_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint project_member_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'mapper'::text, 'reviewer'::text, 'reader'::text]))),
  constraint project_member_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
create table publication (
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  number integer not null,
  source_version_id integer not null,
  target_version_id integer not null,
  head jsonb not null,
  note text not null,
  visibility text not null,
  counts jsonb not null,
  changes jsonb,
  published_by uuid not null,
  published_at timestamp with time zone not null default now(),
  constraint publication_number_check CHECK ((number >= 1)),
  constraint publication_pkey PRIMARY KEY (id),
  constraint publication_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id),
  constraint publication_project_id_number_key UNIQUE (project_id, number),
  constraint publication_published_by_fkey FOREIGN KEY (published_by) REFERENCES app_user(id),
  constraint publication_source_version_id_fkey FOREIGN KEY (source_version_id) REFERENCES scheme_version(id),
  constraint publication_target_version_id_fkey FOREIGN KEY (target_version_id) REFERENCES scheme_version(id),
  constraint publication_visibility_check CHECK ((visibility = ANY (ARRAY['everyone'::text, 'members'::text])))
);
create table published_mapping (
  publication_id uuid not null,
  number integer not null,
  source_id integer not null,
  target_id integer,
  relation text,
  statement jsonb not null,
  constraint published_mapping_pkey PRIMARY KEY (publication_id, number),
  constraint published_mapping_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publication(id),
  constraint published_mapping_relation_check CHECK ((relation = ANY (ARRAY['exactMatch'::text, 'broadMatch'::text, 'narrowMatch'::text, 'closeMatch'::text]))),
  constraint published_mapping_relation_has_target CHECK (((target_id IS NULL) = (relation IS NULL))),
  constraint published_mapping_source_id_fkey FOREIGN KEY (source_id) REFERENCES concept(id),
  constraint published_mapping_target_id_fkey FOREIGN KEY (target_id) REFERENCES concept(id)
);
create table ranked_source (
  run_id uuid not null,
  source_id integer not null,
  learned boolean not null default false,
  none_probability real not null,
  top_score real,
  top_target_id integer,
  constraint ranked_source_none_probability_check CHECK (((none_probability >= (0)::double precision) AND (none_probability <= (1)::double precision))),
  constraint ranked_source_pkey PRIMARY KEY (run_id, source_id, learned),
  constraint ranked_source_run_id_fkey FOREIGN KEY (run_id) REFERENCES run(id) ON DELETE CASCADE,
  constraint ranked_source_source_id_fkey FOREIGN KEY (source_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint ranked_source_top_score_check CHECK (((top_score >= (0)::double precision) AND (top_score <= (100)::double precision))),
  constraint ranked_source_top_target_id_fkey FOREIGN KEY (top_target_id) REFERENCES concept(id) ON DELETE CASCADE
);
create table run (
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  status text not null default 'waiting'::text,
  parameters jsonb not null,
  model_id integer,
  error text,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  surveyed integer,
  surveyed_at timestamp with time zone,
  learned_decisions integer,
  learning_attempt integer not null default 0,
  constraint run_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint run_model_id_fkey FOREIGN KEY (model_id) REFERENCES embedding_model(id),
  constraint run_pkey PRIMARY KEY (id),
  constraint run_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint run_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'embedding'::text, 'ranking'::text, 'finished'::text, 'cancelled'::text, 'failed'::text])))
);
create table run_batch (
  run_id uuid not null,
  step text not null,
  number integer not null,
  items jsonb not null,
  size integer not null,
  finished_at timestamp with time zone,
  constraint run_batch_pkey PRIMARY KEY (run_id, step, number),
  constraint run_batch_run_id_fkey FOREIGN KEY (run_id) REFERENCES run(id) ON DELETE CASCADE,
  constraint run_batch_step_check CHECK ((step = ANY (ARRAY['embed'::text, 'rank'::text])))
);
create table schema_migration (
  id integer not null default nextval('schema_migration_id_seq'::regclass),
  "timestamp" bigint not null,
  name character varying not null,
  constraint schema_migration_pkey PRIMARY KEY (id)
);
create table scheme (
  id integer not null generated always as identity,
  key text not null,
  title text not null,
  uri text,
  created_at timestamp with time zone not null default now(),
  constraint scheme_key_key UNIQUE (key),
  constraint scheme_pkey PRIMARY KEY (id)
);
create table scheme_version (
  id integer not null generated always as identity,
  scheme_id integer not null,
  version text not null,
  status text not null default 'loading'::text,
  languages text[] not null default '{}'::text[],
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  open boolean not null default false,
  constraint scheme_version_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint scheme_version_pkey PRIMARY KEY (id),
  constraint scheme_version_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES scheme(id),
  constraint scheme_version_scheme_id_version_key UNIQUE (scheme_id, version),
  constraint scheme_version_status_check CHECK ((status = ANY (ARRAY['loading'::text, 'ready'::text])))
);
create table session (
  token_hash bytea not null,
  user_id uuid not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);
create table suggestion (
  run_id uuid not null,
  source_id integer not null,
  rank smallint not null,
  target_id integer not null,
  score real not null,
  evidence jsonb not null,
  learned boolean not null default false,
  relation text,
  relation_probability real,
  constraint suggestion_pkey PRIMARY KEY (run_id, source_id, learned, rank),
  constraint suggestion_rank_check CHECK ((rank >= 1)),
  constraint suggestion_relation_check CHECK ((relation = ANY (ARRAY['exactMatch'::text, 'broadMatch'::text, 'narrowMatch'::text, 'closeMatch'::text]))),
  constraint suggestion_relation_probability_check CHECK (((relation_probability >= (0)::double precision) AND (relation_probability <= (1)::double precision))),
  constraint suggestion_run_id_fkey FOREIGN KEY (run_id) REFERENCES run(id) ON DELETE CASCADE,
  constraint suggestion_score_check CHECK (((score >= (0)::double precision) AND (score <= (100)::double precision))),
  constraint suggestion_source_id_fkey FOREIGN KEY (source_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint suggestion_target_id_fkey FOREIGN KEY (target_id) REFERENCES concept(id) ON DELETE CASCADE
);
create table text_embedding (
  model_id integer not null,
  text_hash bytea not null,
  embedding vector not null,
  constraint text_embedding_model_id_fkey FOREIGN KEY (model_id) REFERENCES embedding_model(id) ON DELETE CASCADE,
  constraint text_embedding_pkey PRIMARY KEY (model_id, text_hash)
);
create table upload (
  id uuid not null default gen_random_uuid(),
  kind text,
  status text not null default 'received'::text,
  inspection jsonb,
  choices jsonb,
  progress jsonb,
  result jsonb,
  error text,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  constraint upload_created_by_fkey FOREIGN KEY (created_by) REFERENCES app_user(id),
  constraint upload_kind_check CHECK ((kind = ANY (ARRAY['esco'::text, 'classification'::text, 'crosswalk'::text]))),
  constraint upload_pkey PRIMARY KEY (id),
  constraint upload_status_check CHECK ((status = ANY (ARRAY['received'::text, 'inspecting'::text, 'waiting'::text, 'loading'::text, 'loaded'::text, 'rejected'::text, 'failed'::text])))
);
create table upload_file (
  upload_id uuid not null,
  number integer not null,
  name text not null,
  size bigint not null,
  constraint upload_file_pkey PRIMARY KEY (upload_id, number),
  constraint upload_file_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES upload(id) ON DELETE CASCADE
);
create table upload_part (
  upload_id uuid not null,
  file_number integer not null,
  number integer not null,
  bytes bytea not null,
  constraint upload_part_pkey PRIMARY KEY (upload_id, file_number, number),
  constraint upload_part_upload_id_file_number_fkey FOREIGN KEY (upload_id, file_number) REFERENCES upload_file(upload_id, number) ON DELETE CASCADE
);
create table upload_problem (
  upload_id uuid not null,
  number integer not null,
  file text not null,
  line integer,
  column_name text,
  value text,
  code text not null,
  message text not null,
  severity text not null,
  constraint upload_problem_pkey PRIMARY KEY (upload_id, number),
  constraint upload_problem_severity_check CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text]))),
  constraint upload_problem_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES upload(id) ON DELETE CASCADE
);
create table warning (
  project_id uuid not null,
  source_id integer not null,
  target_id integer not null,
  code text not null,
  constraint warning_code_check CHECK ((code = ANY (ARRAY['several-exact-targets'::text, 'several-exact-sources'::text, 'exact-beside-others'::text, 'broader-and-its-ancestor'::text, 'exact-on-parent-and-child'::text, 'isco-disagrees'::text, 'target-retired'::text]))),
  constraint warning_pkey PRIMARY KEY (project_id, source_id, target_id, code),
  constraint warning_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id) ON DELETE CASCADE,
  constraint warning_source_id_fkey FOREIGN KEY (source_id) REFERENCES concept(id) ON DELETE CASCADE,
  constraint warning_target_id_fkey FOREIGN KEY (target_id) REFERENCES concept(id)
);
CREATE INDEX assignment_user ON public.assignment USING btree (project_id, user_id);
CREATE INDEX bulk_decision_open ON public.bulk_decision USING btree (at) WHERE (status = ANY (ARRAY['accepting'::text, 'undoing'::text]));
CREATE INDEX bulk_decision_project ON public.bulk_decision USING btree (project_id, at);
CREATE INDEX comment_concept ON public.comment USING btree (project_id, source_id, id);
CREATE INDEX comment_target ON public.comment USING btree (project_id, target_id) WHERE (target_id IS NOT NULL);
CREATE INDEX concept_narrower ON public.concept_broader USING btree (broader_id);
CREATE INDEX concept_notation ON public.concept USING btree (scheme_version_id, notation);
CREATE INDEX concept_state_decisions ON public.concept_state USING btree (project_id, decisions);
CREATE INDEX concept_state_state ON public.concept_state USING btree (project_id, state);
CREATE INDEX concept_state_updated ON public.concept_state USING btree (project_id, updated_at);
CREATE INDEX gold_mapping_source ON public.gold_mapping USING btree (gold_set_id, source_id);
CREATE INDEX gold_mapping_target ON public.gold_mapping USING btree (target_id);
CREATE UNIQUE INDEX gold_mapping_target_once ON public.gold_mapping USING btree (gold_set_id, source_id, target_id);
CREATE UNIQUE INDEX gold_mapping_uri_once ON public.gold_mapping USING btree (gold_set_id, source_id, target_uri);
CREATE INDEX inheritance_follows ON public.inheritance USING btree (follows);
CREATE INDEX inheritance_running ON public.inheritance USING btree (created_at) WHERE (status = 'running'::text);
CREATE INDEX inherited_concept_look ON public.inherited_concept USING btree (project_id) WHERE (outcome = 'look'::text);
CREATE INDEX label_concept ON public.label USING btree (concept_id, language);
CREATE INDEX label_folded ON public.label USING gin (folded gin_trgm_ops) WITH (gin_pending_list_limit='512');
CREATE INDEX label_hash ON public.label USING btree (text_hash);
CREATE INDEX mapping_target ON public.mapping USING btree (project_id, target_id);
CREATE INDEX mark_bulk ON public.mark USING btree (bulk_id) WHERE (bulk_id IS NOT NULL);
CREATE INDEX mark_concept ON public.mark USING btree (project_id, source_id, id);
CREATE INDEX mark_recent ON public.mark USING btree (project_id, at);
CREATE INDEX mention_concept ON public.mention USING btree (project_id, source_id);
CREATE INDEX mention_user ON public.mention USING btree (user_id, project_id);
CREATE INDEX note_concept ON public.note USING btree (concept_id, language);
CREATE INDEX project_member_user ON public.project_member USING btree (user_id);
CREATE INDEX published_mapping_source ON public.published_mapping USING btree (publication_id, source_id);
CREATE INDEX published_mapping_target ON public.published_mapping USING btree (publication_id, target_id);
CREATE INDEX run_project ON public.run USING btree (project_id, created_at);
CREATE INDEX session_of_user ON public.session USING btree (user_id);
CREATE INDEX warning_code ON public.warning USING btree (project_id, code);
CREATE OR REPLACE FUNCTION public.fold_text(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN unaccent('unaccent'::regdictionary, lower($1))
;
CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'marks are append-only: add a withdrawal instead';
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_change_of_gold()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    if not exists (select from gold_set where id = old.gold_set_id) then
      return old;
    end if;
  end if;
  raise exception 'an uploaded table stays as it was loaded: load it again instead';
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_change_of_published()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'published versions are immutable: publish a new one instead';
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_foreign_ends()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (
    select from project p
    join concept s on s.id = new.source_id and s.scheme_version_id = p.source_version_id
    left join concept t on t.id = new.target_id and t.scheme_version_id = p.target_version_id
    where p.id = new.project_id and (new.target_id is null or t.id is not null)
  ) then
    raise exception 'source % or target % is not in the versions that project % maps',
      new.source_id, new.target_id, new.project_id
      using errcode = 'check_violation', constraint = tg_name;
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_foreign_gold()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from added a join gold_set g on g.id = a.gold_set_id
    join concept s on s.id = a.source_id left join concept t on t.id = a.target_id
    where s.scheme_version_id <> g.source_version_id or t.scheme_version_id <> g.target_version_id
  ) then
    raise exception 'a source or target is not in the versions between which the table maps'
      using errcode = 'check_violation', constraint = tg_name;
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_late_mapping()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from (select distinct publication_id as id from added) a join publication p using (id)
             where p.xmin <> pg_current_xact_id()::xid) then
    raise exception 'published versions are immutable: publish a new one instead';
  end if;
  return null;
end $function$
;
CREATE TRIGGER crosswalk_address_is_immutable BEFORE DELETE OR UPDATE ON public.crosswalk_address FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER gold_mapping_is_between_versions AFTER INSERT ON public.gold_mapping REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_foreign_gold();
CREATE TRIGGER gold_mapping_is_kept BEFORE DELETE OR UPDATE ON public.gold_mapping FOR EACH ROW EXECUTE FUNCTION refuse_change_of_gold();
CREATE TRIGGER gold_set_is_kept BEFORE UPDATE OF name, source_version_id, target_version_id, direction, metadata ON public.gold_set FOR EACH ROW EXECUTE FUNCTION refuse_change_of_gold();
CREATE TRIGGER mapping_is_between_versions BEFORE INSERT ON public.mapping FOR EACH ROW EXECUTE FUNCTION refuse_foreign_ends();
CREATE TRIGGER mapping_stays_between_versions BEFORE UPDATE OF project_id, source_id, target_id ON public.mapping FOR EACH ROW EXECUTE FUNCTION refuse_foreign_ends();
CREATE TRIGGER mark_is_append_only BEFORE DELETE OR UPDATE ON public.mark FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER mark_is_between_versions BEFORE INSERT ON public.mark FOR EACH ROW WHEN ((new.kind = 'match'::text)) EXECUTE FUNCTION refuse_foreign_ends();
CREATE TRIGGER publication_is_immutable BEFORE DELETE OR UPDATE ON public.publication FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER published_mapping_is_complete AFTER INSERT ON public.published_mapping REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_mapping();
CREATE TRIGGER published_mapping_is_immutable BEFORE DELETE OR UPDATE ON public.published_mapping FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
