import { Module } from '@nestjs/common'
import { SchemeService } from './scheme.service'

/** What is known about classifications and their concepts. */
@Module({ providers: [SchemeService], exports: [SchemeService] })
export class TaxonomyModule {}
