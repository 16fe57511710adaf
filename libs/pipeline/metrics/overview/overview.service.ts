import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import { agreementOf, type Actor } from '#domain'
import { Clock } from '#platform'
import { readCounts } from '../../validate/list-counts'
import { coverageByGroup, crosswalkMap, relationMix } from './coverage-by-group'
import { independentJudgementsIn } from './independent-judgements'
import type { IndependentAgreement, Overview } from './overview'
import { progressByDay } from './progress-by-day'
import { paceOfDecisions, placesOfDecisions, scoreBands } from './suggestions-and-decisions'

/** Says where a project stands, for everybody in it. Only reads, a statement at a time. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly database: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @param language of the names of groups; English where a name is missing */
  async overview(actor: Actor, projectId: string, language: string): Promise<Overview> {
    const { manager } = this.database
    const coverage = await coverageByGroup(manager, projectId, language)
    return {
      progress: await progressByDay(manager, projectId, coverage.sources.total, this.clock.now()),
      ...(await this.personal(actor, projectId)),
      coverage,
      relations: await relationMix(manager, projectId),
      crosswalk: await crosswalkMap(manager, projectId, coverage.groups),
      scores: await scoreBands(manager, projectId),
      places: await placesOfDecisions(manager, projectId),
      pace: await paceOfDecisions(manager, projectId),
    }
  }

  /** Apart from the rest, since it reads every word of every concept that two people answered. */
  async agreement(projectId: string): Promise<IndependentAgreement> {
    const { manager } = this.database
    const [project] = await manager.query<{ blind: boolean }[]>(
      'select blind_review as blind from project where id = $1',
      [projectId],
    )
    return { ...agreementOf(await independentJudgementsIn(manager, projectId)), blind: project!.blind }
  }

  private async personal(actor: Actor, projectId: string): Promise<Pick<Overview, 'mine' | 'warnings'>> {
    const { counts } = await readCounts(this.database.manager, { projectId, userId: actor.id })
    return { mine: { assigned: counts.mine }, warnings: counts.warnings }
  }
}
