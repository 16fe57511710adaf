import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

export const root = join(__dirname, '..', '..')

const service = z.object({
  image: z.string(),
  build: z.object({ context: z.string(), target: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  healthcheck: z.record(z.string(), z.unknown()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  cap_drop: z.array(z.string()).default([]),
})
const compose = z.object({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().optional() }).nullable()),
})
export type Service = z.infer<typeof service>

/** docker-compose.yml, its anchors and merges resolved. */
export function readCompose(): z.infer<typeof compose> {
  return compose.parse(parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }))
}

export interface Stage {
  from: string
  /** Each instruction and its arguments, continued lines joined. */
  instructions: [string, string][]
}

/** The stages of the Dockerfile by name. */
export function readStages(): Map<string, Stage> {
  const text = readFileSync(join(root, 'Dockerfile'), 'utf8').replace(/\\\n/g, ' ')
  const stages = new Map<string, Stage>()
  let current: Stage | undefined
  for (const line of text.split('\n')) {
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? []
    const from = name === 'FROM' ? /^(\S+) AS (\S+)$/.exec(rest) : null
    if (from) stages.set(from[2]!, (current = { from: from[1]!, instructions: [] }))
    else if (name) current?.instructions.push([name, rest])
  }
  return stages
}

/** The last argument of an instruction in a stage or in those it is made from. */
export function inherited(stages: Map<string, Stage>, name: string, instruction: string): string | undefined {
  const stage = stages.get(name)
  if (!stage) return undefined
  const own = stage.instructions.filter(([each]) => each === instruction).at(-1)?.[1]
  return own ?? inherited(stages, stage.from, instruction)
}

/** What a service runs: its own command, else that of its image. */
export function commandOf(service: Service): string[] {
  if (service.command) return service.command
  const own = inherited(readStages(), service.build?.target ?? '', 'CMD')
  return own ? z.array(z.string()).parse(JSON.parse(own)) : []
}
