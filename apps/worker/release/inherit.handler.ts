import { Handles, type Handler, type Payload } from '#jobs'
import { InheritanceWork } from '#pipeline'
import { Injectable } from '@nestjs/common'

@Injectable()
@Handles('project.inherit')
export class InheritHandler implements Handler<'project.inherit'> {
  constructor(private readonly work: InheritanceWork) {}

  handle({ projectId }: Payload<'project.inherit'>): Promise<void> {
    return this.work.carryOut(projectId)
  }
}
