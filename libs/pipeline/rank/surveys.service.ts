import { Reasons, type Decision, type Evidence, type RankedCandidate, type Survey } from '#domain'
import { Injectable } from '@nestjs/common'
import { EmbeddingStore } from '../embed/embedding-store.service'
import { textsOf } from './survey-material'
import { SurveyMaterials, type RunToSurvey } from './survey-materials.service'
import { surveyWithVectors } from './survey-with-vectors'
import type { SurveyProgress } from './surveyor'

/** The survey of a run's project, with what it takes to say in words why a target was suggested. */
export interface SurveyOfRun {
  survey: Survey
  /** Ids of the concepts in the database, by position in the survey. */
  sourceIds: readonly number[]
  targetIds: readonly number[]
  /**
   * Why a candidate was ranked where it is; sources are named by their ids in the database.
   * @param decisions those that the ranking was made with
   */
  evidence(source: number, candidate: RankedCandidate, decisions?: readonly Decision[]): Evidence
}

/**
 * Surveys a run's project from the database: within a minute for ROME, whose survey takes 220 MB. Whoever needs one for
 * long holds it.
 */
@Injectable()
export class Surveys {
  constructor(
    private readonly materials: SurveyMaterials,
    private readonly vectors: EmbeddingStore,
  ) {}

  /** @throws Error when a text of the run is not embedded: see `textsOf` */
  async of(run: RunToSurvey & { modelId: number | null }, progress?: SurveyProgress): Promise<SurveyOfRun> {
    const material = await this.materials.of(run)
    const vectors = await this.vectors.read(
      run.modelId!,
      textsOf(material).map(({ hash }) => hash),
    )
    const { survey, space } = await surveyWithVectors(material, vectors, progress)
    const reasons = new Reasons(material.sources, survey, space.signals)
    return {
      survey,
      sourceIds: material.sources.map(({ id }) => id),
      targetIds: material.targets.map(({ id }) => id),
      evidence: (source, candidate, decisions = []) => reasons.of(source, candidate, decisions),
    }
  }
}
