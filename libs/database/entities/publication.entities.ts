import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm'
import { UserEntity } from './people.entities'
import { ProjectEntity } from './project.entities'
import { ConceptEntity, SchemeVersionEntity } from './taxonomy.entities'

/** Where a project's crosswalk is found for good. Immutable: a trigger refuses changes. */
@Entity('crosswalk_address')
@Unique('crosswalk_address_slug_key', ['slug'])
@Check('crosswalk_address_slug_check', "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 80")
export class CrosswalkAddressEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ProjectEntity)
  projectId!: string

  @Column('text')
  slug!: string
}

/** A version of a crosswalk, complete from its first moment. Immutable: a trigger refuses changes. */
@Entity('publication')
@Unique('publication_project_id_number_key', ['projectId', 'number'])
@Check('publication_number_check', 'number >= 1')
@Check('publication_visibility_check', "visibility in ('everyone', 'members')")
export class PublicationEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string

  @Column('uuid')
  @ForeignKey(() => ProjectEntity)
  projectId!: string

  @Column('integer')
  number!: number

  @Column('integer')
  @ForeignKey(() => SchemeVersionEntity)
  sourceVersionId!: number

  @Column('integer')
  @ForeignKey(() => SchemeVersionEntity)
  targetVersionId!: number

  /** CrosswalkHead of the domain, read SOURCE relation TARGET. */
  @Column('jsonb')
  head!: unknown

  @Column('text')
  note!: string

  @Column('text')
  visibility!: 'everyone' | 'members'

  @Column('jsonb')
  counts!: unknown

  /** Against the version before; null for the first. */
  @Column('jsonb', { nullable: true })
  changes!: unknown

  @Column('uuid')
  @ForeignKey(() => UserEntity)
  publishedBy!: string

  @CreateDateColumn({ type: 'timestamptz' })
  publishedAt!: Date
}

/** One statement of a version. Immutable: triggers refuse changes, and additions after the version was written. */
@Entity('published_mapping')
@Index('published_mapping_source', ['publicationId', 'sourceId'])
@Index('published_mapping_target', ['publicationId', 'targetId'])
@Check('published_mapping_relation_check', "relation in ('exactMatch', 'broadMatch', 'narrowMatch', 'closeMatch')")
@Check('published_mapping_relation_has_target', '(target_id is null) = (relation is null)')
export class PublishedMappingEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => PublicationEntity)
  publicationId!: string

  /** Place in the order of the file, from 1. */
  @PrimaryColumn('integer')
  number!: number

  @Column('integer')
  @ForeignKey(() => ConceptEntity)
  sourceId!: number

  @Column('integer', { nullable: true })
  @ForeignKey(() => ConceptEntity)
  targetId!: number | null

  /** Read SOURCE relation TARGET. */
  @Column('text', { nullable: true })
  relation!: string | null

  /** Statement of the domain. */
  @Column('jsonb')
  statement!: unknown
}
