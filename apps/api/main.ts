import 'reflect-metadata'
import { Logger } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { DemonstrationService, UserService } from '#pipeline'
import { Config, endWith, NestLogger } from '#platform'
import { AppModule } from './app.module'
import { configure } from './http/application'

/** Listens until a signal comes or the launcher that started it goes away. */
async function main(): Promise<void> {
  const starting = NestFactory.create<NestExpressApplication>(AppModule, { bufferLogs: true })
  const stopping = new AbortController()
  // From the first moment on: see the worker.
  endWith(async () => {
    stopping.abort()
    await (await starting).close()
  })
  const app = configure(await starting)
  app.useLogger(app.get(NestLogger))
  const config = app.get(Config)
  if (config.signInKey !== null) await app.get(UserService).ensureFirstAdministrator()
  await app.listen(config.port, config.host)
  process.send?.({ ready: true })
  if (config.demonstration) await prepareDemonstration(app, stopping.signal)
}

/** Beside the requests, which need not wait for it. What fails here is tried again at the next start. */
async function prepareDemonstration(app: NestExpressApplication, stop: AbortSignal): Promise<void> {
  try {
    await app.get(DemonstrationService).prepare(stop)
  } catch (error) {
    if (!stop.aborted) new Logger('Demonstration').error('The demonstration could not be prepared', error)
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
