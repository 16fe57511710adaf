import type { MarkOrigin, Relation } from '#domain'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm'
import { BulkDecisionEntity } from './bulk.entities'
import { UserEntity } from './people.entities'
import { ProjectEntity } from './project.entities'
import { RunEntity } from './run.entities'
import { ConceptEntity, SchemeVersionEntity } from './taxonomy.entities'

/** What one expert said, and when. Append-only: a trigger refuses changes. */
@Entity('mark')
@Index('mark_concept', ['projectId', 'sourceId', 'id'])
@Index('mark_bulk', ['bulkId'], { where: 'bulk_id is not null' })
@Index('mark_recent', ['projectId', 'at'])
@Check('mark_kind_check', "kind in ('match', 'none', 'withdraw')")
@Check('mark_relation_check', "relation in ('exactMatch', 'broadMatch', 'narrowMatch', 'closeMatch')")
@Check('mark_origin_check', "origin in ('suggestion', 'search', 'agreement', 'carried', 'adopted')")
@Check('mark_match_has_relation', "(kind = 'match') = (relation is not null)")
@Check('mark_match_has_target', "kind <> 'match' or target_id is not null")
@Check('mark_reason_kind_check', "reason_kind in ('missing', 'too-general', 'mixture', 'obsolete')")
@Check('mark_reason_kind_of_none', "reason_kind is null or kind = 'none'")
@Check('mark_none_has_reason', "kind <> 'none' or (target_id is null and reason is not null)")
export class MarkEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string

  @Column('uuid')
  @ForeignKey(() => ProjectEntity)
  projectId!: string

  @Column('integer')
  @ForeignKey(() => ConceptEntity)
  sourceId!: number

  @Column('uuid')
  @ForeignKey(() => UserEntity)
  userId!: string

  @Column('text')
  kind!: 'match' | 'none' | 'withdraw'

  @Column('integer', { nullable: true })
  @ForeignKey(() => ConceptEntity)
  targetId!: number | null

  @Column('text', { nullable: true })
  relation!: Relation | null

  @Column('text', { nullable: true })
  reason!: string | null

  /** Which of the reasons that the page offers was chosen; null for own words, and for older marks. */
  @Column('text', { nullable: true })
  reasonKind!: 'missing' | 'too-general' | 'mixture' | 'obsolete' | null

  @Column('text', { nullable: true })
  comment!: string | null

  @Column('text', { nullable: true })
  origin!: MarkOrigin | null

  @Column('uuid', { nullable: true })
  @ForeignKey(() => RunEntity)
  runId!: string | null

  @Column('smallint', { nullable: true })
  rank!: number | null

  @Column('real', { nullable: true })
  score!: number | null

  /** Whether rank and score are those of a learned suggestion. */
  @Column('boolean', { default: false })
  learned!: boolean

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date

  /** The act on many concepts that this mark is part of. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => BulkDecisionEntity)
  bulkId!: string | null

  /** The mark of an earlier project that this one takes over. */
  @Column('bigint', { nullable: true })
  @ForeignKey(() => MarkEntity)
  carriedFrom!: string | null
}

/** The fold of a concept's marks, written in the transaction that adds the mark. */
@Entity('concept_state')
@Index('concept_state_state', ['projectId', 'state'])
@Index('concept_state_updated', ['projectId', 'updatedAt'])
@Index('concept_state_decisions', ['projectId', 'decisions'])
@Check('concept_state_state_check', "state in ('to-do', 'to-review', 'disputed', 'agreed', 'settled')")
export class ConceptStateEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ProjectEntity, { onDelete: 'CASCADE' })
  projectId!: string

  @PrimaryColumn('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  sourceId!: number

  @Column('text')
  state!: 'to-do' | 'to-review' | 'disputed' | 'agreed' | 'settled'

  @Column('uuid', { nullable: true })
  @ForeignKey(() => UserEntity)
  firstBy!: string | null

  @Column('uuid', { nullable: true })
  @ForeignKey(() => UserEntity)
  secondBy!: string | null

  @Column('uuid', { nullable: true })
  @ForeignKey(() => UserEntity)
  thirdBy!: string | null

  /** How often the final outcome changed. */
  @Column('integer', { default: 0 })
  decisions!: number

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date

  /** Whether what counts now, final or provisional, is that no target fits. */
  @Column('boolean', { default: false })
  nothingFits!: boolean
}

/** What a concept's marks come to. */
@Entity('mapping')
@Index('mapping_target', ['projectId', 'targetId'])
@Check('mapping_relation_check', "relation in ('exactMatch', 'broadMatch', 'narrowMatch', 'closeMatch')")
@Check('mapping_standing_check', "standing in ('provisional', 'final')")
export class MappingEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ProjectEntity, { onDelete: 'CASCADE' })
  projectId!: string

  @PrimaryColumn('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  sourceId!: number

  @PrimaryColumn('integer')
  @ForeignKey(() => ConceptEntity)
  targetId!: number

  /** Read SOURCE relation TARGET. */
  @Column('text')
  relation!: Relation

  /** Provisional: one person's answer that nobody has reviewed. Final: agreed or settled. */
  @Column('text')
  standing!: 'provisional' | 'final'
}

/** A rule of consistency that may have exceptions is broken here. */
@Entity('warning')
@Index('warning_code', ['projectId', 'code'])
@Check(
  'warning_code_check',
  "code in ('several-exact-targets', 'several-exact-sources', 'exact-beside-others', 'broader-and-its-ancestor', 'exact-on-parent-and-child', 'isco-disagrees', 'target-retired')",
)
export class WarningEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ProjectEntity, { onDelete: 'CASCADE' })
  projectId!: string

  @PrimaryColumn('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  sourceId!: number

  @PrimaryColumn('integer')
  @ForeignKey(() => ConceptEntity)
  targetId!: number

  @PrimaryColumn('text')
  code!: string
}

/** Against which release of its target scheme a project's mappings were last looked at. */
@Entity('consistency_check')
export class ConsistencyCheckEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ProjectEntity, { onDelete: 'CASCADE' })
  projectId!: string

  @Column('integer', { nullable: true })
  @ForeignKey(() => SchemeVersionEntity)
  newerVersionId!: number | null

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null
}
