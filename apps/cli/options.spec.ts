import { signalNames } from '#domain'
import { shareOf, signalsOf, levelsOf } from './options'

describe('the names of signals', () => {
  it('are those of single signals and of groups', () => {
    expect([...signalsOf('popularity, lexical')]).toEqual([
      'popularity',
      'spelling',
      'spellingPreferred',
      'sameText',
      'wordDifference',
    ])
  })

  it('cover every signal by some group', () => {
    const groups = 'dense,lexical,english,descriptions,memory,isco,codes,rivals,together,agreed'
    expect([...signalsOf(groups)].sort()).toEqual([...signalNames].sort())
  })

  it('are listed when one is unknown', () => {
    expect(() => signalsOf('dense,magic')).toThrow(/“magic”.*lexical.*nearestLabel/)
  })
})

describe('a share', () => {
  it.each(['0', '.2', '0.99'])('can be %s', (text) => expect(shareOf(text)).toBe(Number(text)))
  it.each(['1', '-.1', '20%', ''])('cannot be %p', (text) => expect(() => shareOf(text)).toThrow('share'))
})

describe('levels', () => {
  it.each([
    ['leaves', 'leaves'],
    ['all', 'all'],
    ['2', 2],
  ])('%s', (text, levels) => expect(levelsOf(text)).toBe(levels))

  it.each(['0', '-1', 'two', ''])('are none: “%s”', (text) => expect(() => levelsOf(text)).toThrow('leaves, all'))
})
