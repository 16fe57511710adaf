import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm'
import { UserEntity } from './people.entities'

@Entity('upload')
@Check('upload_kind_check', "kind in ('esco', 'classification', 'crosswalk')")
@Check(
  'upload_status_check',
  "status in ('received', 'inspecting', 'waiting', 'loading', 'loaded', 'rejected', 'failed')",
)
export class UploadEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string

  @Column('text', { nullable: true })
  kind!: 'esco' | 'classification' | 'crosswalk' | null

  @Column('text', { default: 'received' })
  status!: 'received' | 'inspecting' | 'waiting' | 'loading' | 'loaded' | 'rejected' | 'failed'

  /** What the inspection found and proposes. */
  @Column('jsonb', { nullable: true })
  inspection!: unknown

  /** What the person confirmed. */
  @Column('jsonb', { nullable: true })
  choices!: unknown

  @Column('jsonb', { nullable: true })
  progress!: unknown

  @Column('jsonb', { nullable: true })
  result!: unknown

  @Column('text', { nullable: true })
  error!: string | null

  @Column('uuid', { nullable: true })
  @ForeignKey(() => UserEntity)
  createdBy!: string | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null
}

@Entity('upload_file')
export class UploadFileEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => UploadEntity, { onDelete: 'CASCADE' })
  uploadId!: string

  @PrimaryColumn('integer')
  number!: number

  @Column('text')
  name!: string

  /** Bytes; a string, because PostgreSQL counts further than a JavaScript number. */
  @Column('bigint')
  size!: string
}

/** A piece of at most 1 MiB of an uploaded file. */
@Entity('upload_part')
@ForeignKey(() => UploadFileEntity, ['uploadId', 'fileNumber'], ['uploadId', 'number'], { onDelete: 'CASCADE' })
export class UploadPartEntity {
  @PrimaryColumn('uuid')
  uploadId!: string

  @PrimaryColumn('integer')
  fileNumber!: number

  @PrimaryColumn('integer')
  number!: number

  @Column('bytea')
  bytes!: Buffer
}

@Entity('upload_problem')
@Check('upload_problem_severity_check', "severity in ('error', 'warning')")
export class UploadProblemEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => UploadEntity, { onDelete: 'CASCADE' })
  uploadId!: string

  @PrimaryColumn('integer')
  number!: number

  @Column('text')
  file!: string

  @Column('integer', { nullable: true })
  line!: number | null

  @Column('text', { nullable: true })
  columnName!: string | null

  @Column('text', { nullable: true })
  value!: string | null

  @Column('text')
  code!: string

  @Column('text')
  message!: string

  @Column('text')
  severity!: 'error' | 'warning'
}
