import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who else maps to a target is asked for each target that is looked at closely. */
export class MappedElsewhere1764028800003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index gold_mapping_target on gold_mapping (target_id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index gold_mapping_target')
  }
}
