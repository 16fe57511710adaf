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

export type InstanceRole = 'administrator' | 'taxonomy-owner' | 'member'

@Entity('app_user')
@Check('app_user_email_check', 'email = lower(email)')
@Check('app_user_instance_role_check', "instance_role in ('administrator', 'taxonomy-owner', 'member')")
export class UserEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string

  /** In lower case. */
  @Column('text', { unique: true })
  email!: string

  @Column('text')
  name!: string

  /** argon2id; null for an account that cannot sign in with a password. */
  @Column('text', { nullable: true })
  passwordHash!: string | null

  @Column('text', { default: 'member' })
  instanceRole!: InstanceRole

  @Column('timestamptz', { nullable: true })
  disabledAt!: Date | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date

  /** In whose name the answers of a published table stand; nobody can sign in with it. */
  @Column('boolean', { default: false })
  isPublication!: boolean
}

@Entity('session')
@Index('session_of_user', ['userId'])
export class SessionEntity {
  /** SHA-256 of the token in the browser's cookie. */
  @PrimaryColumn('bytea')
  tokenHash!: Buffer

  @Column('uuid')
  @ForeignKey(() => UserEntity, { onDelete: 'CASCADE' })
  userId!: string

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date

  @Column('timestamptz')
  expiresAt!: Date
}

@Entity('audit_event')
export class AuditEventEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date

  /** Null for what the system did by itself. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => UserEntity)
  userId!: string | null

  @Column('text')
  action!: string

  @Column('jsonb', { default: {} })
  subject!: Record<string, unknown>
}
