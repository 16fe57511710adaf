import type { UploadChoices } from '../choices'
import { summarise } from '../inspection'
import { readUpload } from '../read-upload'

// All files here are written for these tests.

const read = (text: string, choices: UploadChoices = {}) => {
  return readUpload([{ name: 'file', bytes: Buffer.from(text) }], choices)
}

const harbour = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix h: <https://harbour.example/> .
h:jobs a skos:ConceptScheme ; dct:title "Harbour jobs"@en ; owl:versionInfo "2026" .
h:1 a skos:Concept ; skos:inScheme h:jobs ; skos:notation "1" ; skos:prefLabel "Ships"@en ; skos:narrower h:11 .
h:11 a skos:Concept ; skos:inScheme h:jobs ; skos:notation "11" ; skos:prefLabel "Pilot"@en, "Lotse"@de ;
  skos:altLabel "Sea pilot"@en ; skos:hiddenLabel "Pylot"@en ; skos:definition "Guides ships."@en ;
  skos:broadMatch <http://data.europa.eu/esco/isco/C3152> .
h:12 a skos:Concept ; skos:inScheme h:jobs ; skos:notation "12" ; skos:prefLabel "Diver"@en ; skos:broader h:1 ;
  owl:deprecated true .
`

describe('a classification in SKOS', () => {
  it('keeps labels, codes, notes, parents, ISCO group and status', async () => {
    const { kind, record, problems, format } = await read(harbour, { kind: 'classification' })
    expect({ kind, format, problems }).toEqual({ kind: 'classification', format: 'turtle', problems: [] })
    expect(record).toMatchObject({
      key: 'harbour-jobs',
      title: 'Harbour jobs',
      version: '2026',
      languages: ['en', 'de'],
    })
    const [ships, pilot, diver] = record!.concepts
    expect(ships).toMatchObject({ kind: 'group', notation: '1', broader: [] })
    expect(pilot).toMatchObject({
      kind: 'occupation',
      broader: ['https://harbour.example/1'],
      iscoGroup: '3152',
      line: 7,
    })
    expect(pilot!.labels).toContainEqual({ language: 'en', kind: 'hidden', text: 'Pylot' })
    expect(pilot!.notes).toEqual([{ language: 'en', kind: 'definition', text: 'Guides ships.' }])
    expect(diver).toMatchObject({ status: 'deprecated', broader: ['https://harbour.example/1'] })
  })

  it('is the same in RDF/XML, with entities that abbreviate namespaces', async () => {
    const text = `<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [<!ENTITY h "https://harbour.example/">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
  <skos:Concept rdf:about="&h;11"><skos:prefLabel xml:lang="en">Pilot</skos:prefLabel></skos:Concept>
</rdf:RDF>`
    const { record, problems } = await read(text)
    expect(problems).toEqual([])
    expect(record!.concepts).toMatchObject([{ uri: 'https://harbour.example/11', labels: [{ text: 'Pilot' }] }])
  })

  it('is the same in JSON-LD whose context is in the file', async () => {
    const text = JSON.stringify({
      '@context': { skos: 'http://www.w3.org/2004/02/skos/core#' },
      '@graph': [
        {
          '@id': 'https://harbour.example/11',
          '@type': 'skos:Concept',
          'skos:prefLabel': { '@value': 'Lotse', '@language': 'de' },
        },
      ],
    })
    const { record } = await read(text)
    expect(record!.concepts[0]!.labels).toEqual([{ language: 'de', kind: 'preferred', text: 'Lotse' }])
  })

  it('is the same in JSKOS, one concept a line', async () => {
    const concepts = [
      { uri: 'https://harbour.example/1', notation: ['1'], prefLabel: { en: 'Ships' } },
      {
        uri: 'https://harbour.example/11',
        notation: ['11'],
        prefLabel: { en: 'Pilot' },
        altLabel: { en: ['Sea pilot'] },
        broader: [{ uri: 'https://harbour.example/1' }],
      },
    ]
    const { record, format } = await read(concepts.map((concept) => JSON.stringify(concept)).join('\n'))
    expect(format).toBe('jskos')
    expect(record!.concepts.map(({ notation, kind }) => [notation, kind])).toEqual([
      ['1', 'group'],
      ['11', 'occupation'],
    ])
    expect(record!.concepts[1]!.labels).toContainEqual({ language: 'en', kind: 'alternative', text: 'Sea pilot' })
  })

  it('reads labels of SKOS-XL', async () => {
    const { record } = await read(`@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
<https://harbour.example/11> a skos:Concept ; xl:prefLabel [ xl:literalForm "Lotse"@de ] .`)
    expect(record!.concepts[0]!.labels).toEqual([{ language: 'de', kind: 'preferred', text: 'Lotse' }])
  })

  it('tells every rule of SKOS that is broken, where, and keeps what is sound', async () => {
    const broken = harbour
      .replace('"Lotse"@de ;', '"Lotse"@de, "Harbour pilot"@en ; skos:altLabel "Pilot"@en ;')
      .replace('skos:prefLabel "Diver"@en ; ', '')
      .concat('h:13 a skos:Concept ; skos:prefLabel "Rigger"@en ; skos:notation "11" ; skos:broader h:99 .\n')
    const { record, problems } = await read(broken, { kind: 'classification' })
    expect(problems.map(({ code, line, severity }) => [code, line, severity])).toEqual([
      ['second-preferred-label', 7, 'warning'],
      ['label-of-two-kinds', 7, 'warning'],
      ['empty-title', 10, 'error'],
      ['duplicate-code', 12, 'warning'],
      ['unknown-parent', 12, 'warning'],
    ])
    expect(record!.concepts.map(({ notation }) => notation)).toEqual(['1', '11', '11'])
  })
})

describe('which levels are mapped', () => {
  const hierarchy = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <https://example.org/> .
:a a skos:Concept ; skos:prefLabel "a" ; skos:narrower :b . :c a skos:Concept ; skos:prefLabel "c" ; skos:broader :b .
:b a skos:Concept ; skos:prefLabel "b" .`

  it.each([
    [undefined, { a: 'group', b: 'group', c: 'occupation' }],
    ['all', { a: 'occupation', b: 'occupation', c: 'occupation' }],
    [2, { a: 'group', b: 'occupation', c: 'group' }],
  ] as const)('is for its owner to say: %s', async (levels, kinds) => {
    const read = await readUpload([{ name: 'a.ttl', bytes: Buffer.from(hierarchy) }], { levels })
    expect(summarise(read)!.levels).toEqual({ leaves: 1, all: 3, each: [1, 1, 1] })
    const { record } = read
    expect(Object.fromEntries(record!.concepts.map(({ labels, kind }) => [labels[0]!.text, kind]))).toEqual(kinds)
  })

  it('a classification that maps some concepts to ISCO is no mapping table', async () => {
    const mapped = `${hierarchy} :c skos:broadMatch <http://data.europa.eu/esco/isco/C8350> .`
    const { kind, record } = await readUpload([{ name: 'a.ttl', bytes: Buffer.from(mapped) }])
    expect(kind).toBe('classification')
    expect(record!.concepts.map(({ iscoGroup }) => iscoGroup)).toContain('8350')
  })
})
