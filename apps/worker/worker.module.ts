import { DatabaseModule } from '#database'
import { JobRunnerModule } from '#jobs'
import { UploadModule } from '#pipeline'
import { PlatformModule } from '#platform'
import { Module } from '@nestjs/common'
import { InspectUploadHandler } from './upload/inspect-upload.handler'
import { LoadUploadHandler } from './upload/load-upload.handler'

/** Every handler stands here as a provider: a job without one keeps the worker from starting. */
@Module({
  imports: [PlatformModule, DatabaseModule, JobRunnerModule, UploadModule],
  providers: [InspectUploadHandler, LoadUploadHandler],
})
export class WorkerModule {}
