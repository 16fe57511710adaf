import { likeness, sharedWords } from './compare'

describe('likeness', () => {
  it.each([
    ['Geologist', 'geologist', 0.1, 'identical'],
    ['soldador a laser', 'Soldador a laser/Soldadora a laser', 0.1, 'identical'],
    ['teacher, primary school', 'primary school teacher', 0.1, 'same-words'],
    ['marine geologists', 'marine geologist', 0.9, 'similar-words'],
    ['physician', 'medical doctor', 0.1, 'similar-meaning'],
  ] as const)('%s and %s (%d): %s', (title, label, spelling, expected) => {
    expect(likeness(title, label, spelling)).toBe(expected)
  })

  it('does not take the ending of a gendered form for a title', () => {
    expect(likeness('Redakteur/in', 'Lehrer/in', 0.1)).toBe('similar-meaning')
  })
})

describe('sharedWords', () => {
  it('names them as the label writes them, inflected ones included', () => {
    expect(sharedWords('Marine geologists', 'Geologist (marine)')).toEqual(['Geologist', 'marine'])
  })

  it('leaves out short and different words', () => {
    expect(sharedWords('head of sales', 'head of production')).toEqual(['head'])
  })
})
