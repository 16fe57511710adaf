import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { root } from './containers'
import { typescriptChild } from './typescript-child'

/** What a command came to. */
export interface Outcome {
  code: number
  stdout: string
  stderr: string
}

/** Runs the shell as a person does, on a database. */
export function inShell(databaseUrl: string, args: readonly string[]): Promise<Outcome> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' }
  const command = [...typescriptChild, join(root, 'apps/cli/main.ts'), ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env, cwd: root }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
}
