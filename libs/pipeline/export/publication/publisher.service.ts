import { Transactions } from '#database'
import { changesBetween, countChanges, slug, type Actor, type Includable, type StatementChange } from '#domain'
import { Config, UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { AuditService } from '../../people/audit.service'
import { ProjectStatements } from '../project-statements.service'
import { countStatements, readAgreed, readPublished } from './compared-statements'
import type { NewPublication, NextPublication } from './publication'
import { insertPublication, insertStatements, selectLatest, selectOpen } from './publication-sql'

interface Latest {
  name: string
  slug: string | null
  id: string | null
  number: number | null
  licence: string | null
}

/** Publishes what a project has agreed on, as a version that nobody can change afterwards. */
@Injectable()
export class Publisher {
  constructor(
    private readonly database: Transactions,
    private readonly project: ProjectStatements,
    private readonly audit: AuditService,
    private readonly config: Config,
  ) {}

  /** What would be published now. @throws UserError 404 */
  async next(projectId: string): Promise<NextPublication> {
    const { manager } = this.database
    const latest = await readLatest(manager, projectId)
    const agreed = await readAgreed(manager, projectId)
    const [open] = await manager.query<Pick<NextPublication, 'warnings' | 'open'>[]>(selectOpen, [projectId])
    const before = latest.id === null ? null : await readPublished(manager, latest.id)
    return {
      number: (latest.number ?? 0) + 1,
      slug: latest.slug ?? proposedSlug(latest.name),
      hasAddress: latest.slug !== null,
      base: `${this.config.publicAddress}/crosswalks/`,
      counts: countStatements(agreed),
      changes: before && countChanges(changesBetween(before, agreed)),
      licence: latest.licence,
      ...open!,
    }
  }

  /** What has changed since the last version; everything is new before the first. @throws UserError 404 */
  async nextChanges(projectId: string): Promise<StatementChange[]> {
    const { manager } = this.database
    const { id } = await readLatest(manager, projectId)
    const before = id === null ? [] : await readPublished(manager, id)
    return changesBetween(before, await readAgreed(manager, projectId))
  }

  /**
   * Writes the next version in one transaction on one snapshot: whoever marks meanwhile is in the version after it, a
   * process that is killed leaves nothing, and nobody ever sees half of one.
   * @returns its number
   * @throws UserError 404; 409 when the address is another's, or someone else published at the same moment;
   *   422 when nothing has been agreed yet
   */
  async publish(actor: Pick<Actor, 'id'>, projectId: string, wish: NewPublication): Promise<number> {
    return this.database
      .inSnapshot((manager) => this.write(manager, actor, projectId, wish))
      .catch((error: unknown) => {
        throw refusalOf(error, wish.slug)
      })
  }

  private async write(
    manager: EntityManager,
    actor: Pick<Actor, 'id'>,
    projectId: string,
    { note, visibility, names, slug: chosen, ...wish }: NewPublication,
  ): Promise<number> {
    const latest = await readLatest(manager, projectId)
    const licence = wish.licence === undefined ? latest.licence : wish.licence
    const number = (latest.number ?? 0) + 1
    const agreed = await readAgreed(manager, projectId)
    if (agreed.length === 0)
      throw new UserError('nothing-agreed', 'Nothing has been agreed yet that could be published.')
    const changes = latest.id && countChanges(changesBetween(await readPublished(manager, latest.id), agreed))
    const slug = latest.slug ?? (await giveAddress(manager, projectId, chosen ?? proposedSlug(latest.name)))
    const included: Includable[] = names ? ['none', 'provenance'] : ['none']
    const head = await this.project.head(projectId, { direction: 'source-to-target', included }, manager)
    const uri = `${this.config.publicAddress}/crosswalks/${slug}/${number}`
    const [row] = await manager.query<{ id: string }[]>(insertPublication, [
      projectId,
      number,
      JSON.stringify({ ...head, uri, version: String(number), licence }),
      note,
      visibility,
      JSON.stringify(countStatements(agreed)),
      changes && JSON.stringify(changes),
      actor.id,
    ])
    await this.writeStatements(manager, projectId, row!.id, included)
    await this.audit.record(manager, actor, 'crosswalk.published', { projectId, number, visibility, slug })
    return number
  }

  private async writeStatements(
    manager: EntityManager,
    projectId: string,
    publicationId: string,
    included: readonly Includable[],
  ): Promise<void> {
    let written = 0
    for await (const statements of this.project.statements(projectId, included, undefined, manager)) {
      await manager.query(insertStatements, [publicationId, written, JSON.stringify(statements)])
      written += statements.length
    }
  }
}

async function readLatest(manager: EntityManager, projectId: string): Promise<Latest> {
  const [latest] = await manager.query<Latest[]>(selectLatest, [projectId])
  if (!latest) throw UserError.notFound('This project')
  return latest
}

async function giveAddress(manager: EntityManager, projectId: string, slug: string): Promise<string> {
  await manager.query('insert into crosswalk_address (project_id, slug) values ($1, $2)', [projectId, slug])
  return slug
}

/** An address is typed and printed: letters of other scripts stay out of it. */
function proposedSlug(name: string): string {
  const plain = slug(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain.length >= 3 ? plain : 'crosswalk'
}

/** Two at once cannot both have the address, or the number: what the database refuses, in words. */
function refusalOf(error: unknown, slug: string | undefined): unknown {
  const constraint = (error as { driverError?: { constraint?: string } }).driverError?.constraint
  if (constraint === 'crosswalk_address_slug_key') {
    const taken = slug === undefined ? 'This address' : `The address “${slug}”`
    return UserError.conflict('address-taken', `${taken} belongs to another crosswalk: choose another one.`)
  }
  if (constraint === 'crosswalk_address_pkey' || constraint === 'publication_project_id_number_key') {
    return UserError.conflict(
      'published-meanwhile',
      'Someone else has published a version at this moment: look at it first.',
    )
  }
  return error
}
