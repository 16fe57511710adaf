import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NestFactory } from '@nestjs/core'
import type { OpenAPIObject } from '@nestjs/swagger'
import { AppModule } from '../app.module'
import { API_PREFIX } from './application'
import { describeApi } from './openapi'

describe('the description of the API', () => {
  let description: OpenAPIObject
  beforeAll(async () => {
    const app = await NestFactory.create(AppModule, { preview: true, logger: false })
    app.setGlobalPrefix(API_PREFIX)
    description = describeApi(app)
  })

  it('is the one that is committed: run npm run openapi after a change', () => {
    const committed = readFileSync(join(__dirname, '..', 'openapi.json'), 'utf8')
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(description)))
  })

  it('names each schema once, without traces of the classes that carry it', () => {
    const names = Object.keys(description.components!.schemas!)
    expect(names.filter((name) => /Dto|Output/.test(name))).toEqual([])
    expect(JSON.stringify(description)).not.toMatch(/x-nestjs_zod|_Output/)
  })

  it('says of every operation what it answers when all is well, and that it may answer a problem', () => {
    for (const [path, item] of Object.entries(description.paths)) {
      for (const [method, { responses }] of Object.entries(item as Record<string, { responses: object }>)) {
        expect([path, method, Object.keys(responses)]).toEqual([
          path,
          method,
          [expect.stringMatching(/^20/), 'default'],
        ])
      }
    }
  })
})
