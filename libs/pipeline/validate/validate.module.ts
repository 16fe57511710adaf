import { Module } from '@nestjs/common'
import { PeopleModule } from '../people/people.module'
import { MarkService } from './mark.service'
import { TargetService } from './target.service'
import { WorkService } from './work.service'

const services = [MarkService, TargetService, WorkService]

@Module({ imports: [PeopleModule], providers: services, exports: services })
export class ValidateModule {}
