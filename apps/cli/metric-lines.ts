import type { MetricReport } from '#pipeline'

/** A report for people: one figure a line, its parts between tabs. What the run cannot tell is left out. */
export function metricLines(report: MetricReport): string[] {
  const { coverage } = report
  return [
    ...rankingLines(report),
    ...chanceLines(report),
    ...learningLines(report),
    `sources mapped\t${coverage.sources.mapped} of ${coverage.sources.total}, ${coverage.sources.noTarget} without a target`,
    `targets reached\t${coverage.targets.reached} of ${coverage.targets.total}`,
  ]
}

function rankingLines({ n, mrr, mrrInterval, accuracy, depth, gold }: MetricReport): string[] {
  return [
    `${n} sources against: ${gold.name}`,
    `MRR@${depth}\t${mrr.toFixed(4)}\t${between(mrrInterval)}`,
    ...Object.entries(accuracy).map(
      ([k, { value, interval }]) => `accuracy@${k}\t${value.toFixed(4)}\t${between(interval)}`,
    ),
  ]
}

function chanceLines({ calibration, threshold, relations }: MetricReport): string[] {
  return [
    ...(calibration ? [`calibration error\t${calibration.ece.toFixed(4)}\t${calibration.n} suggestions`] : []),
    ...(threshold ? [thresholdLine(threshold)] : []),
    ...(relations ? [relationLine(relations)] : []),
  ]
}

function thresholdLine({ share, score, covered, right }: NonNullable<MetricReport['threshold']>): string {
  if (score === null) return `first is right\tfrom no score on for ${percent(share)} of the concepts`
  return `first is right\t${percent(right)} from score ${score.toFixed(1)} on, ${percent(covered)} of the concepts`
}

function relationLine({ n, macroF1, majorityF1, accuracy }: NonNullable<MetricReport['relations']>): string {
  const figures = `macro F1 ${macroF1.toFixed(4)}, of the majority ${majorityF1.toFixed(4)}`
  return `relation\t${figures}, accuracy ${accuracy.toFixed(4)}, ${n} pairs`
}

/** Without and with what was decided on other sources. */
function learningLines({ learning, depth }: MetricReport): string[] {
  if (!learning) return []
  const { n, base, learned, difference, interval, chances } = learning
  return [
    `${n} sources whose answer no suggestion was made from`,
    `MRR@${depth}, without learning\t${base.mrr.toFixed(4)}`,
    `MRR@${depth}, with learning\t${learned.mrr.toFixed(4)}`,
    `difference\t${difference.toFixed(4)}\t${between(interval)}`,
    ...(chances ? adaptedLines(chances) : []),
  ]
}

/** Of the chances of first suggestions. */
function adaptedLines({ base, learned, adaptedTo }: LearnedChances): string[] {
  return [
    `calibration error of firsts, without learning\t${base.ece.toFixed(4)}\t${base.n} suggestions`,
    `calibration error of firsts, with learning\t${learned.ece.toFixed(4)}\tnow adapted to ${adaptedTo} decisions`,
  ]
}

type LearnedChances = NonNullable<NonNullable<MetricReport['learning']>['chances']>

const between = ([lower, upper]: readonly [number, number]) => `[${lower.toFixed(4)}, ${upper.toFixed(4)}]`
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
