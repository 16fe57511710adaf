import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'

export const lineProblem = z
  .object({
    file: z.string(),
    line: z.int().nullable(),
    column: z.string().nullable(),
    value: z.string().nullable(),
    code: z.string(),
    message: z.string(),
    severity: z.enum(['error', 'warning']),
  })
  .meta({ id: 'LineProblem' })

/** Problem details of RFC 9457 with the fields this API adds: `code`, `correlationId`, `problems`. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    correlationId: z.string(),
    problems: z.array(lineProblem).optional(),
  })
  .meta({ id: 'Problem' })

export type ProblemDetails = z.infer<typeof problem>

export class ProblemDto extends createZodDto(problem) {}
