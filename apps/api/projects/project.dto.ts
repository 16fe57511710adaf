import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { projectRoles } from '#domain'
import { run } from '../runs/run.dto'

const versionRef = z
  .object({
    id: z.int(),
    schemeKey: z.string(),
    title: z.string(),
    version: z.string(),
    languages: z.array(z.string()),
  })
  .meta({ id: 'VersionRef' })

export const progress = z
  .object({
    total: z.int(),
    toDo: z.int(),
    toReview: z.int(),
    disputed: z.int(),
    agreed: z.int(),
    settled: z.int(),
  })
  .meta({ id: 'Progress' })

export const licence = z
  .url({ protocol: /^https?$/, error: 'expected the address of a licence' })
  .max(500)
  .nullable()
  .describe('address of the licence; null where none is stated')

const role = z.enum(projectRoles)

const project = z
  .object({
    id: z.uuid(),
    name: z.string(),
    description: z.string(),
    source: versionRef,
    target: versionRef,
    sourceLanguage: z.string(),
    blindReview: z.boolean(),
    licence: z.string().nullable().describe('address of the licence of its tables; null while none is stated'),
    isDemonstration: z.boolean(),
    role,
    progress,
    currentRun: run.nullable(),
  })
  .meta({ id: 'Project' })

const newProject = z
  .object({
    name: z.string().trim().min(1).max(200),
    description: z.string().max(5000).optional(),
    sourceVersionId: z.int(),
    targetVersionId: z.int(),
    sourceLanguage: z.string().min(2).max(35).toLowerCase(),
    blindReview: z.boolean().optional(),
    licence: licence.optional(),
  })
  .meta({ id: 'NewProject' })

const member = z.object({ userId: z.uuid(), name: z.string(), email: z.string(), role }).meta({ id: 'Member' })
const memberActivity = z
  .object({
    userId: z.uuid(),
    answered: z.int().describe('concepts on which they gave an answer'),
    assigned: z.int().describe('concepts assigned to them that nobody has finished yet'),
    lastAnswerAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'MemberActivity' })
const memberRole = z.object({ role }).meta({ id: 'MemberRole' })

const projectLicence = z.object({ licence }).meta({ id: 'ProjectLicence' })

export class ProjectLicenceDto extends createZodDto(projectLicence) {}
export class ProjectDto extends createZodDto(project) {}
export class NewProjectDto extends createZodDto(newProject) {}
export class MemberDto extends createZodDto(member) {}
export class MemberActivityDto extends createZodDto(memberActivity) {}
export class MemberRoleDto extends createZodDto(memberRole) {}
export class ProjectParams extends createZodDto(z.object({ id: z.uuid() })) {}
export class MemberParams extends createZodDto(z.object({ id: z.uuid(), userId: z.uuid() })) {}
