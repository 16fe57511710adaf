import { Module } from '@nestjs/common'
import { PeopleModule } from '../people/people.module'
import { AcceptAgainService } from './accept-again.service'
import { AdoptionService } from './adoption.service'
import { DifferenceService } from './difference.service'
import { FollowUpService } from './follow-up.service'
import { InheritanceService } from './inheritance.service'
import { InheritanceWork } from './inheritance-work.service'
import { VersionDifferences } from './version-differences.service'

const services = [
  AcceptAgainService,
  AdoptionService,
  DifferenceService,
  FollowUpService,
  InheritanceService,
  InheritanceWork,
  VersionDifferences,
]

/** What a new release of a classification changes, and what becomes of the answers given for the one before. */
@Module({ imports: [PeopleModule], providers: services, exports: services })
export class ReleaseModule {}
