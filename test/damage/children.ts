import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { typescriptChild } from '../support/typescript-child'
import type { Report } from './report'

const reader = () => fork(join(__dirname, 'read-in-child.ts'), { execArgv: [...typescriptChild, '--expose-gc'] })

/**
 * Has cases read, one after the other, by a process of their own. One that ends, or takes longer over a case than it may,
 * has `died` of it, and the next process goes on.
 * @param patience milliseconds for each
 */
export async function readAll(names: readonly string[], patience: number): Promise<Map<string, Report>> {
  const reports = new Map<string, Report>()
  let child = reader()
  for (const name of names) {
    const report = await ask(child, name, patience)
    reports.set(name, report)
    if (report.outcome === 'died') child = reader()
  }
  child.kill()
  return reports
}

function ask(child: ChildProcess, name: string, patience: number): Promise<Report> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    const died = (code: number | null, signal: string | null) => settle(deathOf(String(signal ?? code)))
    const settle = (report: Report) => {
      clearTimeout(timer)
      child.off('exit', died)
      resolve(report)
    }
    child.once('message', (report) => settle(report as Report)).once('exit', died)
    child.send(name)
  })
}

const deathOf = (cause: string): Report => {
  return { outcome: 'died', codes: [], unclear: [`the process ended: ${cause}`], concepts: 0, mappings: 0, memory: 0 }
}
