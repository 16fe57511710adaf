import { MetricService } from '#pipeline'
import { Config } from '#platform'
import type { Command } from 'commander'
import { withServices } from './cli.module'
import { metricLines } from './metric-lines'
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
    else process.stdout.write(`${metricLines(report).join('\n')}\n`)
  })
}
