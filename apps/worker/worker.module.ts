import { DatabaseModule } from '#database'
import { JobRunnerModule } from '#jobs'
import { PlatformModule } from '#platform'
import { Module } from '@nestjs/common'

/** Every handler stands here as a provider: a job without one keeps the worker from starting. */
@Module({
  imports: [PlatformModule, DatabaseModule, JobRunnerModule],
  providers: [],
})
export class WorkerModule {}
