import 'reflect-metadata'
import { Command } from 'commander'
import { addAdopt } from './adopt.command'
import { addBenchmark } from './benchmark.command'
import { addCarryOver } from './carry-over.command'
import { addDiff } from './diff.command'
import { addExport } from './export.command'
import { addFeedback } from './feedback.command'
import { addImport } from './import.command'
import { addMetrics } from './metrics.command'
import { report } from './output'
import { addPublish } from './publish.command'
import { addSuggest } from './suggest.command'
import { addTargets } from './targets.command'
import { addUsers } from './users.command'

const program = new Command('crosswalk')
  .description('Maps national classifications of occupations to ESCO.')
  .showHelpAfterError('(--help says more)')
  .exitOverride()

addAdopt(program)
addBenchmark(program)
addCarryOver(program)
addDiff(program)
addExport(program)
addFeedback(program)
addImport(program)
addMetrics(program)
addPublish(program)
addSuggest(program)
addTargets(program)
addUsers(program)
for (const command of program.commands) command.exitOverride()

program.parseAsync().catch((error: unknown) => {
  process.exitCode = report(error)
})
