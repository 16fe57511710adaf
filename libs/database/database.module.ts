import { Config, UserError } from '#platform'
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { createDataSource } from './data-source'
import { Transactions } from './transactions'

/** Provides one connected DataSource to the whole process. The schema is expected to be migrated already. */
@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [Config],
      useFactory: ({ databaseUrl, databasePool }: Config) => {
        if (!databaseUrl) throw new UserError('no-database', 'DATABASE_URL says nothing: which database is to be used?')
        return createDataSource({ url: databaseUrl, pool: databasePool }).initialize()
      },
    },
    Transactions,
  ],
  exports: [DataSource, Transactions],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy()
  }
}
