import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { Parser } from 'n3'
import { validate } from 'jskos-validate'
import { drawConcept, drawHead, drawStatement, drawTarget } from '../../../test/support/draw-crosswalk'
import { relations, type Direction } from '../taxonomy/mapping'
import { mappingsOf } from '../upload/crosswalk/mappings'
import { judgeDirections } from '../upload/crosswalk/direction'
import { readUpload } from '../upload/read-upload'
import type { CrosswalkHead, Statement, StatementBatches } from './crosswalk-document'
import { mappingFormatNames, mappingFormats, type MappingFormatName } from './formats'
import { uriOf } from './identifiers'
import { jskosConcordance, jskosMapping } from './jskos'
import { relationFrom, subjectFirst } from './orientation'

const skos = 'http://www.w3.org/2004/02/skos/core#'
const directions: Direction[] = ['source-to-target', 'target-to-source']

async function* inBatches(statements: Statement[], size = 3): StatementBatches {
  for (let at = 0; at < statements.length; at += size) yield await Promise.resolve(statements.slice(at, at + size))
}

async function bytesOf(format: MappingFormatName, head: CrosswalkHead, statements: Statement[]): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of mappingFormats[format].write(head, inBatches(statements))) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

const textOf = async (...of: Parameters<typeof bytesOf>) => (await bytesOf(...of)).toString('utf8')

/** Every relation, nothing that fits, one source with two targets, texts and codes that trip up writers. */
const awkward = 'a "quoted" <tag> & \\ back\tslash | pipe\u0001 – ünïcödé 漢字 😀'
const statements: Statement[] = [
  ...relations.map((relation, index) =>
    drawStatement({ source: drawConcept(`S ${index}/1`, { label: awkward }), relation, cardinality: 'n:1' }),
  ),
  drawStatement({
    source: drawConcept('S9'),
    relation: 'narrowMatch',
    target: drawTarget('2512.1'),
    cardinality: '1:n',
  }),
  drawStatement({
    source: drawConcept('S9'),
    relation: 'broadMatch',
    target: drawTarget('2513', { uri: 'http://data.europa.eu/esco/isco/C2513' }),
    provenance: {
      people: [
        { name: 'Ana|B', at: '2026-11-20T08:00:00.000Z' },
        { name: 'Ben', at: '2026-11-21T08:00:00.000Z' },
      ],
      origin: 'suggestion',
      rank: 1,
      score: 87.4,
    },
  }),
  drawStatement({ source: drawConcept('S10'), target: null }),
]

/** What each statement says, in the words of RDF. */
function triples(head: CrosswalkHead): string[] {
  return statements.flatMap((statement) => {
    const [subject, object] = subjectFirst(head, statement)
    if (!subject.concept || !object.concept) return []
    const [from, to] = [uriOf(subject.concept, subject.side), uriOf(object.concept, object.side)]
    return [`${from} ${skos}${relationFrom(head, statement)} ${to}`]
  })
}

const sorted = <T>(items: T[]) => [...items].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))

const isMapping = (predicate: string) => predicate.startsWith(skos) && predicate.endsWith('Match')

