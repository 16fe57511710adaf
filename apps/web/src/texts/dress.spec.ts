import { dressed, isolated } from './dress'

describe('dressing texts', () => {
  const texts = { plain: 'ship', deep: [{ made: (title: string, rank: number) => [`${title} ${rank}`] }], rank: 3 }

  it('reaches every text, also those made later', () => {
    const loud = dressed(texts, { text: (text) => text.toUpperCase() })
    expect(loud.plain).toBe('SHIP')
    expect(loud.deep[0]?.made('pilot', 1)).toEqual(['PILOT 1'])
    expect(loud.rank).toBe(3)
  })

  it('reaches what is put into sentences, and nothing else', () => {
    const quoted = dressed(texts, { place: (text) => `(${text})` })
    expect(quoted.plain).toBe('ship')
    expect(quoted.deep[0]?.made('pilot', 1)).toEqual(['(pilot) 1'])
  })

  it('closes in a title written from right to left, and leaves others alone', () => {
    expect(isolated('راعي غنم')).toBe('\u2068راعي غنم\u2069')
    expect(isolated('shepherd (m/f)')).toBe('shepherd (m/f)')
    expect(isolated('βοσκός')).toBe('βοσκός')
  })
})
