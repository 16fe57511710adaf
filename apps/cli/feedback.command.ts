import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { feedbackFormats, FeedbackService, type FeedbackFormat } from '#pipeline'
import { Config } from '#platform'
import { Option, type Command } from 'commander'
import { withServices } from './cli.module'

interface Options {
  project: string
  format: FeedbackFormat
  out?: string
}

export function addFeedback(program: Command): void {
  program
    .command('feedback')
    .description('write what the publisher of the target should know: missing concepts, remarks, terms, suggestions')
    .requiredOption('--project <id>', 'id of the project, as the address of its page shows it')
    .addOption(new Option('--format <format>', 'file format').choices([...feedbackFormats]).default('xlsx'))
    .option('--out <file>', 'where to; default: standard output')
    .action((options: Options) => writeFeedback(options))
}

async function writeFeedback({ project, format, out }: Options): Promise<void> {
  await withServices(Config.fromEnvironment(), async (services) => {
    const { content } = await services.get(FeedbackService).file(project, format)
    const destination = out === undefined ? process.stdout : createWriteStream(out)
    await pipeline(Readable.from(content), destination, { end: out !== undefined })
  })
}
