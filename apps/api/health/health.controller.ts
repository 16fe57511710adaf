import { Controller, Get } from '@nestjs/common'
import { HealthService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { Public } from '../http/access'
import { HealthDto } from './health.dto'

@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @Public()
  @ZodResponse({ status: 200, type: HealthDto, description: 'The process runs' })
  live() {
    return { status: 'ok' as const }
  }

  @Get('ready')
  @Public()
  @ZodResponse({ status: 200, type: HealthDto, description: 'Database and queue answer; 503 otherwise' })
  async ready() {
    await this.health.checkReady()
    return { status: 'ok' as const }
  }
}
