import { readOptions } from './options'

describe('readOptions', () => {
  it('puts the command line before the environment', () => {
    const { config, open } = readOptions(['--port', '4001', '--data', '/somewhere', '--no-open'])
    expect(config).toMatchObject({ port: 4001, dataFolder: '/somewhere', host: '127.0.0.1' })
    expect(open).toBe(false)
  })

  it.each([[['--prot', '1']], [['--port']], [['left over']]])('refuses %j with the help text', (args) => {
    expect(() => readOptions(args)).toThrow(/Usage: npm start/)
  })

  it('refuses a port that is none', () => {
    expect(() => readOptions(['--port', 'http'])).toThrow('PORT=http: expected a port number')
  })
})
