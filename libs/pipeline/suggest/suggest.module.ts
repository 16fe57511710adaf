import { Module } from '@nestjs/common'
import { SuggestionStore } from './suggestion-store.service'

/** Ranked targets, stored for people to judge. */
@Module({ providers: [SuggestionStore], exports: [SuggestionStore] })
export class SuggestModule {}
