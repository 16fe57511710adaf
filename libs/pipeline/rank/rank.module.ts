import { Module } from '@nestjs/common'
import { EmbedModule } from '../embed/embed.module'
import { BenchmarkService } from './benchmark.service'
import { DatabaseMemory } from './database-memory.service'
import { SurveyMaterials } from './survey-materials.service'
import { Surveys } from './surveys.service'
import { TargetIndexes } from './target-indexes.service'

const services = [BenchmarkService, DatabaseMemory, SurveyMaterials, Surveys, TargetIndexes]

/** From stored vectors to an order of targets. */
@Module({ imports: [EmbedModule], providers: services, exports: services })
export class RankModule {}
