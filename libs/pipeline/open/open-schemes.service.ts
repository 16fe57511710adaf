import { Transactions } from '#database'
import { schemeUri, type PublicScheme } from '#domain'
import { Config, UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { openVersionsSql } from './open-sql'

/** An open scheme with the id of its version in the database. */
export type OpenVersion = PublicScheme & { versionId: number }

interface Row {
  id: number
  scheme: Omit<PublicScheme, 'uri'> & { uri: string | null }
}

/** The versions of classifications that whoever reaches this server may read and search. */
@Injectable()
export class OpenSchemes {
  constructor(
    private readonly database: Transactions,
    private readonly config: Config,
  ) {}

  /** Each open scheme in its newest open version, by title. */
  async list(): Promise<OpenVersion[]> {
    return this.read(
      'and not exists (select from scheme_version n where n.scheme_id = s.id and n.open ' +
        `and n.status = 'ready' and (n.created_at, n.id) > (v.created_at, v.id)) order by lower(s.title), v.id`,
      [],
    )
  }

  /**
   * One version. @param version its name, or `latest` for the newest that is open
   * @throws UserError 404 where there is none, or it is not open: which of the two stays unsaid
   */
  async get(key: string, version: string): Promise<OpenVersion> {
    const [found] = await this.read(
      `and s.key = $1 and (v.version = $2 or $2 = 'latest') order by v.created_at desc, v.id desc limit 1`,
      [key, version],
    )
    if (!found) throw UserError.notFound('An open version of this classification')
    return found
  }

  private async read(condition: string, values: unknown[]): Promise<OpenVersion[]> {
    const rows = await this.database.manager.query<Row[]>(`${openVersionsSql} ${condition}`, values)
    return rows.map(({ id, scheme }) => ({
      ...scheme,
      versionId: id,
      uri: schemeUri(scheme, this.config.publicAddress),
    }))
  }
}
