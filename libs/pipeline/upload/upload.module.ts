import { JobsModule } from '#jobs'
import { Module } from '@nestjs/common'
import { CrosswalkLoader } from './crosswalk-loader.service'
import { SchemeLoader } from './scheme-loader.service'
import { UploadService } from './upload.service'
import { UploadWork } from './upload-work.service'

const services = [CrosswalkLoader, SchemeLoader, UploadService, UploadWork]

/** Files in: inspected, confirmed, written. */
@Module({ imports: [JobsModule], providers: services, exports: services })
export class UploadModule {}
