import { MetricService, type MetricReport } from '#pipeline'
import { Config } from '#platform'
import type { Command } from 'commander'
import { withServices } from './cli.module'
import { printJson } from './output'

interface Options {
  project: string
  run?: string
  goldSet?: string
  json?: boolean
}

export function addMetrics(program: Command): void {
  program
    .command('metrics')
    .description('measure how well a run suggests what people decided, or what an imported table says')
    .requiredOption('--project <id>', 'id of the project, as the address of its page shows it')
    .option('--run <id>', 'run to measure; default: the latest that finished')
    .option('--gold-set <id>', 'imported table to measure against; default: agreed and settled marks')
    .option('--json', 'print JSON')
    .action(measure)
}

async function measure({ project, run, goldSet, json }: Options): Promise<void> {
  await withServices(Config.fromEnvironment(), async (services) => {
    const gold = goldSet === undefined ? { kind: 'marks' as const } : { kind: 'gold-set' as const, goldSetId: goldSet }
    const report = await services.get(MetricService).measure(null, project, { runId: run, gold })
    if (json) printJson(report)
    else show(report)
  })
}

function show(report: MetricReport): void {
  const { coverage } = report
  const lines = [
    ...rankingLines(report),
    ...chanceLines(report),
    ...learningLines(report),
    `sources mapped\t${coverage.sources.mapped} of ${coverage.sources.total}, ${coverage.sources.noTarget} without a target`,
    `targets reached\t${coverage.targets.reached} of ${coverage.targets.total}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
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
  const { n, base, learned, difference, interval } = learning
  return [
    `${n} sources whose answer no suggestion was made from`,
    `MRR@${depth}, without learning\t${base.mrr.toFixed(4)}`,
    `MRR@${depth}, with learning\t${learned.mrr.toFixed(4)}`,
    `difference\t${difference.toFixed(4)}\t${between(interval)}`,
  ]
}

const between = ([lower, upper]: readonly [number, number]) => `[${lower.toFixed(4)}, ${upper.toFixed(4)}]`
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
