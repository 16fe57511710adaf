import type { Relation } from '#domain'
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
import { EmbeddingModelEntity } from './embed.entities'
import { UserEntity } from './people.entities'
import { ProjectEntity } from './project.entities'
import { ConceptEntity } from './taxonomy.entities'

export type RunStatus = 'waiting' | 'embedding' | 'ranking' | 'finished' | 'cancelled' | 'failed'

@Entity('run')
@Index('run_project', ['projectId', 'createdAt'])
@Check('run_status_check', "status in ('waiting', 'embedding', 'ranking', 'finished', 'cancelled', 'failed')")
export class RunEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string

  @Column('uuid')
  @ForeignKey(() => ProjectEntity, { onDelete: 'CASCADE' })
  projectId!: string

  @Column('text', { default: 'waiting' })
  status!: RunStatus

  /** Everything needed to repeat the run. */
  @Column('jsonb')
  parameters!: unknown

  @Column('integer', { nullable: true })
  @ForeignKey(() => EmbeddingModelEntity)
  modelId!: number | null

  @Column('text', { nullable: true })
  error!: string | null

  @Column('uuid', { nullable: true })
  @ForeignKey(() => UserEntity)
  createdBy!: string | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date

  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null

  /** Sources whose candidates the worker has gathered; null before it begins. */
  @Column('integer', { nullable: true })
  surveyed!: number | null

  @Column('timestamptz', { nullable: true })
  surveyedAt!: Date | null

  /** How many of the project's decisions its learned suggestions know; null before the first. */
  @Column('integer', { nullable: true })
  learnedDecisions!: number | null

  /** Only the latest attempt to learn may write. */
  @Column('integer', { default: 0 })
  learningAttempt!: number
}

/** One leaf of a run: which texts to embed, or which concepts to rank. */
@Entity('run_batch')
@Check('run_batch_step_check', "step in ('embed', 'rank')")
export class RunBatchEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => RunEntity, { onDelete: 'CASCADE' })
  runId!: string

  @PrimaryColumn('text')
  step!: 'embed' | 'rank'

  @PrimaryColumn('integer')
  number!: number

  @Column('jsonb')
  items!: unknown

  @Column('integer')
  size!: number

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null
}

@Entity('suggestion')
@Check('suggestion_rank_check', 'rank >= 1')
@Check('suggestion_score_check', 'score between 0 and 100')
@Check('suggestion_relation_check', "relation in ('exactMatch', 'broadMatch', 'narrowMatch', 'closeMatch')")
@Check('suggestion_relation_probability_check', 'relation_probability between 0 and 1')
export class SuggestionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => RunEntity, { onDelete: 'CASCADE' })
  runId!: string

  @PrimaryColumn('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  sourceId!: number

  /** False: as the run made it, without any decision. True: as decisions on other concepts moved it. */
  @PrimaryColumn('boolean', { default: false })
  learned!: boolean

  @PrimaryColumn('smallint')
  rank!: number

  @Column('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  targetId!: number

  /** 0 to 100. */
  @Column('real')
  score!: number

  @Column('jsonb')
  evidence!: unknown

  /** Null where the run is older than proposed relations. */
  @Column('text', { nullable: true })
  relation!: Relation | null

  @Column('real', { nullable: true })
  relationProbability!: number | null
}

/** What a run says of a source as a whole. A source has learned suggestions exactly where it has a learned row here. */
@Entity('ranked_source')
@Check('ranked_source_none_probability_check', 'none_probability between 0 and 1')
@Check('ranked_source_top_score_check', 'top_score between 0 and 100')
export class RankedSourceEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => RunEntity, { onDelete: 'CASCADE' })
  runId!: string

  @PrimaryColumn('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  sourceId!: number

  @PrimaryColumn('boolean', { default: false })
  learned!: boolean

  /** 0 to 1: that no target fits. */
  @Column('real')
  noneProbability!: number

  /** Chance in percent of the first suggestion; null where there is none. */
  @Column('real', { nullable: true })
  topScore!: number | null

  @Column('integer', { nullable: true })
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  topTargetId!: number | null
}
