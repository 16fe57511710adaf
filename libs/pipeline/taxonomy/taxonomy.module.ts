import { Module } from '@nestjs/common'
import { PeopleModule } from '../people/people.module'
import { OpennessService } from './openness.service'
import { SchemeService } from './scheme.service'

/** What is known about classifications and their concepts, and who may read them. */
@Module({
  imports: [PeopleModule],
  providers: [OpennessService, SchemeService],
  exports: [OpennessService, SchemeService],
})
export class TaxonomyModule {}
