import { HealthService } from '#pipeline'
import { Config } from '#platform'
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common'
import { createServer, type Server, type ServerResponse } from 'node:http'

/** Answers a container's health check on WORKER_HEALTH_PORT: 200 while the database answers, 503 otherwise. */
@Injectable()
export class HealthServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private server: Server | undefined

  constructor(
    private readonly config: Config,
    private readonly health: HealthService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { workerHealthPort, host } = this.config
    if (workerHealthPort === null) return
    const server = createServer((_, response) => void this.answer(response))
    this.server = server
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(workerHealthPort, host, resolve)
    })
  }

  beforeApplicationShutdown(): void {
    this.server?.close()
  }

  private async answer(response: ServerResponse): Promise<void> {
    const status = await this.health.checkReady().then(
      () => 200,
      () => 503,
    )
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ status: status === 200 ? 'ok' : 'unavailable' }))
  }
}
