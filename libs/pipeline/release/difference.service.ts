import { Transactions } from '#database'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { differenceCsv } from './difference-csv'
import { reportOf, type DifferenceReport, type ReportWish } from './difference-report'
import { VersionDifferences, type Comparison } from './version-differences.service'

/** Tells what changed between two versions of a classification. */
@Injectable()
export class DifferenceService {
  constructor(
    private readonly database: Transactions,
    private readonly differences: VersionDifferences,
  ) {}

  /** @throws UserError 404 for a version that is not there, 422 for two that cannot be compared */
  async report(comparison: Comparison, wish: ReportWish): Promise<DifferenceReport> {
    return reportOf(await this.differences.of(comparison), wish)
  }

  /** The whole report as a table, a row for each change. */
  async csv(comparison: Comparison): Promise<{ name: string; content: AsyncIterable<string> }> {
    const compared = await this.differences.of(comparison)
    const name = `${compared.scheme.key}-${compared.from.version}-to-${compared.to.version}.csv`
    return { name: name.replaceAll(/[^\w.-]+/g, '-'), content: differenceCsv(compared) }
  }

  /** Two versions by their names. @throws UserError 404 that says which versions there are */
  async comparison(schemeKey: string, from: string, to: string, languages?: readonly string[]): Promise<Comparison> {
    const known = await this.database.manager.query<{ id: number; version: string }[]>(
      `select v.id, v.version from scheme_version v join scheme s on s.id = v.scheme_id
       where s.key = $1 and v.status = 'ready' order by v.created_at`,
      [schemeKey],
    )
    const idOf = (wanted: string): number => {
      const found = known.find(({ version }) => version === wanted)
      if (found) return found.id
      const there = known.map(({ version }) => version).join(', ') || 'none'
      const sentence = `“${schemeKey}” has no version ${wanted} here. Loaded are: ${there}.`
      throw new UserError('unknown-version', sentence, { status: 404 })
    }
    return { fromId: idOf(from), toId: idOf(to), languages: languages ?? [] }
  }
}
