import { Global, Module } from '@nestjs/common'
import { JobQueue } from './job-queue'

/** Lets any process enqueue. Working on jobs takes `JobRunnerModule` too. */
@Global()
@Module({ providers: [JobQueue], exports: [JobQueue] })
export class JobsModule {}
