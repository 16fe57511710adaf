import { DatabaseModule, migrate } from '#database'
import { EmbedModule, TextEmbedder } from '#pipeline'
import { openDatabase, PlatformModule, type Config } from '#platform'
import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { DataSource } from 'typeorm'

@Module({})
class LearningModule {}

/**
 * Gives what learning and measuring need of the product, its store of vectors, for the time of some work. A text that
 * was embedded before, by whatever run, is not embedded again, so an interrupted start goes on where it was.
 */
export async function withTextEmbedder<T>(config: Config, work: (texts: TextEmbedder) => Promise<T>): Promise<T> {
  const database = await openDatabase(config)
  try {
    const imports = [PlatformModule.with(database.config), DatabaseModule, EmbedModule]
    const services = await NestFactory.createApplicationContext(
      { module: LearningModule, imports },
      { logger: ['error', 'fatal'], abortOnError: false },
    )
    try {
      await migrate(services.get(DataSource))
      return await work(services.get(TextEmbedder))
    } finally {
      await services.close()
    }
  } finally {
    await database.close()
  }
}
