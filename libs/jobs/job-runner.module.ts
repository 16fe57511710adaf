import { Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { JobHandlers } from './job-handlers'
import { JobRunner } from './job-runner'
import { JobsModule } from './jobs.module'

/** Imported by the worker, whose providers are then searched for handlers. */
@Module({ imports: [DiscoveryModule, JobsModule], providers: [JobHandlers, JobRunner] })
export class JobRunnerModule {}
