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
import { UserEntity } from './people.entities'
import { ProjectEntity } from './project.entities'
import { RunEntity } from './run.entities'
import { ConceptEntity } from './taxonomy.entities'

/** Many suggestions accepted by one act of one person. */
@Entity('bulk_decision')
@Index('bulk_decision_project', ['projectId', 'at'])
@Index('bulk_decision_open', ['at'], { where: "status in ('accepting', 'undoing')" })
@Check('bulk_decision_status_check', "status in ('accepting', 'accepted', 'undoing', 'undone')")
export class BulkDecisionEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string

  @Column('uuid')
  @ForeignKey(() => ProjectEntity, { onDelete: 'CASCADE' })
  projectId!: string

  @Column('uuid')
  @ForeignKey(() => UserEntity)
  userId!: string

  @Column('uuid')
  @ForeignKey(() => RunEntity)
  runId!: string

  @Column('jsonb')
  criteria!: unknown

  @Column('integer')
  size!: number

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null

  @Column('text', { default: 'accepting' })
  status!: 'accepting' | 'accepted' | 'undoing' | 'undone'

  /** Of the sample looked at before. */
  @Column('jsonb', { default: { right: 0, wrong: 0 } })
  checked!: { right: number; wrong: number }
}

/** One concept of a bulk decision. */
@Entity('bulk_item')
@Check('bulk_item_outcome_check', "outcome in ('waiting', 'accepted', 'passed', 'withdrawn', 'kept')")
export class BulkItemEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => BulkDecisionEntity, { onDelete: 'CASCADE' })
  bulkId!: string

  @PrimaryColumn('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  sourceId!: number

  @Column('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  targetId!: number

  @Column('real')
  score!: number

  @Column('boolean')
  learned!: boolean

  @Column('text', { default: 'waiting' })
  outcome!: 'waiting' | 'accepted' | 'passed' | 'withdrawn' | 'kept'
}
