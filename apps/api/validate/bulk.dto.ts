import { atMost } from '#pipeline'
import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { chance, relation } from './suggestion.dto'
import { workFilter } from './work-list.dto'

const criteria = z.object({
  chance: chance.describe('the least one, that an expert accepts the suggestion'),
  sameWords: z.boolean().describe('title and label are the same words, in whatever order'),
  relation: relation.describe('the one proposed, accepted with it; read SOURCE relation TARGET'),
  oneToOne: z.boolean().describe('leaves out targets that would become the exact match of several sources'),
  filter: workFilter.describe('the list within which to look'),
})
/** In requests a filter may leave out what has a default. */
const wanted = criteria.meta({ id: 'BulkCriteria' })
const asked = criteria.meta({ id: 'BulkCriteriaAsked' })

const candidate = z
  .object({
    conceptId: z.int(),
    notation: z.string().nullable(),
    title: z.string(),
    targetId: z.int(),
    targetNotation: z.string().nullable(),
    targetTitle: z.string(),
    chance,
    label: z.object({ text: z.string(), language: z.string(), kind: z.enum(['preferred', 'alternative']) }),
    sample: z.boolean().describe('drawn to be checked first'),
  })
  .meta({ id: 'BulkCandidate' })

const preview = z
  .object({
    runId: z.uuid().nullable(),
    total: z.int().describe(`how many fit; at most ${atMost} are accepted by one act`),
    items: z.array(candidate),
  })
  .meta({ id: 'BulkPreview' })

const checked = z.object({ right: z.int().min(0), wrong: z.int().min(0) }).describe('what was said of the sample')

const newBulk = z
  .object({
    criteria: wanted,
    runId: z.uuid().describe('whose suggestions were looked at'),
    pairs: z
      .array(z.tuple([z.int(), z.int()]))
      .min(1)
      .max(atMost)
      .describe('concepts and the targets seen for them: what is accepted, as far as it still fits'),
    checked,
  })
  .meta({ id: 'NewBulk' })

const act = z
  .object({
    id: z.uuid(),
    user: z.object({ id: z.uuid(), name: z.string() }),
    at: z.iso.datetime(),
    criteria: asked,
    size: z.int().describe('concepts on the list when it began'),
    status: z.enum(['accepting', 'accepted', 'undoing', 'undone']),
    checked,
    accepted: z.int(),
    passed: z.int().describe('not answered: a person was faster, or the act was undone before'),
    withdrawn: z.int().describe('taken back'),
    kept: z.int().describe('not taken back: somebody has spoken since'),
  })
  .meta({ id: 'BulkAct' })

export class BulkCriteriaDto extends createZodDto(wanted) {}
export class BulkPreviewDto extends createZodDto(preview) {}
export class NewBulkDto extends createZodDto(newBulk) {}
export class BulkActDto extends createZodDto(act) {}
export class BulkActsDto extends createZodDto(z.object({ items: z.array(act) }).meta({ id: 'BulkActs' })) {}
export class BulkParams extends createZodDto(z.object({ id: z.uuid(), bulkId: z.uuid() })) {}
