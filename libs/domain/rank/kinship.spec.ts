import { kinship, mappingDigest, type MappedScheme } from './kinship'

const scheme = (change: Partial<MappedScheme> = {}): MappedScheme => ({
  title: 'Harbour occupations',
  digest: 'a',
  sources: [
    { uri: null, notation: '1', title: 'Ship’s cook' },
    { uri: null, notation: '2', title: 'Lighthouse keeper' },
    { uri: null, notation: '3', title: 'Net maker' },
    { uri: null, notation: '4', title: 'Baker' },
  ],
  ...change,
})
const other = scheme({ title: 'Trades of the islands', digest: 'b', sources: [] })

describe('kinship', () => {
  it('knows a table by its mappings, whatever it is called', () => {
    expect(kinship(scheme(), { ...other, digest: 'a' })).toBe('same-mappings')
  })

  it('knows another release by the name of the classification', () => {
    expect(kinship(scheme(), { ...other, title: 'HARBOUR OCCUPATIONS' })).toBe('same-scheme')
  })

  it('does not take two tables without a name for one classification', () => {
    expect(kinship(scheme({ title: '' }), { ...other, title: '' })).toBeNull()
  })

  it.each([
    [1, null],
    [2, 'same-sources'],
  ])('knows a sister table by its sources: %d of four by code and title', (shared, expected) => {
    const own = scheme().sources.slice(0, shared)
    const foreign = ['5', '6', '7', '8'].slice(shared).map((notation) => ({ uri: null, notation, title: 'Other' }))
    expect(kinship(scheme(), { ...other, sources: [...own, ...foreign] })).toBe(expected)
  })

  it('knows a translation by the addresses of its concepts', () => {
    const addressed = (title: string) => ({ uri: 'urn:harbour:1', notation: null, title })
    const tested = scheme({ sources: [addressed('Cook')] })
    expect(kinship(tested, { ...other, sources: [addressed('Koch')] })).toBe('same-sources')
  })

  it('does not take a code alone, nor a title alone, for the same source', () => {
    const sources = scheme().sources.map(({ title }, at) => ({ uri: null, notation: `X${at}`, title }))
    expect(kinship(scheme(), { ...other, sources })).toBeNull()
    const renamed = scheme().sources.map((source) => ({ ...source, title: `Not ${source.title}` }))
    expect(kinship(scheme(), { ...other, sources: renamed })).toBeNull()
  })

  it('tells tables without codes apart by their titles', () => {
    const uncoded = scheme().sources.map(({ title }) => ({ uri: null, notation: null, title }))
    expect(kinship(scheme({ sources: uncoded }), { ...other, sources: uncoded })).toBe('same-sources')
    expect(kinship(scheme(), { ...other, sources: uncoded })).toBeNull()
  })

  it('measures by the smaller table: a part of a classification is the classification', () => {
    expect(kinship(scheme(), { ...other, sources: scheme().sources.slice(0, 1) })).toBe('same-sources')
    expect(kinship({ ...other, sources: scheme().sources.slice(0, 1) }, scheme())).toBe('same-sources')
  })
})

describe('mappingDigest', () => {
  const pairs = [
    { source: '1', target: 'urn:cook' },
    { source: '2', target: 'urn:keeper' },
  ]
  it('is the same for other order and repetitions, and another for other mappings', () => {
    const [first, second] = pairs
    expect(mappingDigest([second!, first!, second!])).toBe(mappingDigest(pairs))
    expect(mappingDigest([first!])).not.toBe(mappingDigest(pairs))
  })
})
