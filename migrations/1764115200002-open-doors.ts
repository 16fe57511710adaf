import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What lets others than the people of a project read, and lets those people tell the publisher of the target something. */
export class OpenDoors1764115200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [open, feedback]) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Remarks for the publisher of the target would be lost: restore a backup instead.'))
  }
}

const open = `
-- Whether whoever reaches this server may read and search the version without signing in.
alter table scheme_version add column open boolean not null default false;
-- The demonstration's target is invented, so that everyone may try the open doors on it.
update scheme_version set open = true where id in (select target_version_id from project where is_demonstration);
`

const feedback = `
-- Which of the reasons that the page offers was chosen; null for own words, and for marks older than the column.
alter table mark add column reason_kind text
  constraint mark_reason_kind_check check (reason_kind in ('missing', 'too-general', 'mixture', 'obsolete')),
  add constraint mark_reason_kind_of_none check (reason_kind is null or kind = 'none');
-- A comment about a target is a remark on its wording, for whoever publishes the target scheme.
alter table comment add column target_id integer references concept on delete cascade;
create index comment_target on comment (project_id, target_id) where target_id is not null;
`
