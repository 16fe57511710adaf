import { Module } from '@nestjs/common'
import { PeopleModule } from '../people/people.module'
import { MetricService } from './metric.service'
import { OverviewService } from './overview/overview.service'
import { RunComparisons } from './run-comparison.service'

/** How good the suggestions are, how far people agree, how much is covered, how fast it goes. */
@Module({
  imports: [PeopleModule],
  providers: [MetricService, OverviewService, RunComparisons],
  exports: [MetricService, OverviewService, RunComparisons],
})
export class MetricsModule {}
