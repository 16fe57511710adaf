import type { CrosswalkHead, Relation, Statement } from '#domain'
import type { DataSource } from 'typeorm'
import type { TestProject } from './test-project'

export interface PublishedRow {
  /** Codes of source and target; null: nothing fits. */
  source: string
  target: string | null
  relation: Relation | null
}

const side = (key: string, language: string): CrosswalkHead['source'] => ({
  key,
  uri: `https://example.org/${key}`,
  landingPage: null,
  title: key,
  version: '1',
  language,
  conceptType: 'occupation',
})

/** Stores a version of a project's crosswalk as publishing does, without the review that leads to it. */
export async function publishRows(
  dataSource: DataSource,
  project: TestProject,
  { slug, number = 1, visibility = 'everyone' }: { slug: string; number?: number; visibility?: 'everyone' | 'members' },
  rows: readonly PublishedRow[],
): Promise<string> {
  const head: CrosswalkHead = {
    uri: `https://crosswalk.example.org/crosswalks/${slug}/${number}`,
    name: `Crosswalk ${slug}`,
    description: '',
    author: 'Olga',
    version: String(number),
    date: '2026-01-01',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    direction: 'source-to-target',
    included: ['none'],
    source: side('source', 'en'),
    target: side('target', 'en'),
    tool: { name: 'test', version: '0' },
    run: null,
  }
  return dataSource.transaction(async (manager) => {
    await manager.query('insert into crosswalk_address (project_id, slug) values ($1, $2) on conflict do nothing', [
      project.id,
      slug,
    ])
    const [publication] = await manager.query<{ id: string }[]>(
      `insert into publication (project_id, number, source_version_id, target_version_id, head, note, visibility, counts, published_by)
       select p.id, $2, source_version_id, target_version_id, $3, 'Note.', $4, '{"mappings": 1}', (select id from app_user limit 1)
       from project p where p.id = $1 returning id`,
      [project.id, number, JSON.stringify(head), visibility],
    )
    for (const [at, { source, target, relation }] of rows.entries()) {
      const concept = (key: string, code: string) => ({
        key: `urn:${key}:${code}`,
        uri: `urn:${key}:${code}`,
        notation: code,
        label: `${key} ${code}`,
        language: 'en',
      })
      const statement: Statement = {
        source: concept('source', source),
        target: target === null ? null : concept('target', target),
        relation,
        standing: 'final',
        reason: target === null ? 'no such work' : '',
        note: '',
        comments: [],
        provenance: null,
      }
      await manager.query(
        `insert into published_mapping (publication_id, number, source_id, target_id, relation, statement)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          publication!.id,
          at + 1,
          project.source[source],
          target === null ? null : project.target[target],
          relation,
          JSON.stringify(statement),
        ],
      )
    }
    return publication!.id
  })
}
