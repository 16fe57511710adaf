import { Transactions } from '#database'
import { countsOf, type ConceptRecord, type SchemeRecord } from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import {
  conceptIds,
  insertBroader,
  insertConcepts,
  insertLabels,
  insertNotes,
  labelledKeys,
  removeConcepts,
  removeLanguages,
  tidyLabelIndex,
} from './scheme-writer'

export interface LoadOptions {
  userId?: string | null
  /** Concepts that a version which is there lacks are added to it. */
  adds?: boolean
  /** Called after each batch with the rows written so far and all rows there will be. */
  onProgress?: (done: number, total: number) => Promise<void> | void
}

export interface LoadedScheme {
  schemeVersionId: number
  /** Concepts by kind, labels and notes as read; `unknownConcepts` when a language was added to other concepts. */
  counts: Record<string, number>
}

interface Version {
  id: number
  status: 'loading' | 'ready'
  languages: string[]
}

/**
 * Writes a scheme in short transactions into a version nobody sees, which becomes visible in the last one. A load that
 * was killed leaves an invisible version behind; loading again begins by emptying it.
 */
@Injectable()
export class SchemeLoader {
  constructor(private readonly transactions: Transactions) {}

  /**
   * A new version of a scheme, or new languages of a version that is there.
   * @throws UserError `version-loaded` when the version already has all of the languages
   */
  async load(record: SchemeRecord, options: LoadOptions = {}): Promise<LoadedScheme> {
    const version = await this.versionOf(record, options.userId ?? null)
    if (version.status === 'ready' && options.adds) return this.addConcepts(version, record, options)
    return version.status === 'ready'
      ? this.addLanguages(version, record, options)
      : this.fill(version, record, options)
  }

  private async versionOf(record: SchemeRecord, userId: string | null): Promise<Version> {
    return this.transactions.inTransaction(async (manager) => {
      await manager.query('insert into scheme (key, title, uri) values ($1, $2, $3) on conflict (key) do nothing', [
        record.key,
        record.title,
        record.uri,
      ])
      await manager.query(
        `insert into scheme_version (scheme_id, version, created_by)
         select id, $2, $3 from scheme where key = $1 on conflict (scheme_id, version) do nothing`,
        [record.key, record.version, userId],
      )
      const [version] = await manager.query<Version[]>(
        `select version.id, version.status, version.languages from scheme_version version
         join scheme on scheme.id = scheme_id where scheme.key = $1 and version.version = $2`,
        [record.key, record.version],
      )
      return version!
    })
  }

  private async fill(version: Version, record: SchemeRecord, options: LoadOptions): Promise<LoadedScheme> {
    const { manager } = this.transactions
    await removeConcepts(manager, version.id)
    const progress = new Progress(rowsOf(record), options.onProgress)
    await insertConcepts(manager, version.id, record.concepts, progress.add)
    const ids = await conceptIds(manager, version.id)
    await insertBroader(manager, record.concepts, ids, progress.add)
    await this.insertTexts(record, ids, progress)
    await manager.query(`update scheme_version set status = 'ready', languages = $2 where id = $1`, [
      version.id,
      record.languages,
    ])
    return { schemeVersionId: version.id, counts: countsOf(record) }
  }

  /**
   * Concepts that the version lacks, and those of an earlier attempt that was killed before it wrote their labels. Each
   * short statement may run again; a concept without labels is the only trace of a kill.
   */
  private async addConcepts(version: Version, record: SchemeRecord, options: LoadOptions): Promise<LoadedScheme> {
    const { manager } = this.transactions
    const known = await labelledKeys(manager, version.id)
    const added = { ...record, concepts: record.concepts.filter(({ key }) => !known.has(key)) }
    const progress = new Progress(rowsOf(added), options.onProgress)
    await insertConcepts(manager, version.id, added.concepts, progress.add)
    const ids = await conceptIds(manager, version.id)
    await insertBroader(manager, added.concepts, ids, progress.add)
    await this.insertTexts(added, ids, progress)
    return { schemeVersionId: version.id, counts: countsOf(added) }
  }

  private async addLanguages(version: Version, record: SchemeRecord, options: LoadOptions): Promise<LoadedScheme> {
    const { manager } = this.transactions
    const added = record.languages.filter((language) => !version.languages.includes(language))
    if (added.length === 0) throw alreadyLoaded(record)
    await removeLanguages(manager, version.id, added)
    const ids = await conceptIds(manager, version.id)
    const concepts = record.concepts.filter((concept) => ids.has(concept.key)).map((concept) => only(concept, added))
    const known = { ...record, concepts }
    const progress = new Progress(rowsOf(known), options.onProgress)
    await this.insertTexts(known, ids, progress)
    await manager.query(
      `update scheme_version set languages = languages || $2::text[] where id = $1 and not languages && $2::text[]`,
      [version.id, added],
    )
    const unknownConcepts = record.concepts.length - concepts.length
    return {
      schemeVersionId: version.id,
      counts: { ...countsOf(known), ...(unknownConcepts > 0 ? { unknownConcepts } : {}) },
    }
  }

  private async insertTexts(record: SchemeRecord, ids: Map<string, number>, progress: Progress): Promise<void> {
    const { manager } = this.transactions
    const labels = record.concepts.flatMap(({ key, labels }) =>
      labels.map((label) => ({ conceptId: ids.get(key)!, ...label })),
    )
    await insertLabels(manager, labels, progress.add)
    await tidyLabelIndex(manager)
    const notes = record.concepts.flatMap(({ key, notes }) =>
      notes.map((note) => ({ conceptId: ids.get(key)!, ...note })),
    )
    await insertNotes(manager, notes, progress.add)
  }
}

class Progress {
  private done = 0

  constructor(
    private readonly total: number,
    private readonly report: LoadOptions['onProgress'],
  ) {}

  readonly add = async (rows: number): Promise<void> => {
    this.done += rows
    await this.report?.(Math.min(this.done, this.total), this.total)
  }
}

function rowsOf({ concepts }: SchemeRecord): number {
  return concepts.reduce(
    (sum, { broader, labels, notes }) => sum + 1 + broader.length + labels.length + notes.length,
    0,
  )
}

function only(concept: ConceptRecord, languages: readonly string[]): ConceptRecord {
  return {
    ...concept,
    labels: concept.labels.filter((label) => languages.includes(label.language)),
    notes: concept.notes.filter((note) => languages.includes(note.language)),
  }
}

function alreadyLoaded({ title, version, languages }: SchemeRecord): UserError {
  const message = `${title} ${version} is already here in ${languages.join(', ')}; give this upload another version.`
  return UserError.conflict('version-loaded', message)
}
