import { Config, UserError } from '#platform'
import { parseArgs } from 'node:util'

export const help = `Usage: npm start -- [options]

Starts everything on this machine: database, queue, service, worker and page. Ctrl-C stops it.

  --port NUMBER   port of the page (default 3000; 0 takes a free one)
  --host ADDRESS  address to listen on (default 127.0.0.1: this machine only)
  --data FOLDER   folder of the data (default: in the user's data folder)
  --no-open       do not open the page in a browser
  --help          this text

Each can be set by an environment variable too: PORT, HOST, CROSSWALK_DATA; see the README for the others.`

export interface Options {
  config: Config
  /** Whether to open the page in a browser. */
  open: boolean
  help: boolean
}

/** @throws UserError for an option that does not exist or a value that cannot be */
export function readOptions(args: string[]): Options {
  const { port, host, data, open, help } = parse(args)
  const config = Config.fromEnvironment().with({
    ...(port !== undefined && { PORT: port }),
    ...(host !== undefined && { HOST: host }),
    ...(data !== undefined && { CROSSWALK_DATA: data }),
  })
  return { config, open, help }
}

function parse(args: string[]) {
  try {
    const options = {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      open: { type: 'boolean', default: true },
      help: { type: 'boolean', short: 'h', default: false },
    } as const
    return parseArgs({ args, options, allowNegative: true }).values
  } catch (error) {
    throw new UserError('usage', `${(error as Error).message}\n\n${help}`)
  }
}
