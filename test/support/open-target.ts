import { join } from 'node:path'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { OpennessService, readDemonstration, SchemeFreeText, SchemeLoader } from '#pipeline'
import { installationFolder } from '#platform'
import type { Person } from './test-api'

/** The target of the demonstration as a version of its own, open to everyone and ready to be searched. */
export async function openTarget(app: NestExpressApplication, owner: Person, languages = ['en']): Promise<number> {
  const { target } = await readDemonstration(join(installationFolder(), 'demonstration'))
  const { schemeVersionId: versionId } = await app.get(SchemeLoader).load(target)
  await app.get(OpennessService).set({ ...owner, instanceRole: 'taxonomy-owner' }, versionId, true)
  for (const language of languages) await app.get(SchemeFreeText).prepare({ versionId, language })
  return versionId
}
