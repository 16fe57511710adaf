import { Module } from '@nestjs/common'
import { EmbedModule } from '../embed/embed.module'
import { BenchmarkService } from './benchmark.service'

/** From stored vectors to an order of targets. */
@Module({ imports: [EmbedModule], providers: [BenchmarkService], exports: [BenchmarkService] })
export class RankModule {}
