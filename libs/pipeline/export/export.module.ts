import { Module } from '@nestjs/common'
import { ExportService } from './export.service'
import { ProjectStatements } from './project-statements.service'

/** Mappings out, in the formats that others read. */
@Module({ providers: [ExportService, ProjectStatements], exports: [ExportService, ProjectStatements] })
export class ExportModule {}
