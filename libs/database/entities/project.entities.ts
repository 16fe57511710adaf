import type { Direction, Relation } from '#domain'
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
import { ConceptEntity, SchemeVersionEntity } from './taxonomy.entities'
import { UploadEntity } from './upload.entities'

export type ProjectRole = 'owner' | 'mapper' | 'reviewer' | 'reader'

@Entity('project')
@Check('project_licence_check', "licence ~ '^https?://'")
export class ProjectEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string

  @Column('text')
  name!: string

  @Column('text', { default: '' })
  description!: string

  @Column('integer')
  @ForeignKey(() => SchemeVersionEntity)
  sourceVersionId!: number

  @Column('integer')
  @ForeignKey(() => SchemeVersionEntity)
  targetVersionId!: number

  @Column('text', { default: 'skos' })
  vocabulary!: string

  @Column('text', { array: true, default: ['occupation'] })
  targetKinds!: string[]

  @Column('text')
  sourceLanguage!: string

  /** The reviewer does not see the first mark before giving one. */
  @Column('boolean', { default: false })
  blindReview!: boolean

  /** Address of the licence of its tables. */
  @Column('text', { nullable: true })
  licence!: string | null

  @Column('boolean', { default: false })
  isDemonstration!: boolean

  @Column('uuid', { nullable: true })
  @ForeignKey(() => UserEntity)
  createdBy!: string | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date
}

@Entity('project_member')
@Index('project_member_user', ['userId'])
@Check('project_member_role_check', "role in ('owner', 'mapper', 'reviewer', 'reader')")
export class ProjectMemberEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ProjectEntity, { onDelete: 'CASCADE' })
  projectId!: string

  @PrimaryColumn('uuid')
  @ForeignKey(() => UserEntity, { onDelete: 'CASCADE' })
  userId!: string

  @Column('text')
  role!: ProjectRole
}

/** Mappings read from a published table. */
@Entity('gold_set')
export class GoldSetEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string

  @Column('text')
  name!: string

  @Column('integer')
  @ForeignKey(() => SchemeVersionEntity)
  sourceVersionId!: number

  @Column('integer')
  @ForeignKey(() => SchemeVersionEntity)
  targetVersionId!: number

  /** Direction in which the file was written, per kind of target. */
  @Column('jsonb')
  direction!: Partial<Record<'occupation' | 'group', Direction>>

  /** The header of the published table. */
  @Column('jsonb', { default: {} })
  metadata!: Record<string, string>

  @Column('uuid', { nullable: true })
  @ForeignKey(() => UploadEntity, { onDelete: 'SET NULL' })
  uploadId!: string | null

  @Column('uuid', { nullable: true })
  @ForeignKey(() => UserEntity)
  createdBy!: string | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date
}

/** The relation reads SOURCE relation TARGET. */
@Entity('gold_mapping')
@Index('gold_mapping_source', ['goldSetId', 'sourceId'])
@Index('gold_mapping_target', ['targetId'])
@Index('gold_mapping_target_once', ['goldSetId', 'sourceId', 'targetId'], { unique: true })
@Index('gold_mapping_uri_once', ['goldSetId', 'sourceId', 'targetUri'], { unique: true })
@Check('gold_mapping_relation_check', "relation in ('exactMatch', 'broadMatch', 'narrowMatch', 'closeMatch')")
export class GoldMappingEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => GoldSetEntity, { onDelete: 'CASCADE' })
  goldSetId!: string

  @PrimaryColumn('integer')
  number!: number

  @Column('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  sourceId!: number

  /** Null when the stated target is not in the version; `targetUri` keeps what the file said. */
  @Column('integer', { nullable: true })
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  targetId!: number | null

  @Column('text', { nullable: true })
  targetUri!: string | null

  @Column('text', { nullable: true })
  relation!: Relation | null

  /** What the publisher remarked; where nothing fits, why. */
  @Column('text', { nullable: true })
  note!: string | null
}
