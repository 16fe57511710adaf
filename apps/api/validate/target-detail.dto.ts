import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { conceptDetail } from '../schemes/scheme.dto'
import { readerLanguage, relation } from './suggestion.dto'

const entry = { notation: z.string().nullable(), title: z.string() }

const targetDetail = conceptDetail
  .omit({ iscoGroup: true })
  .extend({
    narrower: z.array(z.object({ id: z.int(), ...entry })),
    mappings: z
      .array(z.object({ sourceId: z.int(), ...entry, relation, standing: z.enum(['provisional', 'final']) }))
      .describe('what this project maps to it'),
    elsewhere: z
      .array(z.object({ scheme: z.string(), ...entry, language: z.string(), relation }))
      .describe('what loaded tables and other projects map to it, at most 20'),
  })
  .meta({ id: 'TargetDetail' })

export class TargetDetailDto extends createZodDto(targetDetail) {}
export class TargetDetailQuery extends createZodDto(z.object({ language: readerLanguage })) {}
export class TargetParams extends createZodDto(z.object({ id: z.uuid(), targetId: z.coerce.number().int() })) {}
