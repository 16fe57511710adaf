import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NestFactory } from '@nestjs/core'
import 'reflect-metadata'
import { AppModule } from './app.module'
import { API_PREFIX } from './http/application'
import { describeApi } from './http/openapi'

/** Writes the committed description of the API. Preview mode builds no provider, so nothing has to run for it. */
async function main(): Promise<void> {
  const app = await NestFactory.create(AppModule, { preview: true, logger: ['error'], abortOnError: false })
  app.setGlobalPrefix(API_PREFIX)
  const file = join(process.cwd(), 'apps', 'api', 'openapi.json')
  writeFileSync(file, `${JSON.stringify(describeApi(app), null, 2)}\n`)
}

void main()
