import { Module } from '@nestjs/common'
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core'
import { ThrottlerModule } from '@nestjs/throttler'
import { DatabaseModule } from '#database'
import { JobsModule } from '#jobs'
import {
  DemonstrationModule,
  ExportModule,
  HealthModule,
  MetricsModule,
  OpenModule,
  PeopleModule,
  ReleaseModule,
  RunModule,
  TaxonomyModule,
  UploadModule,
  ValidateModule,
} from '#pipeline'
import { PlatformModule } from '#platform'
import { ZodSerializerInterceptor, ZodValidationPipe } from 'nestjs-zod'
import { CrosswalkAddressController } from './export/crosswalk-address.controller'
import { ExportsController } from './export/exports.controller'
import { ProjectPublicationsController } from './export/project-publications.controller'
import { PublicationsController } from './export/publications.controller'
import { FeedbackController } from './export/feedback.controller'
import { HealthController } from './health/health.controller'
import { AccessGuard } from './http/access.guard'
import { AccessReview } from './http/access.review'
import { ProblemFilter } from './http/problem.filter'
import { SameOriginGuard } from './http/same-origin.guard'
import { MetricsController } from './metrics/metrics.controller'
import { JskosMappingsController } from './open/jskos-mappings.controller'
import { JskosController } from './open/jskos.controller'
import { MintedAddressController } from './open/minted-address.controller'
import { OpenCrosswalksController } from './open/crosswalks.controller'
import { ReconcileSuggestController } from './open/reconcile-suggest.controller'
import { ReconcileController } from './open/reconcile.controller'
import { OverviewController } from './metrics/overview.controller'
import { MembersController } from './projects/members.controller'
import { ProjectsController } from './projects/projects.controller'
import { InheritanceController } from './release/inheritance.controller'
import { ReleasesController } from './release/releases.controller'
import { SchemesController } from './schemes/schemes.controller'
import { RunsController } from './runs/runs.controller'
import { SessionController } from './session/session.controller'
import { UploadFiles } from './upload/received-files'
import { UploadsController } from './upload/uploads.controller'
import { UsersController } from './users/users.controller'
import { BulkController } from './validate/bulk.controller'
import { CommentController } from './validate/comment.controller'
import { TargetDetailController } from './validate/target-detail.controller'
import { TargetsController } from './validate/targets.controller'
import { WorkController } from './validate/work.controller'
import { WorkListController } from './validate/work-list.controller'

const rooms = [
  DemonstrationModule,
  ExportModule,
  HealthModule,
  MetricsModule,
  OpenModule,
  PeopleModule,
  ReleaseModule,
  RunModule,
  TaxonomyModule,
  UploadModule,
  ValidateModule,
]

const controllers = [
  BulkController,
  CrosswalkAddressController,
  ExportsController,
  FeedbackController,
  HealthController,
  MembersController,
  JskosController,
  JskosMappingsController,
  MintedAddressController,
  MetricsController,
  OpenCrosswalksController,
  OverviewController,
  ProjectPublicationsController,
  ProjectsController,
  PublicationsController,
  InheritanceController,
  ReleasesController,
  ReconcileController,
  ReconcileSuggestController,
  RunsController,
  SchemesController,
  SessionController,
  UploadsController,
  UsersController,
  CommentController,
  WorkController,
  WorkListController,
  TargetDetailController,
  TargetsController,
]

/** Ten attempts a minute from one address: enough for fingers, too few for guessing. */
const signInAttempts = [{ ttl: 60_000, limit: 10 }]

@Module({
  imports: [
    PlatformModule,
    DatabaseModule,
    JobsModule,
    DiscoveryModule,
    ThrottlerModule.forRoot(signInAttempts),
    UploadFiles,
    ...rooms,
  ],
  controllers,
  providers: [
    AccessReview,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: SameOriginGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useClass: ZodValidationPipe },
    { provide: APP_INTERCEPTOR, useClass: ZodSerializerInterceptor },
  ],
})
export class AppModule {}
