import { Handles, type Handler, type Payload } from '#jobs'
import { BulkWork } from '#pipeline'
import { Injectable } from '@nestjs/common'

@Injectable()
@Handles('bulk.carry-out')
export class CarryOutBulkHandler implements Handler<'bulk.carry-out'> {
  constructor(private readonly work: BulkWork) {}

  handle({ bulkId }: Payload<'bulk.carry-out'>): Promise<void> {
    return this.work.carryOut(bulkId)
  }
}
