import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The rules of a crosswalk that have no exception, held by the database whoever writes. */
export class HardRules1764115200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ends, gold]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger mapping_is_between_versions on mapping;
      drop trigger mark_is_between_versions on mark;
      drop function refuse_foreign_ends();
      drop index gold_mapping_target_once;
      drop index gold_mapping_uri_once;
    `)
  }
}

const ends = `
-- Both ends of what is stored now belong to the versions that the project maps; what was stored before stays when a
-- project goes on to a newer version.
create function refuse_foreign_ends() returns trigger language plpgsql as $$
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
end $$;
create trigger mapping_is_between_versions before insert on mapping
  for each row execute function refuse_foreign_ends();
create trigger mark_is_between_versions before insert on mark
  for each row when (new.kind = 'match') execute function refuse_foreign_ends();
`

const gold = `
-- One relation for each pair of a published table, too: the first that the file states.
delete from gold_mapping later using gold_mapping earlier
where earlier.gold_set_id = later.gold_set_id and earlier.source_id = later.source_id and earlier.number < later.number
  and (earlier.target_uri = later.target_uri or earlier.target_id = later.target_id);
create unique index gold_mapping_target_once on gold_mapping (gold_set_id, source_id, target_id);
create unique index gold_mapping_uri_once on gold_mapping (gold_set_id, source_id, target_uri);
`
