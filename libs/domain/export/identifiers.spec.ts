import fc from 'fast-check'
import { schemeUri, uriOf } from './identifiers'

const at = 'https://crosswalk.example'

describe('the identity of a concept', () => {
  it.each([
    [
      'its own URI',
      { key: 'x', uri: 'http://data.europa.eu/esco/occupation/1' },
      'http://data.europa.eu/esco/occupation/1',
    ],
    ['a key that is a URI', { key: 'urn:isco:2631', uri: null }, 'urn:isco:2631'],
    ['its code behind the scheme', { key: 'B 01104/104', uri: null }, `${at}/schemes/pk/B%2001104%2F104`],
    ['its code where the URI is none', { key: '12', uri: '12' }, `${at}/schemes/pk/12`],
    ['its own URI, made fit for RDF', { key: 'x', uri: 'http://a.example/<b c>' }, 'http://a.example/%3Cb%20c%3E'],
  ])('is %s', (_, concept, expected) => {
    expect(uriOf(concept, { uri: schemeUri({ key: 'pk', uri: null }, at) })).toBe(expected)
  })

  it.each([
    ['https://stats.example/isco', 'https://stats.example/isco/7'],
    ['https://stats.example/isco/', 'https://stats.example/isco/7'],
    ['https://stats.example/isco#', 'https://stats.example/isco#7'],
    ['https://stats.example/?id=isco', `${at}/schemes/pk/7`],
    ['a book', `${at}/schemes/pk/7`],
  ])('stands behind the scheme %s as %s', (uri, expected) => {
    expect(uriOf({ key: '7', uri: null }, { uri: schemeUri({ key: 'pk', uri }, at) })).toBe(expected)
  })

  it('differs where the codes differ, and never breaks a document', () => {
    const code = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes(':'))
    fc.assert(
      fc.property(code, code, (a, b) => {
        const [one, other] = [a, b].map((key) => uriOf({ key, uri: null }, { uri: `${at}/schemes/pk` }))
        expect(one === other).toBe(a === b)
        expect(one).toMatch(/^https:[A-Za-z0-9/.%~_-]+$/)
      }),
    )
  })
})
