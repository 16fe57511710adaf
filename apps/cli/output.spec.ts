import { UserError } from '#platform'
import { Command } from 'commander'
import { exitCodes, report } from './output'

describe('report', () => {
  let said: string
  beforeEach(() => {
    said = ''
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += String(text)
      return true
    })
  })
  afterEach(() => jest.restoreAllMocks())

  const problem = { file: 'a.csv', line: 3, column: 'Code', value: '', code: 'no-code', severity: 'error' } as const

  it('says what a person can act on, with every place, and nothing of the program', () => {
    const error = new UserError('unreadable', 'Nothing could be read.', {
      problems: [{ ...problem, message: 'A code was expected.' }],
    })
    expect(report(error)).toBe(exitCodes.failed)
    expect(said).toBe('Nothing could be read.\n  a.csv, line 3, column Code: A code was expected.\n')
  })

  it('tells a wrong command line from a failure', () => {
    expect(report(new UserError('usage', 'No.'))).toBe(exitCodes.usage)
    expect(report(new Error('broken'))).toBe(exitCodes.failed)
    expect(said).toContain('broken')
  })

  it.each([
    [['--help'], exitCodes.done],
    [['--nonsense'], exitCodes.usage],
  ])('%p ends with %d', async (args, code) => {
    const program = new Command().configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    const error: unknown = await program
      .exitOverride()
      .parseAsync(args, { from: 'user' })
      .catch((thrown: unknown) => thrown)
    expect(report(error)).toBe(code)
  })
})
