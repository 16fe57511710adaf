import type { Survey } from '#domain'
import { hashKey, type HashKey } from '../embed/embedding-store.service'
import { textsOfSource, type SurveyMaterial } from './survey-material'
import { surveyScheme, type SurveyProgress } from './surveyor'
import { TargetSpace, type VectorOf } from './target-space'

export interface SurveyWithSpace {
  survey: Survey
  space: TargetSpace
  /** Finds the vectors of the sources' texts. */
  vector: VectorOf
  /** `index`: to lay the targets out. */
  seconds: { index: number; survey: number }
}

/**
 * Lays the targets out and surveys the sources.
 * @param vectors of `textsOf(material)`; those of targets are let go once they are laid out, which for ESCO and the
 * published tables takes 140 MB
 */
export async function surveyWithVectors(
  material: SurveyMaterial,
  vectors: Map<HashKey, Float32Array>,
  progress?: SurveyProgress,
): Promise<SurveyWithSpace> {
  const [first] = vectors.values()
  const vector: VectorOf = ({ hash }) => vectors.get(hashKey(hash))!
  const started = performance.now()
  const space = await TargetSpace.of(material, vector, first?.length ?? 0)
  keepSources(material, vectors)
  const indexed = performance.now()
  const survey = await surveyScheme(material, space, vector, progress)
  const seconds = { index: (indexed - started) / 1000, survey: (performance.now() - indexed) / 1000 }
  return { survey, space, vector, seconds }
}

function keepSources({ sources, text }: SurveyMaterial, vectors: Map<HashKey, Float32Array>): void {
  const kept = new Set(sources.flatMap((source) => textsOfSource(source, text).map(({ hash }) => hashKey(hash))))
  for (const key of vectors.keys()) if (!kept.has(key)) vectors.delete(key)
}
