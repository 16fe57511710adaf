import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import { readTargetQuery, type Actor, type Evidence } from '#domain'
import { UserError } from '#platform'
import type { EntityManager } from 'typeorm'
import { TextEmbedder } from '../embed/text-embedder.service'
import { RunFreeText, type EmbeddedRun } from '../rank/run-free-text.service'
import { targetSummarySql, type TargetSummary } from '../taxonomy/concept-sql'
import { reachedBySql, reachedSql, scopeSql, type ReachedBy, type TargetScope } from './target-scope'
import {
  byCode,
  bySpelling,
  byUri,
  byWords,
  isForgiving,
  likeEnough,
  type FoundTarget,
  type TargetStatement,
} from './target-words'

export interface TargetSearch extends TargetScope {
  /** Words, a code or an address; empty for all targets in the order of the scheme. */
  query: string
  by: 'words' | 'meaning'
  /** Language of the page: its labels count as much as English ones. */
  language: string
  offset: number
  limit: number
}

/** How a target was found; null where it was not searched for. */
export type Found = Omit<FoundTarget, 'id' | 'likeness' | 'by'> & {
  by: FoundTarget['by'] | 'meaning'
  /** 0 to 100; comparable within one answer only. */
  score: number
  /** Of a search by meaning: why, where the words typed stand for the source. */
  evidence: Evidence | null
}

export type TargetHit = TargetSummary & { reached: ReachedBy; found: Found | null }

/** Where so few targets have the words as typed, those with similar words are shown too. */
const fewHits = 10
/** Nearest in meaning that are looked at: beyond, hardly any fits. */
const nearest = 100

/** Finds targets, suggested or not. */
@Injectable()
export class TargetService {
  constructor(
    private readonly database: Transactions,
    private readonly texts: TextEmbedder,
    private readonly freeText: RunFreeText,
  ) {}

  /**
   * Likeliest first; `total` counts all that were found. A search is not paged: it gives its best `limit`.
   * @throws UserError 422 when nearness in meaning is asked for and no finished run has embedded the targets
   */
  async search(actor: Actor, projectId: string, search: TargetSearch): Promise<{ total: number; items: TargetHit[] }> {
    const scope = [projectId, actor.id, search.below, search.reach]
    const page = search.query.trim() === '' ? await this.inOrder(scope, search) : await this.find(scope, search)
    const found = new Map(page.items.map(({ id, ...one }) => [id, one.found]))
    const rows = await this.database.manager.query<{ target: Omit<TargetHit, 'found'> }[]>(selectTargets, [
      projectId,
      actor.id,
      search.language,
      [...found.keys()],
    ])
    return { total: page.total, items: rows.map(({ target }) => ({ ...target, found: found.get(target.id) ?? null })) }
  }

  private async inOrder(scope: unknown[], { offset, limit }: TargetSearch): Promise<Page> {
    const rows = await this.database.manager.query<Row[]>(selectInOrder, [...scope, offset, limit])
    return { total: rows[0]?.total ?? 0, items: rows.map(({ id }) => ({ id, found: null })) }
  }

  private find(scope: unknown[], search: TargetSearch): Promise<Page> {
    return search.by === 'meaning' ? this.byMeaning(scope, search) : this.byText(scope, search)
  }

  private async byText(scope: unknown[], { query, language, limit }: TargetSearch): Promise<Page> {
    const { manager } = this.database
    const run = (statement: TargetStatement) => execute(manager, scope, statement)
    const read = readTargetQuery(query)
    if (read.by === 'uri') return pageOf(await run(byUri(read.uri)))
    const coded = read.by === 'code' ? await run(byCode(read.code, limit)) : []
    if (coded.length > 0 || read.words.length === 0) return pageOf(coded)
    const wording = { words: read.words, language, limit }
    const worded = await run(byWords(wording))
    if (worded.length >= Math.min(fewHits, limit) || !isForgiving(read.words)) return pageOf(worded)
    const known = new Set(worded.map(({ id }) => id))
    const similar = (await this.similar(scope, bySpelling(wording))).filter(({ id }) => !known.has(id))
    return pageOf([...worded, ...similar].slice(0, limit))
  }

  private similar(scope: unknown[], statement: TargetStatement): Promise<Row[]> {
    return this.database.inTransaction(async (manager) => {
      // Of the transaction, not of the session: connections of the embedded database share one session.
      await manager.query(`select set_config('pg_trgm.word_similarity_threshold', $1, true)`, [String(likeEnough)])
      return execute(manager, scope, statement)
    })
  }

  private async byMeaning(scope: unknown[], { query, limit }: TargetSearch): Promise<Page> {
    const { modelId } = await this.texts.model()
    const [run] = await this.database.manager.query<EmbeddedRun[]>(selectRun, [scope[0], modelId])
    if (!run)
      throw new UserError('not-embedded', 'No target has been embedded yet: the first run does that. Search by words.')
    const ranked = await this.freeText.rank(run, query, nearest)
    const wanted = await this.database.manager.query<{ id: number }[]>(selectThese, [
      ...scope,
      ranked.map(({ target }) => target),
    ])
    const ids = new Set(wanted.map(({ id }) => id))
    const items = ranked.filter(({ target }) => ids.has(target)).slice(0, limit)
    return {
      total: items.length,
      items: items.map(({ target, score, evidence }) => ({
        id: target,
        found: { by: 'meaning', score, label: evidence.label, evidence },
      })),
    }
  }
}

type Row = FoundTarget & { total: number }

interface Page {
  total: number
  items: { id: number; found: Found | null }[]
}

const execute = (manager: EntityManager, scope: unknown[], { sql, values }: TargetStatement) =>
  manager.query<Row[]>(sql, [...scope, ...values])

function pageOf(rows: readonly Row[]): Page {
  const found = ({ by, label, likeness }: Row): Found => ({ by, label, score: 100 * likeness, evidence: null })
  return {
    total: Math.max(rows.length, rows[0]?.total ?? 0),
    items: rows.map((row) => ({ id: row.id, found: found(row) })),
  }
}

/** After the scope: $5 offset, $6 limit */
const selectInOrder = `
with recursive ${scopeSql}
select id, count(*) over ()::int as total from scope order by place, id offset $5 limit $6`

/** After the scope: $5 ids */
const selectThese = `
with recursive ${scopeSql} select id from scope where id = any($5)`

/** $1 project, $2 reader, $3 language of the page, $4 ids, whose order is kept */
const selectTargets = `
with ${reachedSql('m.target_id = any($4)')}
select ${targetSummarySql('t', { project: '$1::uuid', language: 'p.source_language', reader: '$3' })}::jsonb
  || jsonb_build_object('reached', ${reachedBySql('r')}) as target
from own p cross join unnest($4::int[]) with ordinality as wanted(id, place)
join concept t on t.id = wanted.id
left join reached r on r.target_id = t.id
order by wanted.place`

/** $1 project, $2 model: the latest finished run with vectors that can be compared with those of this process. */
const selectRun = `
select r.id, r.model_id as "modelId", r.parameters, p.source_version_id as "sourceVersionId",
  p.source_language as "sourceLanguage", p.target_version_id as "targetVersionId", p.target_kinds as "targetKinds"
from run r join project p on p.id = r.project_id
where r.project_id = $1 and r.model_id = $2 and r.status = 'finished' order by r.created_at desc limit 1`
