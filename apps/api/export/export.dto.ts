import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'

const query = z.object({
  direction: z.enum(['source-to-target', 'target-to-source']).describe('which side is the subject of the relations'),
  include: z.enum(['agreed', 'all']).default('agreed'),
})

export class ExportQuery extends createZodDto(query) {}
