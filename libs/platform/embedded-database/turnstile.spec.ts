import { Turnstile } from './turnstile'

const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }]

describe('Turnstile', () => {
  it('lets one at a time through, in the order of their coming', async () => {
    const turnstile = new Turnstile<{ name: string }>()
    const entered: string[] = []
    for (const owner of [a, b, c]) void turnstile.enter(owner).then(() => entered.push(owner.name))
    await Promise.resolve()
    expect(entered).toEqual(['a'])
    turnstile.leave(a)
    await Promise.resolve()
    expect(entered).toEqual(['a', 'b'])
    turnstile.leave(b)
    await Promise.resolve()
    expect(entered).toEqual(['a', 'b', 'c'])
  })

  it('lets its owner through again at once', async () => {
    const turnstile = new Turnstile<{ name: string }>()
    await turnstile.enter(a)
    await expect(turnstile.enter(a)).resolves.toBeUndefined()
  })

  it('is left by its owner only', async () => {
    const turnstile = new Turnstile<{ name: string }>()
    await turnstile.enter(a)
    let entered = false
    void turnstile.enter(b).then(() => (entered = true))
    turnstile.leave(b)
    await Promise.resolve()
    expect(entered).toBe(false)
  })
})
