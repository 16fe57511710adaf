import { Module } from '@nestjs/common'
import { EmbedModule } from '../embed/embed.module'
import { BenchmarkService } from './benchmark.service'
import { DatabaseMemory } from './database-memory.service'
import { MaterialSurveys } from './material-surveys.service'
import { RankingModels } from './ranking-models.service'
import { RunFreeText } from './run-free-text.service'
import { SchemeFreeText } from './scheme-free-text.service'
import { SurveyMaterials } from './survey-materials.service'
import { Surveys } from './surveys.service'
import { TableSurveys } from './table-surveys.service'

const services = [
  BenchmarkService,
  DatabaseMemory,
  MaterialSurveys,
  RankingModels,
  RunFreeText,
  SchemeFreeText,
  SurveyMaterials,
  Surveys,
  TableSurveys,
]

/** From stored vectors to an order of targets. */
@Module({ imports: [EmbedModule], providers: services, exports: services })
export class RankModule {}
