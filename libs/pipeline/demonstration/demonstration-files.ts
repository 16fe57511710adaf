import { parse } from 'csv-parse/sync'
import { projectRoles, readUpload, relations, type SchemeRecord, type UploadChoices } from '#domain'
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
})
/** Something one of the three people said, in the order of saying. */
export type DemonstrationMark = z.infer<typeof mark>

export interface Demonstration {
  source: SchemeRecord
  target: SchemeRecord
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

/**
 * Reads the folder `demonstration/` the way an upload is read.
 * @throws Error when one of its files has a mistake
 */
export async function readDemonstration(folder: string): Promise<Demonstration> {
  const targetFolder = join(folder, 'target')
  const targetFiles = (await readdir(targetFolder)).sort().map((name) => join(targetFolder, name))
  return {
    source: await readScheme([join(folder, 'harbour-republic.csv')], sourceChoices),
    target: await readScheme(targetFiles, targetChoices),
    people: z.array(person).parse(await readRows(join(folder, 'people.csv'))),
    marks: z.array(mark).parse(await readRows(join(folder, 'marks.csv'))),
  }
}

async function readScheme(paths: string[], choices: UploadChoices): Promise<SchemeRecord> {
  const files = await Promise.all(paths.map(async (name) => ({ name, bytes: await readFile(name) })))
  const { record, problems } = await readUpload(files, choices)
  const [problem] = problems
  if (problem) throw new Error(`${problem.file}, line ${problem.line}: ${problem.message}`)
  if (!record) throw new Error(`Nothing could be read from ${paths.join(', ')}`)
  return record
}

async function readRows(path: string): Promise<unknown> {
  return parse(await readFile(path), { columns: true, bom: true })
}
