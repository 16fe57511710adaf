import { Module } from '@nestjs/common'
import { JobsModule } from '#jobs'
import { HealthService } from './health.service'
import { PlannerStatistics } from './planner-statistics.service'

@Module({
  imports: [JobsModule],
  providers: [HealthService, PlannerStatistics],
  exports: [HealthService, PlannerStatistics],
})
export class HealthModule {}
