import { Injectable, type LoggerService } from '@nestjs/common'
import pino, { type Logger } from 'pino'
import { Config } from './config'
import { correlationId } from './correlation'

/** Values that must never reach a log, down to three levels deep in an object; a query's parameters carry them too. */
const secretNames = ['password', 'key', 'token', 'cookie', 'authorization']
const secrets = ['err.parameters', ...secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])]

/** One JSON object a line on standard output, with the correlation id of the request or job. */
export function createLogger(config: Config): Logger {
  return pino(
    {
      level: config.logLevel,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secrets, censor: '[hidden]' },
      mixin: () => {
        const id = correlationId()
        return id ? { correlationId: id } : {}
      },
    },
    output,
  )
}

/**
 * Standard output. Not pino's own writer: when whoever read our output is gone (a killed launcher), that one tries for
 * ever to write its last lines, and the process never ends. endWith takes the error that a write then causes.
 */
const output = { write: (line: string) => void process.stdout.write(line) }

/** Gives what Nest and `new Logger('Context')` say to pino. */
@Injectable()
export class NestLogger implements LoggerService {
  readonly pino: Logger

  constructor(config: Config) {
    this.pino = createLogger(config)
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest)
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest)
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest)
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest)
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest)
  }

  /** Nest passes the context last, and an error's stack, if any, before it. */
  private write(level: 'info' | 'error' | 'warn' | 'debug' | 'trace', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1)
    const details = rest.slice(0, -1).filter((value) => value !== undefined)
    const fields = { context, ...(details.length > 0 && { details }) }
    if (message instanceof Error) this.pino[level]({ ...fields, err: message }, message.message)
    else if (typeof message === 'string') this.pino[level](fields, message)
    else this.pino[level]({ ...fields, message })
  }
}
