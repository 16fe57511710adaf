import { Module } from '@nestjs/common'
import { AuditService } from './audit.service'
import { MemberService } from './member.service'
import { ProjectService } from './project.service'
import { SessionService } from './session.service'
import { UserService } from './user.service'

const services = [AuditService, MemberService, ProjectService, SessionService, UserService]

/** Accounts, sessions, and who works in which project. */
@Module({ providers: services, exports: services })
export class PeopleModule {}
