import { TitleComparison } from './compare'

describe('TitleComparison', () => {
  it.each([
    ['Geologist', 'geologist', 0.1, 'identical'],
    ['soldador a laser', 'Soldador a laser/Soldadora a laser', 0.1, 'identical'],
    ['teacher, primary school', 'primary school teacher', 0.1, 'same-words'],
    ['marine geologists', 'marine geologist', 0.9, 'similar-words'],
    ['physician', 'medical doctor', 0.1, 'similar-meaning'],
  ] as const)('%s and %s (%d): %s', (title, label, spelling, expected) => {
    expect(new TitleComparison(title).likeness(label, spelling)).toBe(expected)
  })

  it('does not take the ending of a gendered form for a title', () => {
    expect(new TitleComparison('Redakteur/in').likeness('Lehrer/in', 0.1)).toBe('similar-meaning')
  })

  it('names shared words as the label writes them, inflected ones included', () => {
    expect(new TitleComparison('Marine geologists').sharedWords('Geologist (marine)')).toEqual(['Geologist', 'marine'])
  })

  it('leaves out short and different words', () => {
    expect(new TitleComparison('head of sales').sharedWords('head of production')).toEqual(['head'])
  })
})
