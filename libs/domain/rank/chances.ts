import { relations, type Relation } from '../taxonomy/mapping'
import {
  calibrationFeatureNames,
  calibrationFeatures,
  noneFeatureNames,
  noneFeatures,
  relationFeatureNames,
  relationFeatures,
  type OrderedCandidates,
} from './ranking-features'
import { linearValue, logistic, type RankingContext, type RankingModel } from './ranking-model'
import { softmax } from './source-order'

/** What an order of candidates means to an expert. */
export class Chances {
  private readonly calibration: ReturnType<typeof linearValue>
  private readonly none: ReturnType<typeof linearValue>
  private readonly relations: readonly ReturnType<typeof linearValue>[]

  constructor(model: RankingModel, context: RankingContext) {
    this.calibration = linearValue(model.calibration[context], calibrationFeatureNames)
    this.none = linearValue(model.none[context], noneFeatureNames)
    this.relations = relations.map((relation) => linearValue(model.relation[relation], relationFeatureNames))
  }

  /** That an expert accepts each of the best `top`; a lower place never has a higher chance. */
  accepted(ordered: OrderedCandidates, top: number): number[] {
    let most = 1
    return ordered.targets.slice(0, top).map((_, place) => {
      most = Math.min(most, logistic(this.calibration(calibrationFeatures(ordered, place))))
      return most
    })
  }

  /** That nothing fits; certain where there are no candidates. */
  nothingFits(ordered: OrderedCandidates): number {
    return ordered.targets.length === 0 ? 1 : logistic(this.none(noneFeatures(ordered)))
  }

  /** The likeliest relation of a candidate, with its chance if the candidate is accepted. */
  relation(ordered: OrderedCandidates, place: number): { relation: Relation; probability: number } {
    const features = relationFeatures(ordered, place)
    const chances = softmax(this.relations.map((value) => value(features)))
    const probability = Math.max(...chances)
    return { relation: relations[chances.indexOf(probability)]!, probability }
  }
}
