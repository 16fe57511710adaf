import { endWith, NestLogger } from '#platform'
import { NestFactory } from '@nestjs/core'
import 'reflect-metadata'
import { WorkerModule } from './worker.module'

/** Works on jobs until a signal comes or the launcher that started it goes away. */
async function main(): Promise<void> {
  const starting = NestFactory.createApplicationContext(WorkerModule, { bufferLogs: true })
  // From the first moment on: a worker that still starts when its launcher dies would wait for a database that is about
  // to end, which waits for the worker's connections.
  endWith(async () => (await starting).close())
  const app = await starting
  app.useLogger(app.get(NestLogger))
  process.send?.({ ready: true })
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
