import { Module } from '@nestjs/common'
import { JobsModule } from '#jobs'
import { HealthService } from './health.service'

@Module({ imports: [JobsModule], providers: [HealthService], exports: [HealthService] })
export class HealthModule {}
