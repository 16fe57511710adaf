import { readUpload, summarise, type Inspection, type Problem, type UploadChoices, type UploadedFile } from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { CrosswalkCheck } from './crosswalk-check.service'
import { missingChoices } from './ready-to-load'
import type { LoadOptions } from './scheme-loader.service'
import type { UploadResult } from './upload'
import { UploadWriter } from './upload-writer.service'

/** The upload of someone at a shell: inspected and written in one go, with nothing stored in between. */
@Injectable()
export class ImportService {
  constructor(
    private readonly writer: UploadWriter,
    private readonly crosswalks: CrosswalkCheck,
  ) {}

  /** What the files hold under these choices; nothing is written. */
  async inspect(
    files: readonly UploadedFile[],
    choices: UploadChoices,
  ): Promise<{ inspection: Inspection | null; problems: Problem[] }> {
    const read = await this.crosswalks.check(await readUpload(files, choices), choices)
    return { inspection: summarise(read), problems: read.problems }
  }

  /** @throws UserError that names every missing choice, or carries every error of the files */
  async load(files: readonly UploadedFile[], choices: UploadChoices, options: LoadOptions = {}): Promise<UploadResult> {
    const read = await readUpload(files, choices)
    const errors = read.problems.filter(({ severity }) => severity === 'error')
    if (!read.kind) throw new UserError('unreadable', 'Nothing in these files can be read.', { problems: errors })
    const missing = missingChoices(summarise(read), choices)
    if (missing.length > 0) {
      throw new UserError('choices-missing', `Before this can be loaded, choose ${missing.join(', ')}.`)
    }
    if (errors.length > 0 && !choices.skipErrors) {
      const message = `${errors.length} rows have errors: put them right, or choose to leave them out.`
      throw new UserError('upload-has-errors', message, { problems: errors })
    }
    return this.writer.write(read, choices, options)
  }
}
