import { parse } from 'csv-parse/sync'
import {
  projectRoles,
  readUpload,
  relations,
  type Crosswalk,
  type ReadUpload,
  type SchemeRecord,
  type UploadChoices,
} from '#domain'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const person = z.object({ role: z.enum(projectRoles), name: z.string(), email: z.email() })
export type DemonstrationPerson = z.infer<typeof person>

const absent = z.literal('').transform(() => undefined)
const mark = z.object({
  person: z.enum(projectRoles),
  code: z.string().min(1),
  kind: z.enum(['match', 'none', 'agree']),
  relation: z.enum(relations).or(absent),
  /** Code of the target. */
  target: z.string().min(1).or(absent),
  reason: z.string().min(1).or(absent),
  comment: z.string().min(1).or(absent),
})
/** Something one of the three people said, in the order of saying. */
export type DemonstrationMark = z.infer<typeof mark>

export interface Demonstration {
  source: SchemeRecord
  target: SchemeRecord
  /** What a neighbour has published: its titles and the targets they were mapped to. */
  neighbour: Crosswalk
  people: DemonstrationPerson[]
  marks: DemonstrationMark[]
}

const sourceChoices: UploadChoices = {
  kind: 'classification',
  schemeKey: 'demonstration-source',
  title: 'Harbour Republic Classification of Occupations (invented)',
  version: '2026',
}
const targetChoices: UploadChoices = {
  kind: 'esco',
  schemeKey: 'demonstration-target',
  title: 'Demonstration target (not ESCO)',
  version: '1',
}

/** Its relations read from the target to the neighbour's titles, as in most published tables. */
const neighbourChoices: UploadChoices = { kind: 'crosswalk', directions: { occupation: 'target-to-source' } }

/**
 * Reads the folder `demonstration/` the way an upload is read.
 * @throws Error when one of its files has a mistake
 */
export async function readDemonstration(folder: string): Promise<Demonstration> {
  const targetFolder = join(folder, 'target')
  const targetFiles = (await readdir(targetFolder)).sort().map((name) => join(targetFolder, name))
  return {
    source: wanted((await read([join(folder, 'harbour-republic.csv')], sourceChoices)).record),
    target: wanted((await read(targetFiles, targetChoices)).record),
    neighbour: wanted((await read([join(folder, 'isle-of-windward.csv')], neighbourChoices)).crosswalk),
    people: z.array(person).parse(await readRows(join(folder, 'people.csv'))),
    marks: z.array(mark).parse(await readRows(join(folder, 'marks.csv'))),
  }
}

async function read(paths: string[], choices: UploadChoices): Promise<ReadUpload> {
  const files = await Promise.all(paths.map(async (name) => ({ name, bytes: await readFile(name) })))
  const upload = await readUpload(files, choices)
  const [problem] = upload.problems
  if (problem) throw new Error(`${problem.file}, line ${problem.line}: ${problem.message}`)
  return upload
}

function wanted<T>(content: T | null): T {
  if (content === null) throw new Error('A file of the demonstration holds something else than it should.')
  return content
}

async function readRows(path: string): Promise<unknown> {
  return parse(await readFile(path), { columns: true, bom: true })
}
