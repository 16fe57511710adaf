import { Injectable } from '@nestjs/common'
import { TextEmbedder, type OnProgress } from '../embed/text-embedder.service'
import { textsOf, type SurveyMaterial } from './survey-material'
import { surveyWithVectors, type SurveyWithSpace } from './survey-with-vectors'
import type { SurveyProgress } from './surveyor'

export interface MaterialProgress extends Pick<SurveyProgress, 'execArgv'> {
  onEmbedded: OnProgress
  onSurveyed: OnProgress
}

export interface SurveyedMaterial extends SurveyWithSpace {
  /** `embed`: to read or compute the vectors. */
  seconds: SurveyWithSpace['seconds'] & { embed: number }
}

/** Surveys what was read from files, embedding what has no vector yet. Nothing but vectors is stored. */
@Injectable()
export class MaterialSurveys {
  constructor(private readonly texts: TextEmbedder) {}

  async of(
    material: SurveyMaterial,
    { onEmbedded, onSurveyed, execArgv }: MaterialProgress,
  ): Promise<SurveyedMaterial> {
    const started = performance.now()
    const vectors = await this.texts.vectors(textsOf(material), onEmbedded)
    const embed = (performance.now() - started) / 1000
    const surveyed = await surveyWithVectors(material, vectors, { onProgress: onSurveyed, execArgv })
    return { ...surveyed, seconds: { ...surveyed.seconds, embed } }
  }
}
