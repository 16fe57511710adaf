import { Transactions } from '#database'
import { changesBetween, type Actor, type StatementChange } from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { readPublished } from './compared-statements'
import type { ProjectPublications, Publication } from './publication'
import { selectProjectPublications, selectPublication } from './publication-sql'

/** Who reads: null without a session. */
export type Visitor = Pick<Actor, 'id' | 'instanceRole'> | null

/** Published versions, for whoever may read them. */
@Injectable()
export class Publications {
  constructor(private readonly database: Transactions) {}

  async ofProject(projectId: string): Promise<ProjectPublications> {
    const { manager } = this.database
    const [address] = await manager.query<{ slug: string }[]>(
      'select slug from crosswalk_address where project_id = $1',
      [projectId],
    )
    const rows = await manager.query<{ version: ProjectPublications['versions'][number] }[]>(
      selectProjectPublications,
      [projectId],
    )
    return { slug: address?.slug ?? null, versions: rows.map(({ version }) => version) }
  }

  /**
   * @param number null for the newest that this person may read
   * @throws UserError 404, also where the version is for others
   */
  async read(visitor: Visitor, slug: string, number: number | null): Promise<Publication> {
    const [row] = await this.database.manager.query<{ publication: Publication }[]>(selectPublication, [
      slug,
      visitor?.id ?? null,
      visitor?.instanceRole === 'administrator',
      number,
    ])
    if (!row) throw UserError.notFound('This version of a crosswalk')
    return row.publication
  }

  /**
   * What has changed against the version before, as far as the person may read both; nothing for the first.
   * @throws UserError 404
   */
  async changes(visitor: Visitor, slug: string, number: number): Promise<StatementChange[]> {
    const { id, changes } = await this.read(visitor, slug, number)
    if (!changes) return []
    const { manager } = this.database
    const before = await this.read(visitor, slug, number - 1)
    return changesBetween(await readPublished(manager, before.id), await readPublished(manager, id))
  }
}
