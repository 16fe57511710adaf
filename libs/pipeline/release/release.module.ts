import { Module } from '@nestjs/common'
import { DifferenceService } from './difference.service'
import { VersionDifferences } from './version-differences.service'

const services = [DifferenceService, VersionDifferences]

/** What a new release of a classification changes, and what becomes of the answers given for the one before. */
@Module({ providers: services, exports: services })
export class ReleaseModule {}
