import type { NestExpressApplication } from '@nestjs/platform-express'
import { randomUUID } from 'node:crypto'
import type { ConceptRecord, SchemeRecord } from '#domain'
import { ProjectService, SchemeLoader, type NewProject, type Run } from '#pipeline'
import type { DataSource } from 'typeorm'
import type { Person } from './test-api'

interface Entry {
  code: string
  title: string
  more?: Partial<ConceptRecord>
}

/** Hand-written: occupations of a country that does not exist. */
const sources: Entry[] = [
  { code: 'S1', title: 'Baker', more: { broader: ['urn:source:S'] } },
  { code: 'S2', title: 'Bread and pastry maker', more: { broader: ['urn:source:S'] } },
  { code: 'S3', title: 'Lighthouse keeper' },
  { code: 'S4', title: 'Ship’s cook', more: { broader: ['urn:source:S'] } },
  { code: 'S', title: 'Food trades', more: { kind: 'group' } },
]

/** Hand-written, in the shape of ESCO; each code begins with an ISCO-08 group. */
const targets: Entry[] = [
  { code: '7512.1', title: 'baker' },
  { code: '7512.2', title: 'pastry maker' },
  { code: '5120.1', title: 'ship cook' },
  { code: '9629.1', title: 'harbour attendant' },
]

const label = (text: string) => ({ language: 'en', kind: 'preferred' as const, text })

function scheme(key: string, entries: Entry[], kind: ConceptRecord['kind'] = 'occupation'): ConceptRecord[] {
  return entries.map(({ code, title, more }, index) => ({
    key: `urn:${key}:${code}`,
    uri: `urn:${key}:${code}`,
    notation: code,
    kind,
    status: null,
    labels: [label(title)],
    notes: [],
    broader: [],
    iscoGroup: code.includes('.') ? code.slice(0, 4) : null,
    line: index + 2,
    ...more,
  }))
}

/** Loads two small classifications. */
export async function twoSchemes(
  app: NestExpressApplication,
): Promise<{ sourceVersionId: number; targetVersionId: number }> {
  const record = (key: string, concepts: ConceptRecord[]): SchemeRecord => {
    return { key, title: key, uri: null, version: '1', languages: ['en'], concepts }
  }
  const group = scheme('target', [{ code: '7512', title: 'Bakers and pastry-cooks' }], 'group')
  const loader = app.get(SchemeLoader)
  const source = await loader.load(record(`source-${randomUUID()}`, scheme('source', sources)))
  const target = await loader.load(record(`target-${randomUUID()}`, [...group, ...scheme('target', targets)]))
  return { sourceVersionId: source.schemeVersionId, targetVersionId: target.schemeVersionId }
}

export interface TestProject {
  id: string
  /** Ids of sources and targets by their codes. */
  source: Record<string, number>
  target: Record<string, number>
}

/** A project of the two classifications, owned by `owner`. */
export async function newProject(
  app: NestExpressApplication,
  dataSource: DataSource,
  owner: Person,
  change: Partial<NewProject> = {},
): Promise<TestProject> {
  const versions = await twoSchemes(app)
  const actor = { ...owner, instanceRole: 'member' as const }
  const { id } = await app
    .get(ProjectService)
    .create(actor, { name: 'Harbour Republic', sourceLanguage: 'en', ...versions, ...change })
  const codes = async (version: number) => {
    const rows = await dataSource.query<{ id: number; notation: string }[]>(
      'select id, notation from concept where scheme_version_id = $1',
      [version],
    )
    return Object.fromEntries(rows.map((row) => [row.notation, row.id]))
  }
  return { id, source: await codes(versions.sourceVersionId), target: await codes(versions.targetVersionId) }
}

/** As a run of the first release stored it. */
const evidence = {
  dense: 0.5,
  lexical: 0.5,
  label: { text: 'baker', language: 'en', kind: 'preferred' },
  how: 'similar-words',
  sharedWords: [],
}

/** Stores a finished run, whose suggestions for each source code are the target codes given, best first. */
export async function finishedRun(
  dataSource: DataSource,
  project: TestProject,
  suggestions: Record<string, string[]>,
): Promise<Run['id']> {
  const parameters = { text: 'title', labels: 'source', top: 3 }
  const [run] = await dataSource.query<{ id: string }[]>(
    `insert into run (project_id, parameters, status, started_at, finished_at)
     values ($1, $2, 'finished', now(), now()) returning id`,
    [project.id, JSON.stringify(parameters)],
  )
  for (const [source, codes] of Object.entries(suggestions)) {
    for (const [index, target] of codes.entries()) {
      await dataSource.query(
        'insert into suggestion (run_id, source_id, rank, target_id, score, evidence) values ($1, $2, $3, $4, $5, $6)',
        [run!.id, project.source[source], index + 1, project.target[target], 90 - index, JSON.stringify(evidence)],
      )
    }
  }
  return run!.id
}

/** Stores what decisions made of the suggestions of one source: these target codes, best first, at 70 and below. */
export async function learnedSuggestions(
  dataSource: DataSource,
  project: TestProject,
  runId: Run['id'],
  source: string,
  codes: string[],
): Promise<void> {
  for (const learned of [false, true]) {
    await dataSource.query(
      'insert into ranked_source (run_id, source_id, learned, none_probability) values ($1, $2, $3, $4)',
      [runId, project.source[source], learned, learned ? 0.25 : 0.5],
    )
  }
  await dataSource.query(
    `insert into suggestion (run_id, source_id, learned, rank, target_id, score, relation, relation_probability, evidence)
     select $1, $2, true, place, target, 71 - place, 'closeMatch', 0.75, $4
     from unnest($3::int[]) with ordinality as moved(target, place)`,
    [runId, project.source[source], codes.map((code) => project.target[code]), JSON.stringify(evidence)],
  )
}
