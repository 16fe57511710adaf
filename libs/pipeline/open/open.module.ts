import { Module } from '@nestjs/common'
import { RankModule } from '../rank/rank.module'
import { JskosConcepts } from './jskos-concepts.service'
import { JskosMappings } from './jskos-mappings.service'
import { OpenConcepts } from './open-concepts.service'
import { OpenCrosswalks } from './open-crosswalks.service'
import { OpenSchemes } from './open-schemes.service'
import { ReconciliationService } from './reconciliation.service'

const services = [JskosConcepts, JskosMappings, OpenConcepts, OpenCrosswalks, OpenSchemes, ReconciliationService]

/** What others than the people of a project may read: open versions, and what was published for everyone. */
@Module({ imports: [RankModule], providers: services, exports: services })
export class OpenModule {}
