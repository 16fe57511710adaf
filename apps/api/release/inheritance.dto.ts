import { carryCodes } from '#domain'
import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { licence } from '../projects/project.dto'

const named = z.object({ id: z.uuid(), name: z.string() })
const amounts = z.partialRecord(z.enum(carryCodes), z.int())
const later = {
  sourceVersionId: z.coerce.number().int().optional().describe('of the follow-up; that of the project where absent'),
  targetVersionId: z.coerce.number().int().optional(),
}

const preview = z
  .object({
    carried: z.int().describe('concepts whose answers would be taken over as they are'),
    toLook: z.int().describe('concepts to be looked at'),
    reasons: amounts.describe('concepts by reason: one counts for each of its reasons'),
    open: z.int().describe('concepts of which nothing has been said'),
    sourcesGone: z.int().describe('answered concepts that the later source does not have'),
    withProposals: z.int().describe('concepts with a retired target for which something is proposed'),
  })
  .meta({ id: 'FollowUpPreview' })

const inheritance = z
  .object({
    follows: named.extend({ source: z.string(), target: z.string() }).nullable(),
    publication: z.object({ name: z.string(), file: z.string().nullable() }).nullable(),
    by: named.nullable(),
    at: z.iso.datetime(),
    status: z.enum(['running', 'finished', 'cancelled']),
    total: z.int(),
    done: z.int(),
    carried: z.int(),
    toLook: z.int().describe('concepts still on the list of those that the release changed'),
    reasons: amounts,
  })
  .meta({ id: 'Inheritance' })

const newer = z
  .object({ id: z.int(), schemeKey: z.string(), title: z.string(), version: z.string(), current: z.string() })
  .meta({ id: 'NewerVersion' })

const releases = z
  .object({
    newer: z.object({ source: newer.nullable(), target: newer.nullable() }),
    inheritance: inheritance.nullable(),
    followedBy: z.array(named),
  })
  .meta({ id: 'ProjectReleases' })

const name = z.string().trim().min(1).max(200)

export class FollowUpQuery extends createZodDto(z.object(later)) {}
export class FollowUpPreviewDto extends createZodDto(preview) {}
export class NewFollowUpDto extends createZodDto(z.object({ name, ...later }).meta({ id: 'NewFollowUp' })) {}
export class ProjectReleasesDto extends createZodDto(releases) {}
export class InheritanceStatusDto extends createZodDto(
  z.object({ status: z.enum(['running', 'cancelled']) }).meta({ id: 'InheritanceStatus' }),
) {}
export class GoldSetParams extends createZodDto(z.object({ id: z.uuid() })) {}
export class NewAdoptionDto extends createZodDto(
  z.object({ name, licence: licence.optional() }).meta({ id: 'NewAdoption' }),
) {}
