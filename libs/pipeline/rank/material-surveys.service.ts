import type { Survey } from '#domain'
import { Injectable } from '@nestjs/common'
import { hashKey } from '../embed/embedding-store.service'
import { TextEmbedder, type OnProgress } from '../embed/text-embedder.service'
import { textsOf, type SurveyMaterial } from './survey-material'
import { surveyScheme } from './surveyor'
import { TargetSpace, type VectorOf } from './target-space'

export interface MaterialProgress {
  onEmbedded: OnProgress
  onSurveyed: OnProgress
}

export interface SurveyedMaterial {
  survey: Survey
  space: TargetSpace
  /** Finds the vectors of the material's texts. */
  vector: VectorOf
  /** `embed`: to read or compute the vectors; `index`: to lay them out. */
  seconds: { embed: number; index: number; survey: number }
}

/** Surveys what was read from files, embedding what has no vector yet. Nothing but vectors is stored. */
@Injectable()
export class MaterialSurveys {
  constructor(private readonly texts: TextEmbedder) {}

  async of(material: SurveyMaterial, { onEmbedded, onSurveyed }: MaterialProgress): Promise<SurveyedMaterial> {
    const { embedder } = await this.texts.model()
    const started = performance.now()
    const vectors = await this.texts.vectors(textsOf(material), onEmbedded)
    const vector: VectorOf = ({ hash }) => vectors.get(hashKey(hash))!
    const embedded = performance.now()
    const space = new TargetSpace(material, vector, embedder.model.dimensions)
    const indexed = performance.now()
    const survey = await surveyScheme(material, space, vector, { onProgress: onSurveyed })
    const seconds = {
      embed: (embedded - started) / 1000,
      index: (indexed - embedded) / 1000,
      survey: (performance.now() - indexed) / 1000,
    }
    return { survey, space, vector, seconds }
  }
}
