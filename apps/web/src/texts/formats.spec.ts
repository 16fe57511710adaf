import { formatsOf } from './formats'

describe('names of languages', () => {
  const { languageName, languageNames } = formatsOf('en')

  it('are those of the language of the page', () => {
    expect(languageName('pl')).toBe('Polish')
    expect(formatsOf('de').languageName('pl')).toBe('Polnisch')
  })

  it('are the tags themselves where a file states what is no language', () => {
    expect(languageNames(['en', 'not a tag', 'q'])).toBe('English, not a tag, q')
  })
})
