import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm'
import { UserEntity } from './people.entities'
import { ProjectEntity } from './project.entities'
import { ConceptEntity } from './taxonomy.entities'

/** Something said about a concept, beside the comments on marks. */
@Entity('comment')
@Index('comment_concept', ['projectId', 'sourceId', 'id'])
@Index('comment_target', ['projectId', 'targetId'], { where: 'target_id is not null' })
export class CommentEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string

  @Column('uuid')
  @ForeignKey(() => ProjectEntity, { onDelete: 'CASCADE' })
  projectId!: string

  @Column('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  sourceId!: number

  @Column('uuid')
  @ForeignKey(() => UserEntity)
  userId!: string

  @Column('text')
  text!: string

  /** Of a remark on the wording of a target: which. */
  @Column('integer', { nullable: true })
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  targetId!: number | null

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date
}

/** Who is asked by a comment. */
@Entity('mention')
@Index('mention_concept', ['projectId', 'sourceId'])
@Index('mention_user', ['userId', 'projectId'])
export class MentionEntity {
  @PrimaryColumn('bigint')
  @ForeignKey(() => CommentEntity, { onDelete: 'CASCADE' })
  commentId!: string

  @PrimaryColumn('uuid')
  @ForeignKey(() => UserEntity)
  userId!: string

  @Column('uuid')
  @ForeignKey(() => ProjectEntity, { onDelete: 'CASCADE' })
  projectId!: string

  @Column('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  sourceId!: number

  /** When they next said something about the concept. */
  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null
}

/** Whose concept it is to answer. */
@Entity('assignment')
@Index('assignment_user', ['projectId', 'userId'])
export class AssignmentEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ProjectEntity, { onDelete: 'CASCADE' })
  projectId!: string

  @PrimaryColumn('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  sourceId!: number

  @Column('uuid')
  @ForeignKey(() => UserEntity)
  userId!: string

  @Column('uuid')
  @ForeignKey(() => UserEntity)
  assignedBy!: string

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date
}

/** What one person wants to look at later. */
@Entity('postponed')
export class PostponedEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ProjectEntity, { onDelete: 'CASCADE' })
  projectId!: string

  @PrimaryColumn('uuid')
  @ForeignKey(() => UserEntity)
  userId!: string

  @PrimaryColumn('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  sourceId!: number

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date
}
