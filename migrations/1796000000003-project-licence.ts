import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A project says under which licence its tables are given away, not only its published versions. */
export class ProjectLicence1796000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Address of the licence of the project's tables; null while its owners have stated none.
      alter table project add column licence text constraint project_licence_check check (licence ~ '^https?://');
      update project p set licence = (
        select b.head ->> 'licence' from publication b where b.project_id = p.id order by b.number desc limit 1);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table project drop column licence')
  }
}
