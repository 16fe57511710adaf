import { Module } from '@nestjs/common'
import { Candidates } from './candidates.service'
import { ExportService } from './export.service'
import { GoldStatements } from './gold-statements.service'
import { ProjectStatements } from './project-statements.service'

/** Mappings out, in the formats that others read. */
@Module({
  providers: [ExportService, ProjectStatements, GoldStatements, Candidates],
  exports: [ExportService, ProjectStatements, GoldStatements],
})
export class ExportModule {}
