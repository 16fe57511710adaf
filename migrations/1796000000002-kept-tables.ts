import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The rules of a crosswalk hold for changes as for what is new, and an uploaded table stays as it was loaded. */
export class KeptTables1796000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [mapping, gold]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger mapping_stays_between_versions on mapping;
      drop trigger gold_mapping_is_between_versions on gold_mapping;
      drop trigger gold_mapping_is_kept on gold_mapping;
      drop trigger gold_set_is_kept on gold_set;
      drop function refuse_foreign_gold();
      drop function refuse_change_of_gold();
    `)
  }
}

const mapping = `
create trigger mapping_stays_between_versions before update of project_id, source_id, target_id on mapping
  for each row execute function refuse_foreign_ends();
`

/** A set goes as a whole, when its upload is loaded again: then it is gone before its rows are. */
const gold = `
create function refuse_foreign_gold() returns trigger language plpgsql as $$
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
end $$;
create trigger gold_mapping_is_between_versions after insert on gold_mapping
  referencing new table as added for each statement execute function refuse_foreign_gold();

create function refuse_change_of_gold() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from gold_set where id = old.gold_set_id) then
      return old;
    end if;
  end if;
  raise exception 'an uploaded table stays as it was loaded: load it again instead';
end $$;
create trigger gold_mapping_is_kept before update or delete on gold_mapping
  for each row execute function refuse_change_of_gold();
create trigger gold_set_is_kept before update of name, source_version_id, target_version_id, direction, metadata
  on gold_set for each row execute function refuse_change_of_gold();
`