function mappingsInTurtle(text: string): string[] {
  return new Parser()
    .parse(text)
    .filter(({ predicate }) => isMapping(predicate.value))
    .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`)
}

describe.each(directions)('written %s', (direction) => {
  const head = drawHead({ direction })

  it.each(['skos-turtle', 'xkos-turtle'] as const)('%s says every mapping and no other', async (format) => {
    expect(mappingsInTurtle(await textOf(format, head, statements)).sort()).toEqual(triples(head).sort())
  })

  it('skos-turtle keeps every title, and tells why nothing fits', async () => {
    const quads = new Parser().parse(await textOf('skos-turtle', head, statements))
    const texts = (predicate: string) =>
      quads.filter((it) => it.predicate.value === skos + predicate).map((it) => it.object)
    expect(texts('prefLabel')).toContainEqual(expect.objectContaining({ value: awkward, language: 'lv' }))
    expect(texts('editorialNote').map(({ value }) => value)).toEqual([
      'No suitable concept in ESCO 1.2.1: no such work',
    ])
    const labelled = quads.filter((it) => it.predicate.value === `${skos}prefLabel`).map((it) => it.subject.value)
    expect(new Set(labelled).size).toBe(labelled.length)
  })

  it('xkos-turtle joins each source with its target, and the one that has none with nothing', async () => {
    const quads = new Parser().parse(await textOf('xkos-turtle', head, statements))
    const count = (name: string) => quads.filter(({ predicate }) => predicate.value.endsWith(`xkos#${name}`)).length
    const ends = [count('madeOf'), count('sourceConcept'), count('targetConcept'), count('compares')]
    const all = statements.length
    expect(ends).toEqual(direction === 'source-to-target' ? [all, all, all - 1, 2] : [all, all - 1, all, 2])
  })

  it('skos-json-ld and skos-rdf-xml hold what skos-turtle holds', async () => {
    const graph = JSON.parse(await textOf('skos-json-ld', head, statements))['@graph'] as Record<string, unknown>[]
    const found = graph.flatMap((node) =>
      relations.flatMap((relation) =>
        ((node[`skos:${relation}`] as { '@id': string }[] | undefined) ?? []).map(
          (it) => `${String(node['@id'])} ${skos}${relation} ${it['@id']}`,
        ),
      ),
    )
    expect(found.sort()).toEqual(triples(head).sort())
    const xml = await textOf('skos-rdf-xml', head, statements)
    expect(xml.match(/<skos:\w+Match rdf:resource/g)).toHaveLength(triples(head).length)
    expect(xml).toContain('a &#34;quoted&#34; &#60;tag&#62; &#38; \\ back\tslash | pipe – ünïcödé 漢字 😀')
  })

  it('jskos is valid, line by line', async () => {
    const lines = (await textOf('jskos', head, statements)).trimEnd().split('\n')
    expect(lines).toHaveLength(statements.length)
    for (const line of lines) {
      const mapping: unknown = JSON.parse(line)
      if (!validate.mapping(mapping)) expect({ mapping, errors: validate.mapping.errors }).toBeNull()
    }
    const [first] = lines.map((line) => JSON.parse(line) as { partOf: unknown[] })
    expect(first!.partOf[0]).toMatchObject({ version: 'agreed mappings', issued: '2026-11-22' })
    if (!validate.concordance(jskosConcordance(head))) expect(validate.concordance.errors).toBeNull()
  })

  it('jskos says who decided and how likely the suggestion was', () => {
    expect(jskosMapping(head, statements[5]!)).toMatchObject({
      mappingRelevance: 0.87,
      creator: [{ prefLabel: { en: 'Ana|B' } }],
      contributor: [{ prefLabel: { en: 'Ben' } }],
      created: '2026-11-20T08:00:00.000Z',
    })
  })

  it('sssom has a row for each statement, of identifiers that its head explains', async () => {
    const text = await textOf('sssom', head, statements)
    const lines = text.trimEnd().split('\n')
    const prefixes = new Map(
      lines.flatMap((line) => {
        const found = /^# {2}(\w+): "(.*)"$/.exec(line)
        return found ? [[found[1]!, found[2]!] as const] : []
      }),
    )
    const [header, ...rows] = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'))
    const at = (row: string[], column: string) => row[header!.indexOf(column)]!
    const whole = (curie: string) =>
      curie.replace(/^(\w+):/, (_, prefix: string) => prefixes.get(prefix) ?? `${prefix}:`)
    const said = rows.flatMap((row) => {
      const [subject, predicate, object] = ['subject_id', 'predicate_id', 'object_id'].map((column) => at(row, column))
      return [subject, object].includes('sssom:NoTermFound')
        ? []
        : [`${whole(subject!)} ${predicate!.replace('skos:', skos)} ${whole(object!)}`]
    })
    expect(said).toEqual(triples(head))
    expect(rows).toHaveLength(statements.length)
    expect(text.startsWith('#sssom_version: "1.1"\n')).toBe(true)
    const decided = rows[5]!
    expect(
      ['author_label', 'reviewer_label', 'mapping_date', 'confidence'].map((column) => at(decided, column)),
    ).toEqual(['Ana\\|B', 'Ben', '2026-11-20', '0.87'])
    const turned = direction === 'source-to-target' ? ['n:1', '1:n', '1:0'] : ['1:n', 'n:1', '0:1']
    expect([rows[0]!, rows[4]!, rows[6]!].map((row) => at(row, 'mapping_cardinality'))).toEqual(turned)
  })

  it('alignment-rdf orders the entities as its relations read', async () => {
    const xml = await textOf('alignment-rdf', head, statements)
    const cells = [
      ...xml.matchAll(/<entity1 rdf:resource="(.*)"\/>\s*<entity2 rdf:resource="(.*)"\/>\s*<relation>(.*)</g),
    ]
    const sign = { exactMatch: '=', broadMatch: '&#60;', narrowMatch: '&#62;', closeMatch: '=' }
    const expected = triples(head).map((triple) => {
      const [from, relation, to] = triple.split(' ')
      return [from, to, sign[relation!.slice(skos.length) as keyof typeof sign]]
    })
    expect(cells.map(([, from, to, relation]) => [from, to, relation])).toEqual(expected)
  })

  it.each(mappingFormatNames.filter((name) => mappingFormats[name].importable))(
    '%s reads back as it was written, and says which way',
    async (format) => {
      const { extension } = mappingFormats[format]
      const file = { name: `table.${extension}`, bytes: await bytesOf(format, head, statements) }
      const { crosswalk, problems } = await readUpload([file])
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
      const { rows, metadata } = crosswalk!
      const [stated] = judgeDirections(rows, metadata)
      expect(stated!.grounds).toEqual({ kind: 'stated' })
      const back = mappingsOf(rows, { occupation: stated!.proposed, group: stated!.proposed })
      const written = statements.map(({ source, target, relation }) => ({
        source: source.key,
        target: target?.uri ?? null,
        relation,
      }))
      // The Alignment format has no way to say that nothing fits; RDF has no order.
      const kept = written.filter(({ target }) => format !== 'alignment-rdf' || target !== null)
      expect(sorted(back)).toEqual(sorted(kept))
    },
  )

  it.each(mappingFormatNames)('%s names both versions, the date, the licence and the tool', async (format) => {
    const bytes = await bytesOf(format, head, statements)
    const text = format === 'xlsx' ? await sheetText(bytes) : bytes.toString('utf8')
    const missing = ['1.2.1', '2021', '2026-11-22'].filter((part) => !text.includes(part))
    // The columns of a EURES table are fixed: it has no place for these.
    if (format !== 'eures-csv')
      missing.push(...[head.licence!, 'Crosswalk', '0.1.0'].filter((part) => !text.includes(part)))
    expect(missing).toEqual([])
  })
})

async function sheetText(bytes: Buffer): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer)
  return JSON.stringify(workbook.worksheets[0]!.getSheetValues())
}

describe('every format', () => {
  it.each(mappingFormatNames)('%s can be empty', async (format) => {
    expect((await bytesOf(format, drawHead(), [])).length).toBeGreaterThanOrEqual(format === 'jskos' ? 0 : 100)
  })

  it('writes Turtle that reads back, whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (label) => {
        const written = await textOf('skos-turtle', drawHead(), [
          drawStatement({ source: drawConcept('1', { label }) }),
        ])
        const labels = new Parser().parse(written).filter(({ predicate }) => predicate.value === `${skos}prefLabel`)
        expect(labels.map(({ object }) => object.value)).toContain(label)
      }),
    )
  })
})
