import { Handles, type Attempt, type Handler, type Payload } from '#jobs'
import { UploadWork } from '#pipeline'
import { Injectable } from '@nestjs/common'

@Injectable()
@Handles('upload.load')
export class LoadUploadHandler implements Handler<'upload.load'> {
  constructor(private readonly work: UploadWork) {}

  handle({ uploadId }: Payload<'upload.load'>, attempt: Attempt): Promise<void> {
    return this.work.load(uploadId, attempt.last)
  }
}
