import type { Inspection, Problem, UploadChoices } from '#domain'
import { UserError } from '#platform'
import type { EntityManager } from 'typeorm'
import { readProblems } from './upload-problems'
import type { Upload } from './upload'

/** @throws UserError that names, all at once, what keeps an inspected upload from being loaded */
export async function checkReadyToLoad(manager: EntityManager, upload: Upload): Promise<void> {
  const choices: UploadChoices = upload.choices ?? {}
  const missing = missingChoices(upload.inspection, choices)
  if (missing.length > 0) {
    throw new UserError('choices-missing', `Before this can be loaded, choose ${missing.join(', ')}.`)
  }
  if (upload.problems.errors > 0 && !choices.skipErrors) throw await hasErrors(manager, upload)
  await refuseSecondLoad(manager, upload)
}

/** What a person has still to decide before an upload can be loaded, in words that complete “choose …”. */
export function missingChoices(inspection: Inspection | null, choices: UploadChoices): string[] {
  if (!inspection) return ['files that can be read']
  const missing: string[] = []
  if (inspection.title === '') missing.push('a title')
  if (inspection.version === null) missing.push('a version')
  if (inspection.languages.length === 0) missing.push('a language')
  const depth = inspection.levels?.each.length ?? 1
  if (inspection.kind === 'classification' && typeof choices.levels === 'number' && choices.levels > depth) {
    missing.push(`a level from 1 to ${depth}`)
  }
  if (inspection.kind !== 'crosswalk') return missing
  if (choices.targetVersionId === undefined) missing.push('the ESCO version it leads to')
  for (const { targetKind, grounds } of inspection.crosswalk?.directions ?? []) {
    if (grounds?.kind !== 'stated' && !choices.directions?.[targetKind]) {
      missing.push(targetKind === 'group' ? 'the direction of its ISCO group rows' : 'its direction')
    }
  }
  return missing
}

async function hasErrors(manager: EntityManager, upload: Upload): Promise<UserError> {
  const message = `${upload.problems.errors} rows have errors: put them right, or choose to leave them out.`
  const problems = await readProblems(manager, upload.id, { offset: 0, limit: 100 })
  return new UserError('upload-has-errors', message, { problems: problems.filter(isError) })
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

/** Two loads of one version at a time would each take the other's rows for leftovers. */
async function refuseSecondLoad(manager: EntityManager, { id, inspection }: Upload): Promise<void> {
  const [other] = await manager.query<unknown[]>(
    `select 1 from upload where id <> $1 and status = 'loading'
     and inspection ->> 'title' = $2 and inspection ->> 'version' = $3`,
    [id, inspection?.title, inspection?.version],
  )
  if (other) throw UserError.conflict('being-loaded', 'Another upload of this version is just being loaded.')
}
