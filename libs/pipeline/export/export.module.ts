import { Module } from '@nestjs/common'
import { PeopleModule } from '../people/people.module'
import { Candidates } from './candidates.service'
import { ExportService } from './export.service'
import { FeedbackService } from './feedback.service'
import { GoldStatements } from './gold-statements.service'
import { ProjectStatements } from './project-statements.service'
import { Publications } from './publication/publications.service'
import { PublishedStatements } from './publication/published-statements.service'
import { Publisher } from './publication/publisher.service'

const services = [
  ExportService,
  FeedbackService,
  ProjectStatements,
  GoldStatements,
  Publications,
  PublishedStatements,
  Publisher,
]

/** Mappings out, in the formats that others read, and published for good. */
@Module({ imports: [PeopleModule], providers: [...services, Candidates], exports: services })
export class ExportModule {}
