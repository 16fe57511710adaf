import { Module } from '@nestjs/common'
import { PeopleModule } from '../people/people.module'
import { RunModule } from '../run/run.module'
import { UploadModule } from '../upload/upload.module'
import { ValidateModule } from '../validate/validate.module'
import { DemonstrationMarks } from './demonstration-marks'
import { DemonstrationProject } from './demonstration-project'
import { DemonstrationService } from './demonstration.service'

/** Imported by the service of an embedded installation, which prepares the demonstration on its first start. */
@Module({
  imports: [PeopleModule, RunModule, UploadModule, ValidateModule],
  providers: [DemonstrationMarks, DemonstrationProject, DemonstrationService],
  exports: [DemonstrationService],
})
export class DemonstrationModule {}
