import { Module } from '@nestjs/common'
import { RankModule } from '../rank/rank.module'
import { FileSuggestions } from './file-suggestions.service'
import { SuggestionStore } from './suggestion-store.service'

const services = [FileSuggestions, SuggestionStore]

/** Ranked targets, stored for people to judge or written to a file. */
@Module({ imports: [RankModule], providers: services, exports: services })
export class SuggestModule {}
