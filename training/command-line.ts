import type { Command } from 'commander'

/** `a,b` → a, b: the form of options that take several parts of file names. */
export function split(text: string): string[] {
  return text.split(',').filter((part) => part !== '')
}

/** Tells on the error output, with the time, how far a long work has come. */
export function say(sentence: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${sentence}`)
}

/** Runs a program; what stops it is said in one line, and the exit code is 1. */
export function runProgram(program: Command): void {
  program.parseAsync().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
