import { Handles, type Attempt, type Handler, type Payload } from '#jobs'
import { UploadWork } from '#pipeline'
import { Injectable } from '@nestjs/common'

@Injectable()
@Handles('upload.inspect')
export class InspectUploadHandler implements Handler<'upload.inspect'> {
  constructor(private readonly work: UploadWork) {}

  handle({ uploadId }: Payload<'upload.inspect'>, attempt: Attempt): Promise<void> {
    return this.work.inspect(uploadId, attempt.last)
  }
}
