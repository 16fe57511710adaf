import { typeset, typesetText } from './typeset'

describe('French spaces', () => {
  it('hold quotation marks, colons and high signs to their words', () => {
    expect(typesetText('Pourquoi « berger » ?')).toBe('Pourquoi «\u00a0berger\u00a0»\u202f?')
    expect(typesetText('Suivant : berger ; puis 61 %')).toBe('Suivant\u00a0: berger\u202f; puis 61\u00a0%')
  })

  it('leave what is not French alone', () => {
    expect(typesetText('https://data.europa.eu/esco?uri=1;2')).toBe('https://data.europa.eu/esco?uri=1;2')
    expect(typesetText('Quoi?')).toBe('Quoi?')
  })

  it('are set in texts that are made later, wherever they stand', () => {
    const texts = typeset({ deep: [{ made: (title: string) => [`« ${title} »`] }], amount: 3 })
    expect(texts.deep[0]?.made('berger')).toEqual(['«\u00a0berger\u00a0»'])
    expect(texts.amount).toBe(3)
  })
})
