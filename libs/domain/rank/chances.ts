import { relations, type Relation } from '../taxonomy/mapping'
import { onLine, unadapted, type Adaptation, type Stated } from './adaptation'
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

  /** @param adaptation to the project that the order is for */
  constructor(
    model: RankingModel,
    context: RankingContext,
    private readonly adaptation: Adaptation = unadapted,
  ) {
    this.calibration = linearValue(model.calibration[context], calibrationFeatureNames)
    this.none = linearValue(model.none[context], noneFeatureNames)
    this.relations = relations.map((relation) => linearValue(model.relation[relation], relationFeatureNames))
  }

  /** What published tables say of the best `top`, in log-odds: what a project's decisions are held against. */
  stated(ordered: OrderedCandidates, top: number): Stated {
    const none = ordered.targets.length === 0 ? Infinity : this.none(noneFeatures(ordered))
    return { targets: ordered.targets.slice(0, top), accepted: this.logOdds(ordered, top), none }
  }

  /** That an expert accepts each of the best `top`; a lower place never has a higher chance. */
  accepted(ordered: OrderedCandidates, top: number): number[] {
    let most = 1
    return this.logOdds(ordered, top).map((logOdds, place) => {
      const { first, lower } = this.adaptation
      most = Math.min(most, logistic(onLine(place === 0 ? first : lower, logOdds)))
      return most
    })
  }

  /**
   * That nothing fits; certain where there are no candidates. What is adapted to a project leaves no more than the first
   * candidate's chance does.
   */
  nothingFits(ordered: OrderedCandidates): number {
    if (ordered.targets.length === 0) return 1
    const chance = logistic(onLine(this.adaptation.none, this.none(noneFeatures(ordered))))
    if (this.adaptation.decisions === 0) return chance
    return Math.min(chance, 1 - this.accepted(ordered, 1)[0]!)
  }

  /** The likeliest relation of a candidate, with its chance if the candidate is accepted. */
  relation(ordered: OrderedCandidates, place: number): { relation: Relation; probability: number } {
    const features = relationFeatures(ordered, place)
    const chances = softmax(this.relations.map((value) => value(features)))
    const probability = Math.max(...chances)
    return { relation: relations[chances.indexOf(probability)]!, probability }
  }

  private logOdds(ordered: OrderedCandidates, top: number): number[] {
    return ordered.targets.slice(0, top).map((_, place) => this.calibration(calibrationFeatures(ordered, place)))
  }
}
