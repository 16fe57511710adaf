import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { UserService } from '#pipeline'
import { Config, NestLogger } from '#platform'
import { AppModule } from './app.module'
import { configure } from './http/application'

/** Listens until a signal comes or the launcher that started it goes away. */
async function main(): Promise<void> {
  const app = configure(await NestFactory.create<NestExpressApplication>(AppModule, { bufferLogs: true }))
  app.useLogger(app.get(NestLogger))
  const config = app.get(Config)
  if (config.signInKey !== null) await app.get(UserService).ensureFirstAdministrator()
  await app.listen(config.port, config.host)
  process.once('disconnect', () => void app.close().then(() => process.exit(0)))
  process.send?.({ ready: true })
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
