import { DatabaseModule } from '#database'
import { JobRunnerModule } from '#jobs'
import { HealthModule, RankModule, ReleaseModule, RunModule, UploadModule, ValidateModule } from '#pipeline'
import { PlatformModule } from '#platform'
import { Module } from '@nestjs/common'
import { EmbedSchemeHandler } from './embed/embed-scheme.handler'
import { HealthServer } from './health-server'
import { InheritHandler } from './release/inherit.handler'
import { EmbedBatchHandler } from './run/embed-batch.handler'
import { FinishRunHandler } from './run/finish-run.handler'
import { LearnRunHandler } from './run/learn-run.handler'
import { RankBatchHandler } from './run/rank-batch.handler'
import { StartRunHandler } from './run/start-run.handler'
import { SweepHandler } from './sweep.handler'
import { InspectUploadHandler } from './upload/inspect-upload.handler'
import { LoadUploadHandler } from './upload/load-upload.handler'
import { CarryOutBulkHandler } from './validate/carry-out-bulk.handler'
import { CheckProjectHandler } from './validate/check-project.handler'

/** Every handler stands here as a provider: a job without one keeps the worker from starting. */
@Module({
  imports: [
    PlatformModule,
    DatabaseModule,
    JobRunnerModule,
    HealthModule,
    RankModule,
    ReleaseModule,
    RunModule,
    UploadModule,
    ValidateModule,
  ],
  providers: [
    HealthServer,
    InspectUploadHandler,
    LoadUploadHandler,
    StartRunHandler,
    EmbedBatchHandler,
    EmbedSchemeHandler,
    RankBatchHandler,
    FinishRunHandler,
    LearnRunHandler,
    CarryOutBulkHandler,
    CheckProjectHandler,
    InheritHandler,
    SweepHandler,
  ],
})
export class WorkerModule {}
