import { endWith, NestLogger } from '#platform'
import { NestFactory } from '@nestjs/core'
import 'reflect-metadata'
import { WorkerModule } from './worker.module'

/** Works on jobs until a signal comes or the launcher that started it goes away. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule, { bufferLogs: true })
  app.useLogger(app.get(NestLogger))
  endWith(() => app.close())
  process.send?.({ ready: true })
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
