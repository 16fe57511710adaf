import { textHash, type ConceptRecord, type LabelKind, type NoteKind } from '#domain'
import type { EntityManager } from 'typeorm'
import { inBatches } from './batches'

/** Rows of one statement: large enough to be fast, small enough that a page asked for meanwhile waits little. */
const batchSize = 1000

/** Called after each batch, with the number of rows it wrote. */
export type OnRows = (rows: number) => Promise<void> | void

/** Inserts concepts in the order of the file, skipping those whose key is there already. */
export async function insertConcepts(
  manager: EntityManager,
  versionId: number,
  concepts: readonly ConceptRecord[],
  onRows: OnRows,
): Promise<void> {
  let position = 0
  for (const batch of inBatches(concepts, batchSize)) {
    await manager.query(
      `insert into concept (scheme_version_id, key, uri, notation, kind, status, isco_group, position,
         frequency)
       select $1, row.key, row.uri, row.notation, row.kind, row.status, row.isco_group, row.position, row.frequency
       from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::integer[],
         $9::real[]) as row (key, uri, notation, kind, status, isco_group, position, frequency)
       on conflict (scheme_version_id, key) do nothing`,
      [
        versionId,
        batch.map((concept) => concept.key),
        batch.map((concept) => concept.uri),
        batch.map((concept) => concept.notation),
        batch.map((concept) => concept.kind),
        batch.map((concept) => concept.status),
        batch.map((concept) => concept.iscoGroup),
        batch.map(() => position++),
        batch.map((concept) => concept.frequency ?? null),
      ],
    )
    await onRows(batch.length)
  }
}

/** Ids of the concepts of a version by their key. */
export async function conceptIds(manager: EntityManager, versionId: number): Promise<Map<string, number>> {
  const rows = await manager.query<{ key: string; id: number }[]>(
    'select key, id from concept where scheme_version_id = $1',
    [versionId],
  )
  return new Map(rows.map(({ key, id }) => [key, id]))
}

/** Keys of the concepts of a version that have a label. */
export async function labelledKeys(manager: EntityManager, versionId: number): Promise<Set<string>> {
  const rows = await manager.query<{ key: string }[]>(
    `select key from concept where scheme_version_id = $1
     and exists (select 1 from label where concept_id = concept.id)`,
    [versionId],
  )
  return new Set(rows.map(({ key }) => key))
}

/** Inserts the direct parents of concepts. */
export async function insertBroader(
  manager: EntityManager,
  concepts: readonly ConceptRecord[],
  ids: ReadonlyMap<string, number>,
  onRows: OnRows,
): Promise<void> {
  const pairs = concepts.flatMap(({ key, broader }) =>
    broader.map((parent) => [ids.get(key), ids.get(parent)] as const),
  )
  for (const batch of inBatches(pairs, batchSize)) {
    await manager.query(
      `insert into concept_broader (concept_id, broader_id)
       select * from unnest($1::integer[], $2::integer[]) as pair (concept_id, broader_id)
       where concept_id is not null and broader_id is not null
       on conflict do nothing`,
      [batch.map(([concept]) => concept ?? null), batch.map(([, parent]) => parent ?? null)],
    )
    await onRows(batch.length)
  }
}

interface LabelRow {
  conceptId: number
  language: string
  kind: LabelKind
  text: string
}

/** Inserts labels with the hash of the text as the model will read it, and as they are searched. */
export async function insertLabels(manager: EntityManager, rows: readonly LabelRow[], onRows: OnRows): Promise<void> {
  for (const batch of inBatches(rows, batchSize)) {
    await manager.query(
      `insert into label (concept_id, language, kind, text, text_hash, folded)
       select *, fold_text(text)
       from unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::bytea[]) as row (concept_id, language, kind, text, text_hash)`,
      [
        batch.map((row) => row.conceptId),
        batch.map((row) => row.language),
        batch.map((row) => row.kind),
        batch.map((row) => row.text),
        batch.map((row) => textHash(row.text)),
      ],
    )
    await onRows(batch.length)
  }
}

interface NoteRow {
  conceptId: number
  language: string
  kind: NoteKind
  text: string
}

export async function insertNotes(manager: EntityManager, rows: readonly NoteRow[], onRows: OnRows): Promise<void> {
  for (const batch of inBatches(rows, batchSize)) {
    await manager.query(
      `insert into note (concept_id, language, kind, text)
       select * from unnest($1::integer[], $2::text[], $3::text[], $4::text[])`,
      [
        batch.map((row) => row.conceptId),
        batch.map((row) => row.language),
        batch.map((row) => row.kind),
        batch.map((row) => row.text),
      ],
    )
    await onRows(batch.length)
  }
}

/** Makes searching as fast as it was: what inserts left to be sorted into the index is read by every search. */
export async function tidyLabelIndex(manager: EntityManager): Promise<void> {
  await manager.query(`select gin_clean_pending_list('label_folded')`)
}

/** Removes what a killed load left, in short statements: all concepts of a version that never became ready. */
export async function removeConcepts(manager: EntityManager, versionId: number): Promise<void> {
  const remaining = 'select id from concept where scheme_version_id = $1 limit 1000'
  let removed: unknown[]
  do {
    removed = await manager.query<unknown[]>(
      `with gone as (delete from concept where id in (${remaining}) returning 1) select 1 from gone`,
      [versionId],
    )
  } while (removed.length > 0)
}

/** Removes the texts of languages that a killed load had begun to add to a version. */
export async function removeLanguages(manager: EntityManager, versionId: number, languages: string[]): Promise<void> {
  for (const table of ['label', 'note']) {
    await manager.query(
      `delete from ${table} using concept
       where concept.id = ${table}.concept_id and scheme_version_id = $1 and language = any ($2)`,
      [versionId, languages],
    )
  }
}
