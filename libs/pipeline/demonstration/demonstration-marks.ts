import { Transactions } from '#database'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { MarkService } from '../validate/mark.service'
import type { DemonstrationMark } from './demonstration-files'
import type { DemonstrationPeople } from './demonstration-project'

/** What the demonstration's people have said, given as any expert gives a mark. */
@Injectable()
export class DemonstrationMarks {
  constructor(
    private readonly transactions: Transactions,
    private readonly marks: MarkService,
  ) {}

  /**
   * Adds the marks that are not there yet, with the rank and score that the run gave to their targets. Where a visitor
   * was faster and the review protocol no longer lets one of the three speak, they stay silent.
   */
  async add(
    people: DemonstrationPeople,
    projectId: string,
    runId: string,
    marks: readonly DemonstrationMark[],
  ): Promise<void> {
    const ids = await this.conceptIds(projectId)
    const given = await this.given(projectId)
    for (const { person, code, kind, relation, target, reason, comment } of marks) {
      const actor = people[person as keyof DemonstrationPeople]
      const conceptId = ids.source.get(code)!
      const targetId = target === undefined ? undefined : ids.target.get(target)
      if (given.has(keyOf(actor.id, conceptId, kind === 'agree' ? 'any' : targetId))) continue
      // What the worker has learned from earlier marks by now depends on its speed; the three are to say the same anywhere.
      const mark = { kind, relation, targetId, reason, comment, runId, learned: false }
      await this.marks.add(actor, projectId, conceptId, mark).catch((error: unknown) => {
        if (!(error instanceof UserError)) throw error
      })
    }
  }

  private async conceptIds(projectId: string) {
    const rows = await this.transactions.manager.query<{ side: 'source' | 'target'; notation: string; id: number }[]>(
      `select case when c.scheme_version_id = p.source_version_id then 'source' else 'target' end as side,
         c.notation, c.id
       from project p join concept c on c.scheme_version_id in (p.source_version_id, p.target_version_id)
       where p.id = $1 and c.kind = 'occupation'`,
      [projectId],
    )
    const of = (side: string) =>
      new Map(rows.filter((row) => row.side === side).map(({ notation, id }) => [notation, id]))
    return { source: of('source'), target: of('target') }
  }

  private async given(projectId: string): Promise<Set<string>> {
    const rows = await this.transactions.manager.query<{ user: string; source: number; target: number | null }[]>(
      'select distinct user_id as "user", source_id as source, target_id as target from mark where project_id = $1',
      [projectId],
    )
    return new Set(
      rows.flatMap(({ user, source, target }) => [keyOf(user, source, 'any'), keyOf(user, source, target)]),
    )
  }
}

function keyOf(userId: string, conceptId: number, target: number | 'any' | null | undefined): string {
  return `${userId} ${conceptId} ${target ?? 'none'}`
}
