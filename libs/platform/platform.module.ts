import { Global, Module } from '@nestjs/common'
import { Clock } from './clock'
import { Config } from './config'
import { NestLogger } from './logger'

/** What every process needs before anything else: settings, clock, log. */
@Global()
@Module({
  providers: [{ provide: Config, useFactory: () => Config.fromEnvironment() }, Clock, NestLogger],
  exports: [Config, Clock, NestLogger],
})
export class PlatformModule {}
