import { JobsModule } from '#jobs'
import { Module } from '@nestjs/common'
import { EmbedModule } from '../embed/embed.module'
import { HealthModule } from '../health/health.module'
import { PeopleModule } from '../people/people.module'
import { RankModule } from '../rank/rank.module'
import { SuggestModule } from '../suggest/suggest.module'
import { LearnedOutlines } from './learned-outlines.service'
import { RankedSchemes } from './ranked-schemes.service'
import { RunBatches } from './run-batches.service'
import { RunEmbedding } from './run-embedding.service'
import { RunLearning } from './run-learning.service'
import { RunPlanner } from './run-planner.service'
import { RunRanking } from './run-ranking.service'
import { RunService } from './run.service'
import { RunSteps } from './run-steps.service'

const services = [
  LearnedOutlines,
  RankedSchemes,
  RunBatches,
  RunEmbedding,
  RunLearning,
  RunPlanner,
  RunRanking,
  RunService,
  RunSteps,
]

/** Suggestion runs, from the wish to the last stored suggestion. */
@Module({
  imports: [EmbedModule, HealthModule, JobsModule, PeopleModule, RankModule, SuggestModule],
  providers: services,
  exports: services,
})
export class RunModule {}
