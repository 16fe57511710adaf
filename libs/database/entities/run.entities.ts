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
export class SuggestionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => RunEntity, { onDelete: 'CASCADE' })
  runId!: string

  @PrimaryColumn('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  sourceId!: number

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
}
