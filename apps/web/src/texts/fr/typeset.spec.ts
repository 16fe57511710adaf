import { typeset } from './typeset'

describe('French spaces', () => {
  it('hold quotation marks, colons and high signs to their words', () => {
    expect(typeset('Pourquoi « berger » ?')).toBe('Pourquoi «\u00a0berger\u00a0»\u202f?')
    expect(typeset('Suivant : berger ; puis 61 %')).toBe('Suivant\u00a0: berger\u202f; puis 61\u00a0%')
  })

  it('leave what is not French alone', () => {
    expect(typeset('https://data.europa.eu/esco?uri=1;2')).toBe('https://data.europa.eu/esco?uri=1;2')
    expect(typeset('Quoi?')).toBe('Quoi?')
  })
})
