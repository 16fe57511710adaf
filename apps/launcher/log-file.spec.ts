import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LogFile } from './log-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosswalk-unit-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('LogFile', () => {
  it('adds lines to what is there, for the eyes of its user only', () => {
    new LogFile(join(folder, 'logs')).write('worker', 'first')
    const log = new LogFile(join(folder, 'logs'))
    log.write('service', 'second')
    expect(readFileSync(log.path, 'utf8')).toBe('worker first\nservice second\n')
    expect(statSync(log.path).mode & 0o077).toBe(0)
  })

  it('begins a new file when the old one is full, and keeps that one', () => {
    const log = new LogFile(folder)
    log.write('worker', 'x'.repeat(5_000_000))
    log.write('worker', 'next')
    expect(readFileSync(log.path, 'utf8')).toBe('worker next\n')
    expect(statSync(`${log.path}.1`).size).toBeGreaterThan(5_000_000)
  })

  it('does not fail where nothing can be written', () => {
    const log = new LogFile(folder)
    rmSync(folder, { recursive: true })
    writeFileSync(folder, '')
    expect(() => log.write('worker', 'lost')).not.toThrow()
  })
})
