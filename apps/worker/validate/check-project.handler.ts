import { Handles, type Handler, type Payload } from '#jobs'
import { ConsistencyCheck } from '#pipeline'
import { Injectable } from '@nestjs/common'

@Injectable()
@Handles('project.check')
export class CheckProjectHandler implements Handler<'project.check'> {
  constructor(private readonly consistency: ConsistencyCheck) {}

  handle({ projectId }: Payload<'project.check'>): Promise<void> {
    return this.consistency.check(projectId)
  }
}
