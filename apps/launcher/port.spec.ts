import { createServer, type AddressInfo } from 'node:net'
import { addressOf, freePort } from './port'

describe('addressOf', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://[::1]:3000'],
    ['::1', 'http://[::1]:3000'],
    ['map.example.org', 'http://map.example.org:3000'],
  ])('says how a browser on this machine reaches %s', (host, address) => {
    expect(addressOf(host, 3000)).toBe(address)
  })
})

describe('freePort', () => {
  it('finds one for 0', async () => {
    expect(await freePort('127.0.0.1', 0)).toBeGreaterThan(0)
  })

  it('waits for a port that is about to be let go', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    setTimeout(() => server.close(), 300)
    expect(await freePort('127.0.0.1', port)).toBe(port)
  })

  it('says which address is none of this machine', async () => {
    await expect(freePort('192.0.2.1', 0)).rejects.toMatchObject({ code: 'wrong-address' })
  })
})
