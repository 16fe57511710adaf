import fc from 'fast-check'
import { drawConcept, drawHead, drawStatement, drawTarget } from '../../../../test/support/draw-crosswalk'
import type { CrosswalkHead, Statement, StatementBatches } from '../../export/crosswalk-document'
import { mappingFormats, type MappingFormatName } from '../../export/formats'
import { relations } from '../../taxonomy/mapping'
import type { UploadChoices } from '../choices'
import { judgeDirections } from '../crosswalk/direction'
import { mappingsOf } from '../crosswalk/mappings'
import { readUpload, type ReadUpload } from '../read-upload'

// All files here are written for these tests.

const file = (text: string, name = 'file') => ({ name, bytes: Buffer.from(text) })
const read = (text: string, choices: UploadChoices = {}) => readUpload([file(text)], choices)

async function* batchesOf(statements: Statement[]): StatementBatches {
  for (const statement of statements) yield await Promise.resolve([statement])
}

async function written(format: MappingFormatName, head: CrosswalkHead, statements: Statement[]): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of mappingFormats[format].write(head, batchesOf(statements))) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces).toString('utf8')
}

/** Source code, target and relation of each mapping, read SOURCE relation TARGET as the file states it. */
function mapped({ crosswalk }: ReadUpload): string[] {
  const [{ proposed } = { proposed: 'source-to-target' as const }] = judgeDirections(
    crosswalk!.rows,
    crosswalk!.metadata,
  )
  return mappingsOf(crosswalk!.rows, { occupation: proposed, group: proposed })
    .map(({ source, target, relation }) => [source, target, relation].join(' '))
    .sort()
}

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => `x${text.trim()}`)
const drawn = fc.uniqueArray(
  fc.record({
    code: fc.stringMatching(/^[A-Z0-9]([A-Z0-9./-]{0,4} ?[A-Z0-9])*$/),
    label: word,
    target: fc.uuid(),
    group: fc.boolean(),
    relation: fc.constantFrom(...relations),
  }),
  { minLength: 1, maxLength: 12, selector: ({ code }) => code },
)

function statementOf(it: {
  code: string
  label: string
  target: string
  group: boolean
  relation: Statement['relation']
}) {
  const uri = it.group
    ? `http://data.europa.eu/esco/isco/C${parseInt(it.target.slice(0, 3), 16)}`
    : `http://data.europa.eu/esco/occupation/${it.target}`
  const source = drawConcept(it.code, { label: it.label })
  return drawStatement({ source, target: drawTarget(it.target, { uri }), relation: it.relation })
}

describe.each([
  'sssom',
  'jskos',
  'skos-turtle',
  'skos-rdf-xml',
  'skos-json-ld',
  'xkos-turtle',
  'alignment-rdf',
] as const)('a crosswalk written as %s', (format) => {
  it('is read again with the same mappings, whichever way it reads', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.constantFrom('source-to-target', 'target-to-source'), async (rows, direction) => {
        const text = await written(format, drawHead({ direction }), rows.map(statementOf))
        const wanted = rows.map((row) => {
          const { source, target, relation } = statementOf(row)
          return [source.notation, target!.uri, relation].join(' ')
        })
        expect(mapped(await read(text))).toEqual(wanted.sort())
      }),
      { numRuns: 30 },
    )
  })
})

describe('what fits nothing', () => {
  it.each(['sssom', 'jskos', 'xkos-turtle'] as const)('is read from %s in both directions', async (format) => {
    const none = drawStatement({ source: drawConcept('S9'), target: null })
    for (const direction of ['source-to-target', 'target-to-source'] as const) {
      const text = await written(format, drawHead({ direction }), [drawStatement(), none])
      expect(mapped(await read(text))).toContain('S9  ')
    }
  })
})

