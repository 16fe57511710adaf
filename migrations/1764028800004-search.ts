import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Labels are found by parts of words and in spite of typing errors: see ADR 0016. */
export class Search1764028800004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [fold, column, index]) await runner.query(statement)
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The page searches by it: restore a backup instead.'))
  }
}

/** unaccent() is not immutable, since its dictionary could be changed; whoever does that rebuilds label.folded. */
const fold = `
-- A text as it is searched: lower case, letters without their accents.
create function fold_text(text) returns text language sql immutable strict parallel safe
  return public.unaccent('public.unaccent'::regdictionary, lower($1));
`

/** Generated once, then ordinary: one rewrite of the table without dead rows. The loader writes it from here on. */
const column = `
alter table label add column folded text not null generated always as (fold_text(text)) stored;
alter table label alter column folded drop expression;
`

/** A short list of pending entries: what a load leaves in it is merged by many short statements, not by one long one. */
const index = `
create index label_folded on label using gin (folded gin_trgm_ops) with (gin_pending_list_limit = 512);
`
