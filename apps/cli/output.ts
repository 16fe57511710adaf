import type { Problem } from '#domain'
import { UserError } from '#platform'
import type { CommanderError } from 'commander'

/** 0: done; 1: the input or the installation is at fault, and the message says how; 2: the command line is wrong. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const

/** Progress and remarks go to standard error, so that standard output holds the result alone. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

/** Shows how far a step is: in place on a terminal, otherwise a line each tenth. The rate counts from the first word. */
export function progressOf(step: string): (done: number, total: number) => void {
  let first: { at: number; done: number } | null = null
  let shown = -1
  return (done, total) => {
    first ??= { at: performance.now(), done }
    const tenth = Math.floor((10 * done) / total)
    const rate = (done - first.done) / ((performance.now() - first.at) / 1000)
    const pace = rate > 0 ? `, ${Math.round(rate)}/s, ${Math.ceil((total - done) / rate)} s left` : ''
    const line = `${step}: ${done} of ${total}${pace}`
    if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001b[K${done === total ? '\n' : ''}`)
    else if (tenth !== shown) say(line)
    shown = tenth
  }
}

/** What is wrong with the files of a command that goes on with the rest of them. @param more where the others are */
export function sayProblems(problems: readonly Problem[], limit = Infinity, more = ''): void {
  for (const { file, line, message, severity } of problems.slice(0, limit)) {
    say(`${severity}: ${file}${line === null ? '' : `, line ${line}`}: ${message}`)
  }
  if (problems.length > limit) say(`… and ${problems.length - limit} more; ${more}`)
}

/** One JSON document on standard output. */
export function printJson(result: unknown): void {
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}

/** Says what went wrong in the words of its error. @returns the exit code */
export function report(error: unknown): number {
  if (isCommanderError(error)) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  if (!(error instanceof UserError)) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return exitCodes.failed
  }
  say(error.message)
  for (const { file, line, column, message } of error.problems) {
    const place = [file, line !== null && `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ')
    say(`  ${place}: ${message}`)
  }
  return error.code === 'usage' ? exitCodes.usage : exitCodes.failed
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'exitCode' in error && error.name === 'CommanderError'
}
