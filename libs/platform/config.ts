import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { UserError } from './user-error'

type Environment = Record<string, string | undefined>

const port = z.coerce.number('expected a port number').int().min(0).max(65_535)
const url = (protocol: RegExp, example: string) => z.url({ protocol, error: `expected an address such as ${example}` })

const settings = z.object({
  CROSSWALK_DATA: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  WORKER_HEALTH_PORT: port.optional(),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://user:password@host:5432/name').optional(),
  DATABASE_POOL: z.coerce.number('expected a number').int().min(2).max(100).default(10),
  REDIS_URL: url(/^rediss?$/, 'redis://host:6379').optional(),
  CROSSWALK_MODEL: z.string().optional(),
  CROSSWALK_ADDRESS: url(/^https?$/, 'https://crosswalk.example.org').optional(),
  CROSSWALK_SIGN_IN_KEY: z.string().min(32, 'expected at least 32 characters').optional(),
  CROSSWALK_DEMONSTRATION: z.stringbool().default(true),
  CROSSWALK_TRUST_PROXY: z.stringbool().default(false),
  CROSSWALK_UPLOAD_LIMIT: z.coerce.number('expected a number of MiB').int().min(1).max(1024).default(200),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** Settings that carry a password or a key: a message about them does not repeat it. */
const secret = new Set(['CROSSWALK_SIGN_IN_KEY', 'DATABASE_URL', 'REDIS_URL'])

/** What can be set from outside. Every setting has a default that makes the embedded mode work with none. */
export class Config {
  private constructor(private readonly values: z.infer<typeof settings>) {}

  /**
   * @param environment variables as in `process.env`; empty ones count as absent
   * @throws UserError that lists every wrong setting, with what was expected
   */
  static fromEnvironment(environment: Environment = process.env): Config {
    const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
    const parsed = settings.safeParse(present)
    if (parsed.success) return new Config(parsed.data)
    const lines = parsed.error.issues.map(({ path: [key], message }) => {
      const name = String(key)
      return `  ${name}=${secret.has(name) ? '…' : present[name]}: ${message}`
    })
    throw new UserError('wrong-settings', ['These settings cannot be used:', ...lines].join('\n'))
  }

  /** The same settings with some replaced: what a command line's options do. */
  with(changes: Environment): Config {
    return Config.fromEnvironment({ ...this.own(), ...changes })
  }

  /** The variables of a child process: those of this one, with these settings. */
  toEnvironment(): Environment {
    return { ...process.env, ...this.own() }
  }

  /** Folder of the embedded database, its logs and downloaded models. */
  get dataFolder(): string {
    return this.values.CROSSWALK_DATA ?? join(userDataFolder(), 'crosswalk')
  }

  get host(): string {
    return this.values.HOST
  }

  get port(): number {
    return this.values.PORT
  }

  /** Where others reach this service, without a slash at its end: what has no address of its own gets one below it. */
  get publicAddress(): string {
    return (this.values.CROSSWALK_ADDRESS ?? `http://${this.host}:${this.port}`).replace(/\/+$/, '')
  }

  /** Where the worker answers health questions; null when nobody asks, as in embedded mode. */
  get workerHealthPort(): number | null {
    return this.values.WORKER_HEALTH_PORT ?? null
  }

  /** PostgreSQL to use; null asks for the embedded database. */
  get databaseUrl(): string | null {
    return this.values.DATABASE_URL ?? null
  }

  /** Connections one process opens at most. */
  get databasePool(): number {
    return this.values.DATABASE_POOL
  }

  /** Redis that holds the queues; null keeps them in the database. */
  get redisUrl(): string | null {
    return this.values.REDIS_URL ?? null
  }

  /** Folder or hub name of another embedding model; null takes the bundled one. */
  get model(): string | null {
    return this.values.CROSSWALK_MODEL ?? null
  }

  /** One-time key the embedded launcher prints as a link; null in server mode. Never logged. */
  get signInKey(): string | null {
    return this.values.CROSSWALK_SIGN_IN_KEY ?? null
  }

  /** Whether a new embedded installation begins with the demonstration. */
  get demonstration(): boolean {
    return this.values.CROSSWALK_DEMONSTRATION && this.signInKey !== null
  }

  /** Whether a reverse proxy in front is believed about the client's address and https. */
  get trustProxy(): boolean {
    return this.values.CROSSWALK_TRUST_PROXY
  }

  /** Bytes that the files of one upload may have together. */
  get uploadLimit(): number {
    return this.values.CROSSWALK_UPLOAD_LIMIT * 1024 * 1024
  }

  get logLevel(): z.infer<typeof settings>['LOG_LEVEL'] {
    return this.values.LOG_LEVEL
  }

  private own(): Environment {
    const present = Object.entries(this.values).filter(([, value]) => value !== undefined)
    return Object.fromEntries(present.map(([name, value]) => [name, String(value)]))
  }
}

function userDataFolder(): string {
  const home = homedir()
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(home, 'AppData', 'Local')
  return process.env.XDG_DATA_HOME ?? join(home, '.local', 'share')
}
