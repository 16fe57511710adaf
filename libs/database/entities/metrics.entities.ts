import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm'
import { UserEntity } from './people.entities'
import { GoldSetEntity, ProjectEntity } from './project.entities'
import { RunEntity } from './run.entities'

@Entity('metric_report')
export class MetricReportEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string

  @Column('uuid')
  @ForeignKey(() => ProjectEntity, { onDelete: 'CASCADE' })
  projectId!: string

  @Column('uuid')
  @ForeignKey(() => RunEntity, { onDelete: 'CASCADE' })
  runId!: string

  /** Null when the run was compared with the project's own marks. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => GoldSetEntity, { onDelete: 'CASCADE' })
  goldSetId!: string | null

  @Column('jsonb')
  report!: unknown

  @Column('uuid', { nullable: true })
  @ForeignKey(() => UserEntity)
  createdBy!: string | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date
}
