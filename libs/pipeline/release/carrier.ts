import {
  carriedMarks,
  Fates,
  foldMarks,
  newSource,
  reasonsStillToLook,
  reasonsToLook,
  type CarriedMark,
  type CarryReason,
  type EarlierReview,
  type Mark,
  type MarkOrigin,
  type WaitingAnswers,
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

/** The project that gave the answers of a concept, and its id there; null where nobody had answered. */
export interface AnsweredIn {
  answeredIn: string | null
  answeredId: number | null
}

/** What is to become of the answers of one concept. */
export interface Inherited extends LaterSource, AnsweredIn {
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
    if (source.earlierId === null) return { ...nothingOf(source), outcome: 'look', reasons: [newSource] }
    if (!said) return nothingOf(source)
    const { id, title, marks, waits } = said
    if (foldMarks(marks).answers.length > 0) {
      return this.carry(source, { title, marks, answeredIn: this.succession.id, answeredId: id, waiting: null })
    }
    if (!waits) return nothingOf(source)
    const waiting = { reasons: waits.reasons, successors: new Map(waits.successors) }
    return this.carry(source, { ...waits, title, waiting })
  }

  private carry(source: LaterSource, { title, marks, answeredIn, answeredId, waiting }: Said): Inherited {
    const review = foldMarks(marks)
    const { language } = this.succession
    const earlier: EarlierReview = { title, language, review, source: this.sources.of(source.earlierId!) }
    const targets = waiting ? this.targets.since(waiting.successors) : this.targets
    const reasons = waiting ? reasonsStillToLook(waiting, earlier, this.targets) : reasonsToLook(earlier, targets)
    const chosen = new Set(review.answers.flatMap(({ verdicts }) => [...verdicts.keys()]))
    const successorOf = (id: number) => targets.of(id).afterId
    const successors = [...chosen].map((id): [number, number | null] => [id, successorOf(id)])
    const known: Inherited = { ...nothingOf(source), answeredIn, answeredId, successors }
    if (reasons.length > 0) return { ...known, outcome: 'look', reasons }
    return { ...known, outcome: 'carried', marks: carriedMarks(marks, review, successorOf) ?? [] }
  }
}

function nothingOf(source: LaterSource): Inherited {
  return { ...source, answeredIn: null, answeredId: null, outcome: 'open', reasons: [], successors: [], marks: [] }
}

interface EarlierSource {
  id: number
  title: string
  marks: EarlierMark[]
  /** What the earlier project itself was still to look at. */
  waits: (AnsweredIn & Pick<Inherited, 'reasons' | 'successors'> & { marks: EarlierMark[] }) | null
}

/** The answers of a concept, as whoever gave them named the targets. */
interface Said extends AnsweredIn {
  title: string
  marks: EarlierMark[]
  /** What a release before made of answers that nobody has looked at since. */
  waiting: WaitingAnswers | null
}

/** SQL for the marks of a concept as JSON. @param concept SQL expression, id @param project SQL expression, id */
export const earlierMarksSql = (project: string, concept: string) => `(
  select coalesce(json_agg(json_build_object('id', k.id, 'userId', k.user_id, 'kind', k.kind, 'targetId', k.target_id,
    'relation', k.relation, 'reason', k.reason, 'reasonKind', k.reason_kind, 'comment', k.comment, 'origin', k.origin, 'bulkId', k.bulk_id,
    'at', ${utcSql('k.at')}) order by k.id), '[]')
  from mark k where k.project_id = ${project} and k.source_id = ${concept})`

/** SQL for the condition of a row of `inherited_concept` that nobody has accepted. @param row its name in the query */
export const stillToLookSql = (row: string) => `(${row}.outcome = 'look' and ${row}.accepted_at is null)`

/** $1 project, $2 concepts, $3 language → those of which something was said, there or in a project before */
const selectEarlier = `
select c.id, ${earlierMarksSql('$1', 'c.id')} as marks,
  case when w.source_id is not null then json_build_object('answeredIn', w.answered_in, 'answeredId', w.answered_id,
    'reasons', w.reasons, 'successors', w.successors, 'marks', ${earlierMarksSql('w.answered_in', 'w.answered_id')})
  end as waits,
  coalesce((select text from label where concept_id = c.id and kind = 'preferred' order by language <> $3, id limit 1),
    '') as title
from concept c left join inherited_concept w on w.project_id = $1 and w.source_id = c.id and ${stillToLookSql('w')}
where c.id = any($2)
  and (w.source_id is not null or exists (select from mark where project_id = $1 and source_id = c.id))`
