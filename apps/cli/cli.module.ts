import { DatabaseModule, migrate } from '#database'
import { JobsModule } from '#jobs'
import {
  ExportModule,
  MetricsModule,
  PeopleModule,
  RankModule,
  ReleaseModule,
  SuggestModule,
  TaxonomyModule,
  UploadModule,
  ValidateModule,
} from '#pipeline'
import { openDatabase, PlatformModule, type Config } from '#platform'
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { DataSource } from 'typeorm'

/** The use cases of the shell: the same services that API and worker call. */
@Module({})
export class CliModule {
  static with(config: Config): DynamicModule {
    return {
      module: CliModule,
      imports: [
        PlatformModule.with(config),
        DatabaseModule,
        JobsModule,
        ExportModule,
        MetricsModule,
        PeopleModule,
        RankModule,
        ReleaseModule,
        SuggestModule,
        TaxonomyModule,
        UploadModule,
        ValidateModule,
      ],
    }
  }
}

/**
 * Opens the database for the time of one command (that of a running instance, or an own one), brings it to the newest
 * schema, and closes everything afterwards.
 */
export async function withServices<T>(
  config: Config,
  work: (services: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(config)
  try {
    const services = await NestFactory.createApplicationContext(CliModule.with(database.config), {
      logger: ['error', 'fatal'],
      abortOnError: false,
    })
    try {
      await migrate(services.get(DataSource))
      return await work(services)
    } finally {
      await services.close()
    }
  } finally {
    await database.close()
  }
}
