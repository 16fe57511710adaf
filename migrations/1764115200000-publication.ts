import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Numbered versions of a crosswalk that never change, below an address that never changes. */
export class Publication1764115200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [address, publication, mapping, guards]) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Published versions would be lost: restore a backup instead.'))
  }
}

const address = `
-- Where a project's crosswalk is found for good: /crosswalks/SLUG. Given with its first publication.
create table crosswalk_address (
  project_id uuid primary key references project,
  slug text not null unique
    constraint crosswalk_address_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 80)
);
`

const publication = `
-- A version of a crosswalk. It is written in one transaction with its mappings, so whatever stands here is complete.
create table publication (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references project,
  number integer not null constraint publication_number_check check (number >= 1),
  source_version_id integer not null references scheme_version,
  target_version_id integer not null references scheme_version,
  -- CrosswalkHead of libs/domain/export, read SOURCE relation TARGET
  head jsonb not null,
  note text not null,
  visibility text not null
    constraint publication_visibility_check check (visibility in ('everyone', 'members')),
  -- {"mappings", "sources", "targets", "withoutTarget", "relations": {"exactMatch": …}}
  counts jsonb not null,
  -- against the version before: {"added", "removed", "changed"}; null for the first
  changes jsonb,
  published_by uuid not null references app_user,
  published_at timestamptz not null default now(),
  unique (project_id, number)
);
`

const mapping = `
-- What a version says, as it was said: nothing in here follows later changes elsewhere.
create table published_mapping (
  publication_id uuid not null references publication,
  -- place in the order of the file, from 1
  number integer not null,
  source_id integer not null references concept,
  -- null: no target is suitable
  target_id integer references concept,
  -- reads SOURCE relation TARGET
  relation text
    constraint published_mapping_relation_check check (relation in ('exactMatch', 'broadMatch', 'narrowMatch', 'closeMatch')),
  -- Statement of libs/domain/export: codes, titles, reason, provenance
  statement jsonb not null,
  primary key (publication_id, number),
  constraint published_mapping_relation_has_target check ((target_id is null) = (relation is null))
);
create index published_mapping_source on published_mapping (publication_id, source_id);
create index published_mapping_target on published_mapping (publication_id, target_id);
`

/** A mapping may join its version only in the transaction that writes both: later, the version's xmin is another's. */
const guards = `
create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
  raise exception 'published versions are immutable: publish a new one instead';
end $$;
create function refuse_late_mapping() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct publication_id as id from added) a join publication p using (id)
             where p.xmin <> pg_current_xact_id()::xid) then
    raise exception 'published versions are immutable: publish a new one instead';
  end if;
  return null;
end $$;
create trigger crosswalk_address_is_immutable before update or delete on crosswalk_address
  for each row execute function refuse_change_of_published();
create trigger publication_is_immutable before update or delete on publication
  for each row execute function refuse_change_of_published();
create trigger published_mapping_is_immutable before update or delete on published_mapping
  for each row execute function refuse_change_of_published();
create trigger published_mapping_is_complete after insert on published_mapping
  referencing new table as added for each statement execute function refuse_late_mapping();
`