describe('a mapping set of somebody else', () => {
  const sssom = `# curie_map:
#   ex: https://harbour.example/
#   esco: http://data.europa.eu/esco/occupation/
subject_id\tsubject_label\tpredicate_modifier\tpredicate_id\tobject_id\tmapping_justification
ex:11\tPilot\t\tskos:broadMatch\tesco:a\tsemapv:ManualMappingCuration
ex:12\tDiver\tNot\tskos:exactMatch\tesco:b\tsemapv:ManualMappingCuration
unknown:13\tRigger\t\tskos:exactMatch\tesco:c\tsemapv:ManualMappingCuration
ex:14\tCook\t\tskos:relatedMatch\tesco:d\tsemapv:ManualMappingCuration
`

  it('in SSSOM tells each row that cannot be used with its line and column', async () => {
    const upload = await read(sssom)
    expect(mapped(upload)).toEqual(['11 http://data.europa.eu/esco/occupation/a broadMatch'])
    expect(upload.problems.map(({ code, line, column, value }) => [code, line, column, value])).toEqual([
      ['negated-mapping', 6, 'predicate_modifier', 'Not'],
      ['unknown-prefix', 7, 'subject_id', 'unknown:13'],
      ['unknown-relation', 8, 'predicate_id', 'skos:relatedMatch'],
    ])
  })

  it('in JSKOS tells lines that are no JSON and mappings of several concepts', async () => {
    const concept = (uri: string, en = uri) => ({ uri, prefLabel: { en } })
    const [pilot, esco] = [
      concept('https://harbour.example/11', 'Pilot'),
      concept('http://data.europa.eu/esco/occupation/a'),
    ]
    const type = ['http://www.w3.org/2004/02/skos/core#exactMatch']
    const lines = [
      JSON.stringify({ from: { memberSet: [pilot] }, to: { memberSet: [esco] }, type }),
      '{"from": {"memberSet": [',
      JSON.stringify({ from: { memberSet: [pilot, esco] }, to: { memberSet: [esco] }, type }),
    ]
    const upload = await read(lines.join('\n'))
    expect(mapped(upload)).toEqual(['11 http://data.europa.eu/esco/occupation/a exactMatch'])
    expect(upload.problems.map(({ code, line }) => [code, line])).toEqual([
      ['unreadable-json', 2],
      ['compound-mapping', 3],
    ])
  })

  it('in the Alignment format has no titles: its concepts are called by their codes, which is said once', async () => {
    const text = await written('alignment-rdf', drawHead(), [
      drawStatement(),
      drawStatement({ source: drawConcept('S2') }),
    ])
    const { record, problems } = await read(text)
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['untitled-concepts', 'warning']])
    expect(record!.concepts.map(({ labels }) => labels[0]!.text)).toEqual(['S1', 'S2'])
  })
})

describe('nothing outside of a file is ever read', () => {
  it.each([
    ['an external entity', '<!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['an external document type', '<!DOCTYPE rdf:RDF SYSTEM "http://example.org/evil.dtd">'],
    ['entities that multiply', '<!DOCTYPE rdf:RDF [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'],
  ])('%s is refused', async (_, doctype) => {
    const text = `<?xml version="1.0"?>${doctype}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>`
    const { kind, problems } = await read(text)
    expect(kind).toBeNull()
    expect(problems[0]).toMatchObject({ code: 'unreadable-rdf', severity: 'error' })
  })

  it('a context elsewhere is named, not fetched', async () => {
    const { problems } = await read('{"@context": "https://example.org/context.json", "@id": "https://example.org/1"}')
    expect(problems[0]!.message).toContain('https://example.org/context.json')
  })

  it.each([
    ['Turtle', '@prefix a: <http://a#> .\n<http://x/1> a:b\n"open .', 3],
    ['RDF/XML', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n<x:y/>\n</rdf:RDF>', 2],
  ])('an error in %s is told with its line', async (_, text, line) => {
    const { problems } = await read(text)
    expect(problems[0]).toMatchObject({ code: 'unreadable-rdf', line })
  })
})
