import {
  carriedMarks,
  Fates,
  foldMarks,
  newSource,
  reasonsToLook,
  type CarriedMark,
  type CarryReason,
  type Mark,
  type MarkOrigin,
} from '#domain'
import type { EntityManager } from 'typeorm'
import { utcSql } from '../taxonomy/concept-sql'
import type { Succession } from './earlier-project'
import type { VersionDifferences } from './version-differences.service'

/** A mark of the earlier project, with all that the later one keeps of it. */
export interface EarlierMark extends Mark {
  id: number
  comment: string | null
  origin: MarkOrigin | null
  bulkId: string | null
  /** ISO 8601. */
  at: string
}

/** A concept of the later source, and where the earlier project has it. */
export interface LaterSource {
  id: number
  earlierId: number | null
}

/** What is to become of the answers of one concept. */
export interface Inherited extends LaterSource {
  outcome: 'carried' | 'look' | 'open'
  reasons: CarryReason[]
  /** Targets that anybody chose: [id in the earlier version, id in the later one]. */
  successors: [earlier: number, later: number | null][]
  /** The marks to take over at once; none unless it is `carried`. */
  marks: CarriedMark<EarlierMark>[]
}

/** Decides for the concepts of a project what becomes of their answers in the next one. */
export class Carrier {
  private constructor(
    private readonly succession: Succession,
    private readonly sources: Fates,
    private readonly targets: Fates,
    /** Ids of sources in the earlier version by those in the later; null where the version is the same. */
    private readonly earlierIds: ReadonlyMap<number, number> | null,
  ) {}

  /** Compares the versions, in the project's language and English as far as both have them: takes seconds. */
  static async of(differences: VersionDifferences, succession: Succession): Promise<Carrier> {
    const { sourceVersionId, laterSourceId, targetVersionId, laterTargetId, language } = succession
    const compare = async (fromId: number, toId: number) => {
      if (fromId === toId) return null
      const { difference, replaced } = await differences.inLanguages(fromId, toId, [language, 'en'])
      return { fates: Fates.of(difference, replaced), pairs: difference.pairs }
    }
    const source = await compare(sourceVersionId, laterSourceId)
    const target = await compare(targetVersionId, laterTargetId)
    const earlierIds = source && new Map(source.pairs.map(({ before, after }) => [after.id, before.id]))
    return new Carrier(succession, source?.fates ?? Fates.unchanged(), target?.fates ?? Fates.unchanged(), earlierIds)
  }

  /** Some concepts of the later source as the earlier project has them. */
  earlierOf(ids: readonly number[]): LaterSource[] {
    return ids.map((id) => ({ id, earlierId: this.earlierIds ? (this.earlierIds.get(id) ?? null) : id }))
  }

  /** Reads what was said of some concepts and decides. */
  async decide(manager: EntityManager, laterIds: readonly number[]): Promise<Inherited[]> {
    const sources = this.earlierOf(laterIds)
    const wanted = sources.flatMap(({ earlierId }) => (earlierId === null ? [] : [earlierId]))
    const rows = await manager.query<EarlierSource[]>(selectEarlier, [
      this.succession.id,
      wanted,
      this.succession.language,
    ])
    const said = new Map(rows.map((row) => [row.id, row]))
    return sources.map((source) => this.inherit(source, said.get(source.earlierId ?? -1)))
  }

  private inherit(source: LaterSource, said: EarlierSource | undefined): Inherited {
    const nothing: Inherited = { ...source, outcome: 'open', reasons: [], successors: [], marks: [] }
    if (source.earlierId === null) return { ...nothing, outcome: 'look', reasons: [newSource] }
    const marks = said?.marks ?? []
    const review = foldMarks(marks)
    if (!said || review.answers.length === 0) return nothing
    const { language } = this.succession
    const reasons = reasonsToLook(
      { title: said.title, language, review, source: this.sources.of(source.earlierId) },
      this.targets,
    )
    const chosen = new Set(review.answers.flatMap(({ verdicts }) => [...verdicts.keys()]))
    const successors = [...chosen].map((id): [number, number | null] => [id, this.targets.of(id).afterId])
    if (reasons.length > 0) return { ...nothing, outcome: 'look', reasons, successors }
    const carried = carriedMarks(marks, review, (id) => this.targets.of(id).afterId)
    return { ...nothing, outcome: 'carried', successors, marks: carried ?? [] }
  }
}

interface EarlierSource {
  id: number
  title: string
  marks: EarlierMark[]
}

/** SQL for the marks of a concept as JSON. @param concept SQL expression, id @param project SQL expression, id */
export const earlierMarksSql = (project: string, concept: string) => `(
  select coalesce(json_agg(json_build_object('id', k.id, 'userId', k.user_id, 'kind', k.kind, 'targetId', k.target_id,
    'relation', k.relation, 'reason', k.reason, 'reasonKind', k.reason_kind, 'comment', k.comment, 'origin', k.origin, 'bulkId', k.bulk_id,
    'at', ${utcSql('k.at')}) order by k.id), '[]')
  from mark k where k.project_id = ${project} and k.source_id = ${concept})`

/** $1 project, $2 concepts, $3 language → those of which something was said */
const selectEarlier = `
select c.id, ${earlierMarksSql('$1', 'c.id')} as marks,
  coalesce((select text from label where concept_id = c.id and kind = 'preferred' order by language <> $3, id limit 1),
    '') as title
from concept c where c.id = any($2) and exists (select from mark where project_id = $1 and source_id = c.id)`
