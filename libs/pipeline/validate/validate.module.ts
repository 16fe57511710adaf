import { Module } from '@nestjs/common'
import { EmbedModule } from '../embed/embed.module'
import { PeopleModule } from '../people/people.module'
import { RankModule } from '../rank/rank.module'
import { AssignmentService } from './assignment.service'
import { ChangesService } from './changes.service'
import { BulkService } from './bulk.service'
import { BulkWork } from './bulk-work.service'
import { CommentService } from './comment.service'
import { ConsistencyCheck } from './consistency-check.service'
import { MarkService } from './mark.service'
import { PostponementService } from './postponement.service'
import { TargetBranchService } from './target-branch.service'
import { TargetDetailService } from './target-detail.service'
import { TargetLists } from './target-list.service'
import { TargetService } from './target.service'
import { WorkListService } from './work-list.service'
import { WorkService } from './work.service'

const services = [
  AssignmentService,
  ChangesService,
  BulkService,
  BulkWork,
  CommentService,
  ConsistencyCheck,
  MarkService,
  PostponementService,
  TargetBranchService,
  TargetDetailService,
  TargetLists,
  TargetService,
  WorkListService,
  WorkService,
]

@Module({ imports: [EmbedModule, PeopleModule, RankModule], providers: services, exports: services })
export class ValidateModule {}
