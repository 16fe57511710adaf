import { Module } from '@nestjs/common'
import { PeopleModule } from '../people/people.module'
import { MetricService } from './metric.service'
import { RunComparisons } from './run-comparison.service'

/** How good the suggestions are, how far people agree, how much is covered. */
@Module({
  imports: [PeopleModule],
  providers: [MetricService, RunComparisons],
  exports: [MetricService, RunComparisons],
})
export class MetricsModule {}
