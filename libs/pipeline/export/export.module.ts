import { Module } from '@nestjs/common'
import { ExportService } from './export.service'

/** Agreed mappings out, in published formats. */
@Module({ providers: [ExportService], exports: [ExportService] })
export class ExportModule {}
