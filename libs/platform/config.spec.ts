import { Config } from './config'

describe('Config', () => {
  it('needs no setting at all', () => {
    const config = Config.fromEnvironment({})
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, databaseUrl: null, redisUrl: null, model: null })
    expect(config.dataFolder).toMatch(/crosswalk$/)
  })

  it('takes an empty variable for an absent one', () => {
    expect(Config.fromEnvironment({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null })
  })

  it('is reached where it listens unless another address is named', () => {
    expect(Config.fromEnvironment({ PORT: '4000' }).publicAddress).toBe('http://127.0.0.1:4000')
    const named = Config.fromEnvironment({ CROSSWALK_ADDRESS: 'https://crosswalk.example/esco/' })
    expect(named.publicAddress).toBe('https://crosswalk.example/esco')
  })

  it('names every wrong setting with its value and what was expected', () => {
    const read = () => Config.fromEnvironment({ PORT: 'eighty', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'info' })
    expect(read).toThrow('PORT=eighty: expected a port number')
    expect(read).toThrow('DATABASE_URL=…: expected an address such as postgres://')
    expect(read).not.toThrow('LOG_LEVEL')
  })

  it('never repeats a secret that is wrong', () => {
    expect(() => Config.fromEnvironment({ CROSSWALK_SIGN_IN_KEY: 'too-short' })).toThrow('CROSSWALK_SIGN_IN_KEY')
    expect(() => Config.fromEnvironment({ CROSSWALK_SIGN_IN_KEY: 'too-short' })).not.toThrow('too-short')
    expect(() => Config.fromEnvironment({ REDIS_URL: 'tcp://me:secret@host' })).not.toThrow('secret')
  })

  it('replaces settings in a copy', () => {
    const config = Config.fromEnvironment({ PORT: '4000', HOST: '0.0.0.0' })
    expect(config.with({ PORT: '5000' })).toMatchObject({ port: 5000, host: '0.0.0.0' })
    expect(config.port).toBe(4000)
  })

  it('hands its settings, and all other variables, to a child process', () => {
    const environment = Config.fromEnvironment({ PORT: '4000' }).toEnvironment()
    expect(environment).toMatchObject({ PORT: '4000', PATH: process.env.PATH })
    expect(Config.fromEnvironment(environment).port).toBe(4000)
  })
})
