import { Global, Module, type DynamicModule } from '@nestjs/common'
import { Clock } from './clock'
import { Config } from './config'
import { NestLogger } from './logger'

/** What every process needs before anything else: settings, clock, log. */
@Global()
@Module({
  providers: [{ provide: Config, useFactory: () => Config.fromEnvironment() }, Clock, NestLogger],
  exports: [Config, Clock, NestLogger],
})
export class PlatformModule {
  /** The same with settings that were already read, and changed by a command line's options. */
  static with(config: Config): DynamicModule {
    return { module: PlatformModule, providers: [{ provide: Config, useValue: config }] }
  }
}
