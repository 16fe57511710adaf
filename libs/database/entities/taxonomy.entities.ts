import type { ConceptKind, LabelKind, NoteKind } from '#domain'
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

@Entity('scheme')
export class SchemeEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number

  @Column('text', { unique: true })
  key!: string

  @Column('text')
  title!: string

  @Column('text', { nullable: true })
  uri!: string | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date
}

@Entity('scheme_version')
@Unique(['schemeId', 'version'])
@Check('scheme_version_status_check', "status in ('loading', 'ready')")
export class SchemeVersionEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number

  @Column('integer')
  @ForeignKey(() => SchemeEntity)
  schemeId!: number

  @Column('text')
  version!: string

  /** `loading` versions are invisible. */
  @Column('text', { default: 'loading' })
  status!: 'loading' | 'ready'

  /** Languages that are complete and shown. */
  @Column('text', { array: true, default: [] })
  languages!: string[]

  /** Whether whoever reaches this server may read and search it without signing in. */
  @Column('boolean', { default: false })
  open!: boolean

  @Column('uuid', { nullable: true })
  @ForeignKey(() => UserEntity)
  createdBy!: string | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date
}

@Entity('concept')
@Unique(['schemeVersionId', 'key'])
@Index('concept_notation', ['schemeVersionId', 'notation'])
@Check('concept_frequency_check', 'frequency >= 0')
@Check('concept_kind_check', "kind in ('occupation', 'group', 'skill', 'skill-group')")
export class ConceptEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number

  @Column('integer')
  @ForeignKey(() => SchemeVersionEntity, { onDelete: 'CASCADE' })
  schemeVersionId!: number

  /** URI where the scheme has URIs, else the notation. */
  @Column('text')
  key!: string

  @Column('text', { nullable: true })
  uri!: string | null

  @Column('text', { nullable: true })
  notation!: string | null

  @Column('text')
  kind!: ConceptKind

  @Column('text', { nullable: true })
  status!: string | null

  @Column('text', { nullable: true })
  iscoGroup!: string | null

  /** Order of the file. */
  @Column('integer')
  position!: number

  /** How often whatever the owner counts carries the concept; null where the upload does not say. */
  @Column('real', { nullable: true })
  frequency!: number | null
}

@Entity('concept_broader')
@Index('concept_narrower', ['broaderId'])
export class ConceptBroaderEntity {
  @PrimaryColumn('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  conceptId!: number

  @PrimaryColumn('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  broaderId!: number
}

@Entity('label')
@Index('label_concept', ['conceptId', 'language'])
@Index('label_hash', ['textHash'])
@Index('label_folded', { synchronize: false })
@Check('label_kind_check', "kind in ('preferred', 'alternative', 'hidden')")
export class LabelEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number

  @Column('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  conceptId!: number

  @Column('text')
  language!: string

  @Column('text')
  kind!: LabelKind

  @Column('text')
  text!: string

  /** Of the text as it is embedded: joins TextEmbeddingEntity. */
  @Column('bytea')
  textHash!: Buffer

  /** The text as it is searched: lower case, letters without their accents. */
  @Column('text')
  folded!: string
}

@Entity('note')
@Index('note_concept', ['conceptId', 'language'])
@Check('note_kind_check', "kind in ('description', 'definition', 'scope')")
export class NoteEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number

  @Column('integer')
  @ForeignKey(() => ConceptEntity, { onDelete: 'CASCADE' })
  conceptId!: number

  @Column('text')
  language!: string

  @Column('text')
  kind!: NoteKind

  @Column('text')
  text!: string
}
