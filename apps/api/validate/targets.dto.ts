import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { reachedTargetFormats } from '#domain'
import { reaches } from '#pipeline'
import { labelEvidence } from '../schemes/scheme.dto'
import { chance, evidence, readerLanguage, targetSummary } from './suggestion.dto'

const reached = z
  .object({ exactMatch: z.int(), broadMatch: z.int(), narrowMatch: z.int(), closeMatch: z.int() })
  .meta({ id: 'ReachedBy' })
  .describe('so many sources of the project are mapped to it; read SOURCE relation TARGET')

const found = z
  .object({
    by: z.enum(['code', 'uri', 'words', 'spelling', 'meaning']),
    score: chance.describe('comparable within one answer only'),
    label: labelEvidence.nullable().describe('the label that was found'),
    evidence: evidence.nullable().describe('of a search by meaning: why, where the words typed stand for the source'),
  })
  .meta({ id: 'FoundBy' })

const targetList = z
  .object({
    total: z.int(),
    items: z.array(targetSummary.extend({ reached, found: found.nullable() }).meta({ id: 'TargetHit' })),
  })
  .meta({ id: 'TargetList' })

const below = z.coerce.number().int().nullable().default(null).describe('a concept of the target scheme')

const reach = z
  .enum(reaches)
  .nullable()
  .default(null)
  .describe(
    'by none; by some but no exact one; by more general and specific relations only; at best by a close one; exact; several exact',
  )

const targetQuery = z.object({
  query: z.string().trim().max(300).default('').describe('words, a code or an address; empty for all'),
  by: z.enum(['words', 'meaning']).default('words'),
  language: readerLanguage,
  below,
  reach,
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(20),
})

const coverage = z
  .object({
    targets: z.int(),
    exact: z.int(),
    close: z.int(),
    inexact: z.int().describe('reached by more general and more specific relations only'),
  })
  .meta({ id: 'TargetCoverage' })
  .describe('targets, each counted once by the best relation that reaches it')

const branch = z.object({ id: z.int(), notation: z.string().nullable(), title: z.string() })

const branchPage = z
  .object({
    path: z.array(branch).describe('from the root of the scheme to here'),
    coverage,
    branches: z.array(branch.extend({ coverage }).meta({ id: 'TargetBranch' })),
  })
  .meta({ id: 'TargetBranchPage' })

export class TargetQuery extends createZodDto(targetQuery) {}
export class TargetListDto extends createZodDto(targetList) {}
export class BranchQuery extends createZodDto(z.object({ below })) {}
export class TargetBranchPageDto extends createZodDto(branchPage) {}
export class TargetFileQuery extends createZodDto(z.object({ below, reach })) {}
export class TargetFileParams extends createZodDto(z.object({ id: z.uuid(), format: z.enum(reachedTargetFormats) })) {}
