import { JobsModule } from '#jobs'
import { Module } from '@nestjs/common'
import { HealthModule } from '../health/health.module'
import { CrosswalkCheck } from './crosswalk-check.service'
import { CrosswalkLoader } from './crosswalk-loader.service'
import { ImportService } from './import.service'
import { SchemeLoader } from './scheme-loader.service'
import { UploadService } from './upload.service'
import { UploadWork } from './upload-work.service'
import { UploadWriter } from './upload-writer.service'

const services = [CrosswalkCheck, CrosswalkLoader, ImportService, SchemeLoader, UploadService, UploadWork, UploadWriter]

/** Files in: inspected, confirmed, written. */
@Module({ imports: [HealthModule, JobsModule], providers: services, exports: services })
export class UploadModule {}
