import type { VersionConcept } from '#domain'
import type { EntityManager } from 'typeorm'

/** Statements stay around 50 ms on the embedded database. */
const conceptsPerRead = 1000

/** What a version says of its concepts, in the order of its file, with texts in these languages. */
export async function readVersionConcepts(
  manager: EntityManager,
  versionId: number,
  languages: readonly string[],
): Promise<VersionConcept[]> {
  const concepts: VersionConcept[] = []
  for (let after = -1; ;) {
    const rows = await manager.query<(VersionConcept & { position: number; labels: Label[]; notes: Note[] })[]>(
      select,
      [versionId, languages, after, conceptsPerRead],
    )
    concepts.push(
      ...rows.map(({ position: _, labels, notes, ...concept }) => ({ ...concept, ...textsOf(labels, notes) })),
    )
    if (rows.length < conceptsPerRead) return concepts
    after = rows.at(-1)!.position
  }
}

type Label = [language: string, isPreferred: boolean, text: string]
type Note = [language: string, text: string]

function textsOf(labels: readonly Label[], notes: readonly Note[]) {
  const titles: Record<string, string> = {}
  const alternatives: Record<string, string[]> = {}
  for (const [language, isPreferred, text] of labels) {
    if (isPreferred) titles[language] ??= text
    else (alternatives[language] ??= []).push(text)
  }
  return { titles, alternatives, descriptions: Object.fromEntries(notes) }
}

/** $1 version, $2 languages, $3 position to go on after, $4 how many */
const select = `
with part as (
  select * from concept where scheme_version_id = $1 and position > $3 order by position limit $4)
select c.id, c.uri, c.notation, c.kind, c.status, c.isco_group as "iscoGroup", c.position,
  (select coalesce(json_agg(broader_id order by broader_id), '[]') from concept_broader where concept_id = c.id) as broader,
  (select coalesce(json_agg(json_build_array(language, kind = 'preferred', text) order by id), '[]') from label
   where concept_id = c.id and language = any($2) and kind <> 'hidden') as labels,
  (select coalesce(json_agg(json_build_array(language, text) order by id desc), '[]') from note
   where concept_id = c.id and language = any($2) and kind = 'description') as notes
from part c order by c.position`
