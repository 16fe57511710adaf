import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Uploaded tables keep what their publisher remarked on a mapping. */
export class NotesOfTables1796000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What the publisher remarked; where nothing fits, why. Null for nothing.
      alter table gold_mapping add column note text;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table gold_mapping drop column note')
  }
}
