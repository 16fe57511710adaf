import type { CarryReason } from '#domain'
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { UserEntity } from './people.entities'
import { GoldSetEntity, ProjectEntity } from './project.entities'
import { ConceptEntity } from './taxonomy.entities'

/** What a project began with: an earlier project, or a published table. */
@Entity('inheritance')
@Index('inheritance_running', ['createdAt'], { where: "status = 'running'" })
@Index('inheritance_follows', ['follows'])
@Check('inheritance_status_check', "status in ('running', 'finished', 'cancelled')")
@Check('inheritance_comes_from', '(follows is null) <> (publication is null)')
export class InheritanceEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ProjectEntity, { onDelete: 'CASCADE' })
  projectId!: string

  @Column('uuid', { nullable: true })
  @ForeignKey(() => ProjectEntity)
  follows!: string | null

  @Column('uuid', { nullable: true })
  @ForeignKey(() => GoldSetEntity, { onDelete: 'SET NULL' })
  goldSetId!: string | null

  @Column('jsonb', { nullable: true })
  publication!: { name: string; file: string | null; author: string } | null

  @Column('text', { default: 'running' })
  status!: 'running' | 'finished' | 'cancelled'

  @Column('integer')
  total!: number

  @Column('integer', { default: 0 })
  done!: number

  @Column('integer', { default: -1 })
  lastPosition!: number

  @Column('uuid', { nullable: true })
  @ForeignKey(() => UserEntity)
  createdBy!: string | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null
}

/** What became of a concept's earlier answers. */
@Entity('inherited_concept')
@Index('inherited_concept_look', ['projectId'], { where: "outcome = 'look'" })
@Check('inherited_concept_outcome_check', "outcome in ('carried', 'look', 'open')")
export class InheritedConceptEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ProjectEntity, { onDelete: 'CASCADE' })
  projectId!: string

  @PrimaryColumn('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  sourceId!: number

  @Column('integer', { nullable: true })
  @ForeignKey(() => ConceptEntity)
  earlierId!: number | null

  @Column('text')
  outcome!: 'carried' | 'look' | 'open'

  @Column('jsonb', { default: [] })
  reasons!: CarryReason[]

  @Column('jsonb', { default: [] })
  successors!: [earlier: number, here: number | null][]

  @Column('uuid', { nullable: true })
  @ForeignKey(() => ProjectEntity)
  answeredIn!: string | null

  @Column('integer', { nullable: true })
  @ForeignKey(() => ConceptEntity)
  answeredId!: number | null

  @Column('uuid', { nullable: true })
  @ForeignKey(() => UserEntity)
  acceptedBy!: string | null

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null
}
