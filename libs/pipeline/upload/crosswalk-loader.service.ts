import { Transactions } from '#database'
import {
  notedMappingsOf,
  sourceScheme,
  type Crosswalk,
  type Directions,
  type NotedMapping,
  type UploadChoices,
} from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { inBatches } from './batches'
import { SchemeLoader, type LoadOptions } from './scheme-loader.service'
import { conceptIds } from './scheme-writer'

export interface CrosswalkLoad extends LoadOptions {
  directions: Directions
  targetVersionId: number
  /** Name of the gold set. */
  name: string
  /** Name, version and language of the source scheme, where they differ from the file's head. */
  source?: UploadChoices
  uploadId?: string | null
}

export interface LoadedCrosswalk {
  goldSetId: string
  sourceVersionId: number
  counts: Record<string, number>
}

/** Writes a published mapping table: its sources as a scheme version, its rows as a gold set of its own name. */
@Injectable()
export class CrosswalkLoader {
  constructor(
    private readonly transactions: Transactions,
    private readonly schemes: SchemeLoader,
  ) {}

  /**
   * A target that is not in the version keeps its URI and is counted as `unknownTargets`. Loading the same upload again
   * replaces its gold set.
   */
  async load(crosswalk: Crosswalk, load: CrosswalkLoad): Promise<LoadedCrosswalk> {
    const sourceVersionId = await this.sourceVersion(crosswalk, load)
    const { manager } = this.transactions
    const sources = await sourceIds(manager, sourceVersionId)
    const targets = await this.targetIds(load.targetVersionId)
    addAliases(sources, crosswalk)
    const all = notedMappingsOf(crosswalk.rows, load.directions)
    const mappings = all.filter(({ source }) => sources.has(source))
    const goldSetId = await this.write(crosswalk, mappings, { ...load, sourceVersionId, sources, targets })
    const unknownTargets = mappings.filter(({ target }) => target !== null && !targets.has(target)).length
    const counts = { mappings: mappings.length, unknownTargets, unknownSources: all.length - mappings.length }
    return { goldSetId, sourceVersionId, counts }
  }

  /** The version the file names, if it is there already, else a new one made of the file's own codes and titles. */
  private async sourceVersion(crosswalk: Crosswalk, load: CrosswalkLoad): Promise<number> {
    const record = sourceScheme(crosswalk, load.source)
    const [ready] = await this.transactions.manager.query<{ id: number }[]>(
      `select version.id from scheme_version version join scheme on scheme.id = scheme_id
       where scheme.key = $1 and version.version = $2 and status = 'ready'`,
      [record.key, record.version],
    )
    if (ready && !load.adds) return ready.id
    return (await this.schemes.load(record, load)).schemeVersionId
  }

  private async targetIds(versionId: number): Promise<Map<string, number>> {
    const rows = await this.transactions.manager.query<{ uri: string; id: number }[]>(
      'select uri, id from concept where scheme_version_id = $1 and uri is not null',
      [versionId],
    )
    if (rows.length === 0) throw new UserError('no-target-version', 'The chosen target version has no concepts.')
    return new Map(rows.map(({ uri, id }) => [uri, id]))
  }

  /** One transaction: a gold set that is half there would give wrong metrics. 12,000 rows take about a second. */
  private write(
    crosswalk: Crosswalk,
    mappings: NotedMapping[],
    load: CrosswalkLoad & { sourceVersionId: number; sources: Map<string, number>; targets: Map<string, number> },
  ): Promise<string> {
    return this.transactions.inTransaction(async (manager) => {
      const earlier = load.adds ? await earlierSet(manager, load) : null
      if (earlier) return addMappings(manager, earlier, mappings, load)
      if (load.uploadId) await manager.query('delete from gold_set where upload_id = $1', [load.uploadId])
      const [{ id }] = await manager.query<[{ id: string }]>(
        `insert into gold_set (name, source_version_id, target_version_id, direction, metadata, upload_id, created_by)
         values ($1, $2, $3, $4, $5, $6, $7) returning id`,
        [
          load.name,
          load.sourceVersionId,
          load.targetVersionId,
          load.directions,
          crosswalk.metadata,
          load.uploadId ?? null,
          load.userId ?? null,
        ],
      )
      await insertMappings(manager, id, mappings, load)
      return id
    })
  }
}

interface Ends {
  sources: Map<string, number>
  targets: Map<string, number>
}

/** The table that a mended file belongs to: the newest of its name between the same two versions. */
async function earlierSet(
  manager: EntityManager,
  { name, sourceVersionId, targetVersionId }: CrosswalkLoad & { sourceVersionId: number },
): Promise<string | null> {
  const [found] = await manager.query<{ id: string }[]>(
    `select id from gold_set where name = $1 and source_version_id = $2 and target_version_id = $3
     order by created_at desc limit 1`,
    [name, sourceVersionId, targetVersionId],
  )
  return found?.id ?? null
}

/** Pairs that are there already stay as they are. */
async function addMappings(manager: EntityManager, id: string, mappings: NotedMapping[], ends: Ends): Promise<string> {
  const rows = await manager.query<{ number: number; source: number; target: string | null }[]>(
    'select number, source_id as source, target_uri as target from gold_mapping where gold_set_id = $1 order by number',
    [id],
  )
  const known = new Set(rows.map(({ source, target }) => `${source} ${target}`))
  const added = mappings.filter(({ source, target }) => !known.has(`${ends.sources.get(source)} ${target}`))
  await insertMappings(manager, id, added, ends, rows.at(-1)?.number)
  return id
}

/** @param number of the last one that is there */
async function insertMappings(
  manager: EntityManager,
  id: string,
  mappings: NotedMapping[],
  { sources, targets }: Ends,
  number = 0,
): Promise<void> {
  for (const batch of inBatches(mappings, 2000)) {
    await manager.query(
      `insert into gold_mapping (gold_set_id, number, source_id, target_id, target_uri, relation, note)
       select $1, * from unnest($2::integer[], $3::integer[], $4::integer[], $5::text[], $6::text[], $7::text[])
       -- two keys of the file may be one concept of a version that was there before
       on conflict do nothing`,
      [
        id,
        batch.map(() => ++number),
        batch.map(({ source }) => sources.get(source)!),
        batch.map(({ target }) => (target === null ? null : (targets.get(target) ?? null))),
        batch.map(({ target }) => target),
        batch.map(({ relation }) => relation),
        batch.map(({ note }) => note),
      ],
    )
  }
}

/** A table may know a concept by its address where the classification knows it by its code, and the other way round. */
function addAliases(ids: Map<string, number>, { rows }: Crosswalk): void {
  for (const { source } of rows) {
    if (ids.has(source.key)) continue
    const id = ids.get(source.uri ?? '') ?? ids.get(source.notation ?? '')
    if (id !== undefined) ids.set(source.key, id)
  }
}

/** Ids of sources by key and by code: a classification uploaded with URIs as keys is still found by its codes. */
async function sourceIds(manager: EntityManager, versionId: number): Promise<Map<string, number>> {
  const rows = await manager.query<{ notation: string; id: number }[]>(
    'select notation, id from concept where scheme_version_id = $1 and notation is not null order by id desc',
    [versionId],
  )
  return new Map([
    ...rows.map(({ notation, id }) => [notation, id] as const),
    ...(await conceptIds(manager, versionId)),
  ])
}
