import { Module } from '@nestjs/common'
import { EmbedModule } from '../embed/embed.module'
import { PeopleModule } from '../people/people.module'
import { RankModule } from '../rank/rank.module'
import { CommentService } from './comment.service'
import { ConsistencyCheck } from './consistency-check.service'
import { MarkService } from './mark.service'
import { TargetBranchService } from './target-branch.service'
import { TargetDetailService } from './target-detail.service'
import { TargetService } from './target.service'
import { WorkListService } from './work-list.service'
import { WorkService } from './work.service'

const services = [
  CommentService,
  ConsistencyCheck,
  MarkService,
  TargetBranchService,
  TargetDetailService,
  TargetService,
  WorkListService,
  WorkService,
]

@Module({ imports: [EmbedModule, PeopleModule, RankModule], providers: services, exports: services })
export class ValidateModule {}
