import type { UploadedFile } from '../archive'
import { releaseFromNames, readEscoFileName } from './files'
import { readEsco } from './read-esco'

/** Hand-written; shaped like the portal's files. */
const file = (name: string, ...lines: string[]): UploadedFile => ({ name, bytes: Buffer.from(lines.join('\n') + '\n') })

const occupation = (id: number) => `http://data.europa.eu/esco/occupation/${id}`
const group = (code: string) => `http://data.europa.eu/esco/isco/C${code}`

const groups = file(
  'ISCOGroups_en.csv',
  'conceptType,conceptUri,code,preferredLabel,altLabels,inScheme,description',
  ...['2', '26', '263', '2631'].map((code) => `ISCOGroup,${group(code)},${code},group ${code},,,`),
)
const occupationColumns =
  'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,scopeNote,definition,description,code'
const occupations = file(
  'occupations_en.csv',
  occupationColumns,
  `Occupation,${occupation(1)},2631,economist,"market economist\neconomist\nmarket economist",econimist,Scope.,Definition.,"A, b.",2631.2`,
  `Occupation,${occupation(2)},2631,bank economist,one | two,,,,,2631.2.1`,
)

const concept = (files: UploadedFile[], uri: string) => readEsco(files).value.concepts.find((it) => it.uri === uri)!

describe('file names', () => {
  it.each([
    ['occupations_fr.csv', { part: 'occupations', language: 'fr' }],
    ['x/ISCOGroups_en.csv', { part: 'isco-groups', language: 'en' }],
    ['broaderRelationsOccPillar.csv', { part: 'broader', language: null }],
    ['broaderRelationsSkillPillar_en.csv', { part: 'broader', language: 'en' }],
    ['greenSkillsCollection_en.csv', { part: 'collection', language: 'en' }],
    ['conceptSchemes_en.csv', null],
    ['occupationSkillRelations_en.csv', null],
  ])('%s', (name, expected) => expect(readEscoFileName(name)).toEqual(expected))

  it.each([
    ['ESCO dataset - v1.1.1 - classification - en - csv.zip/occupations_en.csv', '1.1.1'],
    ['esco/v1.0.8/occupations_fr.csv', '1.0.8'],
    ['occupations_fr.csv', null],
  ])('%s states %s', (name, release) => expect(releaseFromNames([name])).toBe(release))
})

describe('a portal download', () => {
  it('gives labels of all kinds once each, and notes of all kinds', () => {
    const { labels, notes, notation, iscoGroup } = concept([groups, occupations], occupation(1))
    expect({ notation, iscoGroup }).toEqual({ notation: '2631.2', iscoGroup: '2631' })
    expect(labels.map(({ kind, text }) => [kind, text])).toEqual([
      ['preferred', 'economist'],
      ['alternative', 'market economist'],
      ['hidden', 'econimist'],
    ])
    expect(notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['description', 'A, b.'],
      ['definition', 'Definition.'],
      ['scope', 'Scope.'],
    ])
  })

  it('splits labels at line breaks and at bars', () => {
    expect(concept([occupations], occupation(2)).labels.map(({ text }) => text)).toEqual([
      'bank economist',
      'one',
      'two',
    ])
  })

  it('hangs concepts by their codes where no file states the hierarchy', () => {
    const files = [occupations, groups]
    expect(concept(files, occupation(2)).broader).toEqual([occupation(1)])
    expect(concept(files, occupation(1)).broader).toEqual([group('2631')])
    expect(concept(files, group('2631')).broader).toEqual([group('263')])
    expect(concept(files, group('2')).broader).toEqual([])
  })

  it('hangs them by broaderRelations where that file is there', () => {
    const broader = file(
      'broaderRelationsOccPillar_en.csv',
      'conceptType,conceptUri,broaderType,broaderUri',
      `Occupation,${occupation(2)},ISCOGroup,${group('2631')}`,
    )
    expect(concept([occupations, groups, broader], occupation(2)).broader).toEqual([group('2631')])
  })

  it('joins languages by URI', () => {
    const french = file(
      'occupations_fr.csv',
      occupationColumns,
      `Occupation,${occupation(1)},2631,économiste,,,,,,2631.2`,
    )
    const { value } = readEsco([french, occupations])
    expect(value.languages).toEqual(['fr', 'en'])
    expect(value.concepts).toHaveLength(2)
    expect(value.concepts[0]!.labels.filter(({ kind }) => kind === 'preferred').map(({ text }) => text)).toEqual([
      'économiste',
      'economist',
    ])
  })

  it('reads skills below skill groups', () => {
    const skill = 'http://data.europa.eu/esco/skill/s'
    const skillGroup = 'http://data.europa.eu/esco/skill/g'
    const files = [
      file('skills_en.csv', 'conceptType,conceptUri,preferredLabel', `KnowledgeSkillCompetence,${skill},count`),
      file('skillGroups_en.csv', 'conceptType,conceptUri,preferredLabel,code', `SkillGroup,${skillGroup},sums,S1`),
      file(
        'skillsHierarchy_en.csv',
        'Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term',
        `${skillGroup},sums,${skill},count`,
      ),
    ]
    expect(concept(files, skill)).toMatchObject({ kind: 'skill', broader: [skillGroup] })
    expect(concept(files, skillGroup)).toMatchObject({ kind: 'skill-group', notation: 'S1' })
    expect(readEsco(files, { withoutSkills: true }).value.concepts).toEqual([])
  })
})

describe('what is wrong with a download', () => {
  const problems = (...files: UploadedFile[]) => readEsco(files).problems

  it('repeated URIs, as in release 1.2.1: the first row is kept', () => {
    const row = `Occupation,${occupation(1)},2631,economist,,,,,,2631.2`
    const twice = file('occupations_en.csv', occupationColumns, row, row)
    expect(problems(twice)).toMatchObject([{ code: 'duplicate-uri', line: 3, severity: 'warning' }])
    expect(readEsco([twice]).value.concepts).toHaveLength(1)
  })

  it('missing columns: says what was found and what was expected', () => {
    const [problem] = problems(file('occupations_en.csv', 'uri,label', 'x,y'))
    expect(problem).toMatchObject({ code: 'missing-column', severity: 'error' })
    expect(problem!.message).toContain('expected conceptUri, preferredLabel; found uri, label')
  })

  it.each([
    ['invalid-uri', `Occupation,economist,2631,x,,,,,,1`],
    ['empty-title', `Occupation,${occupation(1)},2631,,,,,,,1`],
    ['row-width', `Occupation,${occupation(1)},2631,x,,,,,,1,too,many`],
  ])('%s', (code, row) => {
    expect(problems(file('occupations_en.csv', occupationColumns, row))).toMatchObject([{ code, line: 2 }])
  })

  it('a name without language', () => {
    expect(problems(file('occupations.csv', occupationColumns))).toMatchObject([{ code: 'language-unknown' }])
    expect(readEsco([file('occupations.csv', occupationColumns)], { language: 'lv' }).problems).toMatchObject([
      { code: 'no-rows' },
    ])
  })

  it('parents that no file describes', () => {
    const broader = file('broaderRelationsOccPillar.csv', 'conceptUri,broaderUri', `${occupation(1)},${group('9999')}`)
    expect(problems(occupations, broader)).toMatchObject([{ code: 'unknown-parent', severity: 'warning' }])
  })
})
