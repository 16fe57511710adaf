import { Config, installationFolder } from '#platform'
import { Global, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common'
import { join } from 'node:path'
import type { Embedder } from './embedder'
import { TransformersEmbedder } from './transformers-embedder'

const bundledModel = join('models', 'esco-occupations-e5-small')

/** The embedder of this process, loaded when it is first needed: most processes start without it. */
@Injectable()
export class EmbedderSource implements OnApplicationShutdown {
  private loading: Promise<Embedder> | null = null

  constructor(private readonly config: Config) {}

  /** @throws Error when the configured model cannot be loaded; the next call tries again */
  get(): Promise<Embedder> {
    this.loading ??= this.load().catch((error: unknown) => {
      this.loading = null
      throw error
    })
    return this.loading
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.loading)?.close()
  }

  private load(): Promise<Embedder> {
    const { model, dataFolder } = this.config
    return TransformersEmbedder.load({
      model: model ?? join(installationFolder(), bundledModel),
      cacheFolder: join(dataFolder, 'models'),
    })
  }
}

/** Gives every service the embedder of its process. */
@Global()
@Module({ providers: [EmbedderSource], exports: [EmbedderSource] })
export class EmbeddingModule {}
