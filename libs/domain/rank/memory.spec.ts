import { memorable, TitleMemory, type RememberedTitle } from './memory'

const remembered = (title: string, targets: number[], language = 'da'): RememberedTitle => ({
  scheme: 'X',
  title,
  language,
  matches: targets.map((target) => ({ target, relation: 'closeMatch' })),
})

describe('TitleMemory', () => {
  const memory = new TitleMemory(
    [remembered('Bager', [0]), remembered('boulanger', [0, 1], 'fr'), remembered('Konditor/Konditorinde', [1])],
    3,
    'da',
  )
  const into = () => new Float32Array(3).fill(9)

  it('takes the nearest title of each target', () => {
    const nearest = into()
    memory.nearest(Float32Array.of(0.25, 0.5, -0.5), nearest)
    expect([...nearest]).toEqual([0.5, 0.5, 0])
  })

  it('lets near titles vote, each with one vote in all', () => {
    const votes = into()
    memory.votes(Float32Array.of(0.75, 1, 0.4), votes)
    expect([...votes]).toEqual([0.25 + 0.5 / 2, 0.5 / 2, 0])
  })

  it('compares the spelling of titles in the language of the sources only, in all their forms', () => {
    const alike = into()
    memory.alikeTitles(['konditor'], alike)
    expect(alike[1]).toBeCloseTo(1, 6)
    memory.alikeTitles(['boulanger'], alike)
    expect(alike[1]).toBeLessThan(0.5)
  })

  it('counts how often a target was mapped to, by shares', () => {
    expect([...memory.popularity]).toEqual([Math.log1p(1.5), Math.log1p(1.5), 0].map(Math.fround))
  })

  it('names the title that speaks for a target and counts the other near ones', () => {
    const dots = Float32Array.of(0.75, 1, 0.5)
    expect(memory.speaking(0, dots, 0.6)).toEqual({ title: 1, more: 1 })
    expect(memory.speaking(1, dots, 0.6)).toEqual({ title: 1, more: 0 })
    expect(memory.speaking(2, dots, 0.6)).toEqual({ title: -1, more: 0 })
  })

  it('remembers nothing of a heading and of a title without matches', () => {
    const twelve = Array.from({ length: 12 }, (_, target) => target)
    expect([[], [1], twelve, [...twelve, 12]].map((targets) => memorable(remembered('x', targets)))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})
