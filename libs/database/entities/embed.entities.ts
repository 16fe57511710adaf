import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm'

@Entity('embedding_model')
@Unique(['name', 'revision'])
export class EmbeddingModelEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number

  @Column('text')
  name!: string

  /** SHA-256 over the model's files. */
  @Column('text')
  revision!: string

  @Column('integer')
  dimensions!: number

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date
}

@Entity('text_embedding')
export class TextEmbeddingEntity {
  @PrimaryColumn('integer')
  @ForeignKey(() => EmbeddingModelEntity, { onDelete: 'CASCADE' })
  modelId!: number

  @PrimaryColumn('bytea')
  textHash!: Buffer

  /** Of unit length. */
  @Column('vector')
  embedding!: number[]
}
