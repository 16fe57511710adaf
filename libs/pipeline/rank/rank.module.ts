import { Module } from '@nestjs/common'
import { EmbedModule } from '../embed/embed.module'
import { BenchmarkService } from './benchmark.service'
import { TargetIndexes } from './target-indexes.service'

/** From stored vectors to an order of targets. */
@Module({
  imports: [EmbedModule],
  providers: [BenchmarkService, TargetIndexes],
  exports: [BenchmarkService, TargetIndexes],
})
export class RankModule {}
