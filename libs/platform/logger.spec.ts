import { Config } from './config'
import { withCorrelationId } from './correlation'
import { NestLogger } from './logger'

let lines: string[]
beforeEach(() => {
  lines = []
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
})
afterEach(() => jest.restoreAllMocks())

const logger = (LOG_LEVEL = 'info') => new NestLogger(Config.fromEnvironment({ LOG_LEVEL }))
const entries = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)

describe('NestLogger', () => {
  it('writes one JSON object a line, with what Nest passes', () => {
    logger().error('It failed', 'the stack', 'Uploads')
    expect(entries()).toMatchObject([{ level: 'error', msg: 'It failed', context: 'Uploads', details: ['the stack'] }])
  })

  it('puts the id of the request or job beside everything that is said while it is worked on', () => {
    withCorrelationId(() => logger().log('inside', 'Runs'), 'job-7')
    logger().log('outside', 'Runs')
    expect(entries().map(({ correlationId }) => correlationId)).toEqual(['job-7', undefined])
  })

  it('hides passwords and keys', () => {
    logger().log({ password: 'hunter2', user: { key: 'open sesame', name: 'Ada' } }, 'Session')
    expect(lines.join('')).not.toMatch(/hunter2|open sesame/)
    expect(lines.join('')).toContain('Ada')
  })

  it('says nothing below its level', () => {
    logger('warn').log('not important', 'Runs')
    expect(lines).toEqual([])
  })
})
