import { EmbeddingModule } from '#embedding'
import { Module } from '@nestjs/common'
import { ConceptTextReader } from './concept-text-reader.service'
import { EmbeddingStore } from './embedding-store.service'
import { TextEmbedder } from './text-embedder.service'

const services = [ConceptTextReader, EmbeddingStore, TextEmbedder]

/** From concepts to stored vectors. */
@Module({ imports: [EmbeddingModule], providers: services, exports: services })
export class EmbedModule {}
