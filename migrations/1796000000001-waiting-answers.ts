import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Which project gave the answers that a concept begins with: not always the one that is followed. */
export class WaitingAnswers1796000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The project that gave the earlier answers, and the concept as that one names it: one further back where they
      -- still waited to be looked at when the next release came; null where nobody had answered.
      alter table inherited_concept
        add column answered_in uuid references project,
        add column answered_id integer references concept;
      update inherited_concept c set answered_in = i.follows, answered_id = c.earlier_id
      from inheritance i where i.project_id = c.project_id and c.outcome <> 'open' and c.earlier_id is not null
        and i.follows is not null;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table inherited_concept drop column answered_in, drop column answered_id')
  }
}
