import { bases as tables, occupation, type Base } from './bases'
import { caseOf, encodingDamages, utf8, type Case, type Damage } from './damage'
import { textDamages } from './text-damages'

const { choices: classification } = tables.find(({ name }) => name.startsWith('classification'))!
const { choices: crosswalk } = tables.find(({ name }) => name === 'EURES table')!

const isles = 'https://isles.example/occupations/'
const skos = 'http://www.w3.org/2004/02/skos/core#'
const codes = ['71', '72', '73', '74']

const json = (text: string) => JSON.stringify(text)
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const linked = (name: string, file: string, choices: Base['choices'], text: Base['text']): Base => {
  return { name, file, choices, text, beside: [] }
}

const turtle = linked(
  'Turtle',
  'isles.ttl',
  classification,
  (words) =>
    `@prefix skos: <${skos}> .\n@prefix i: <${isles}> .\ni:scheme a skos:ConceptScheme .\n` +
    codes
      .map(
        (code, at) =>
          `i:${code} a skos:Concept ;\n  skos:inScheme i:scheme ;\n  skos:notation "${code}" ;\n` +
          `  skos:prefLabel ${json(words[at]!)}@lv .\n`,
      )
      .join(''),
)

const rdfXml = linked(
  'RDF/XML',
  'isles.rdf',
  classification,
  (words) =>
    `<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\n  xmlns:skos="${skos}">\n` +
    codes
      .map(
        (code, at) =>
          `<skos:Concept rdf:about="${isles}${code}">\n  <skos:notation>${code}</skos:notation>\n` +
          `  <skos:prefLabel xml:lang="lv">${xml(words[at]!)}</skos:prefLabel>\n</skos:Concept>\n`,
      )
      .join('') +
    '</rdf:RDF>\n',
)

const jsonLd = linked(
  'JSON-LD',
  'isles.jsonld',
  classification,
  (words) =>
    `{"@context": {"skos": ${json(skos)}},\n"@graph": [\n` +
    codes
      .map((code, at) =>
        JSON.stringify({
          '@id': `${isles}${code}`,
          '@type': 'skos:Concept',
          'skos:notation': code,
          'skos:prefLabel': { '@value': words[at]!, '@language': 'lv' },
        }),
      )
      .join(',\n') +
    '\n]}\n',
)

const jskos = linked('JSKOS', 'isles.ndjson', crosswalk, (words) =>
  codes
    .map((code, at) => {
      const from = { uri: `${isles}${code}`, notation: [code], prefLabel: { lv: words[at]! } }
      const mapping = {
        from: { memberSet: [from] },
        to: { memberSet: [{ uri: occupation(at + 1) }] },
        fromScheme: { uri: `${isles}scheme` },
        toScheme: { uri: 'http://data.europa.eu/esco/model' },
        type: [`${skos}exactMatch`],
      }
      return `${JSON.stringify(mapping)}\n`
    })
    .join(''),
)

const sssom = linked(
  'SSSOM',
  'isles.sssom.tsv',
  crosswalk,
  (words) =>
    `#curie_map:\n#  i: ${isles}\n#  o: http://data.europa.eu/esco/occupation/\n#subject_source: i:scheme\n` +
    'subject_id\tsubject_label\tpredicate_id\tobject_id\tmapping_justification\n' +
    codes
      .map((code, at) => {
        const label = words[at]!.replace(/\s+/g, ' ')
        const object = occupation(at + 1)
          .split('/')
          .pop()!
        return `i:${code}\t${label}\tskos:exactMatch\to:${object}\tsemapv:ManualMappingCuration\n`
      })
      .join(''),
)

/** Those of text that tell more about these formats than about the decoder, which all formats share. */
const wanted =
  /^cut off|^UTF-(8|16|32).*(mark|without|twice)|^Windows-1257|^bytes|^half|^NUL|CR$|marks$|^control|JavaScript|300,000|^no titles|mark-up|beyond/

const common = [...encodingDamages, ...textDamages].filter(({ name }) => wanted.test(name))

const changed =
  (change: (text: string) => string) =>
  (base: Base): Buffer =>
    Buffer.from(change(utf8(base).toString()))
const bytes = (text: string) => () => Buffer.from(text)
const deep = 100_000

const bomb = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join('\n')
const withDoctype = (entities: string) =>
  changed((text) =>
    text.replace('<rdf:RDF', `<!DOCTYPE rdf:RDF [\n${entities}\n]>\n<rdf:RDF`).replace('Maiznieks', '&e30;'),
  )

/** What can befall one format only. */
const own: readonly (readonly [Base, readonly Damage[]])[] = [
  [
    turtle,
    [
      {
        name: 'nested 100,000 deep',
        bytes: changed((text) => `${text}i:71 skos:broader ${'[ skos:broader '.repeat(deep)}`),
      },
      { name: 'a list 100,000 deep', bytes: changed((text) => `${text}i:71 skos:broader ${'('.repeat(deep)}`) },
      { name: 'a literal never closed', bytes: changed((text) => text.replace('"@lv', '@lv')) },
      { name: 'a long literal never closed', bytes: changed((text) => text.replace('"71"', '"""71')) },
      { name: 'a prefix that nothing declares', bytes: changed((text) => text.replace('@prefix i:', '@prefix j:')) },
      { name: 'relative addresses', bytes: changed((text) => text.replaceAll(isles, '')) },
    ],
  ],
  [
    rdfXml,
    [
      { name: 'entities that multiply', bytes: withDoctype(`<!ENTITY e0 "lol">\n${bomb}`) },
      { name: 'an entity of 300,000 letters', bytes: withDoctype(`<!ENTITY e30 "${'a'.repeat(300_000)}">`) },
      { name: 'an entity from a file', bytes: withDoctype('<!ENTITY e30 SYSTEM "file:///etc/passwd">') },
      { name: 'an entity that nothing declares', bytes: changed((text) => text.replace('Maiznieks', '&baker;')) },
      {
        name: 'nested 100,000 deep',
        bytes: changed((text) => text.replace('</rdf:RDF>', '<skos:broader>'.repeat(deep))),
      },
      { name: 'an element never closed', bytes: changed((text) => text.replace('</skos:notation>', '')) },
      {
        name: 'a prefix that nothing declares',
        bytes: changed((text) => text.replace(/\n {2}xmlns:skos="[^"]*"/, '')),
      },
    ],
  ],
  [
    jsonLd,
    [
      { name: 'nested 100,000 deep', bytes: bytes(`{"@context": {}, "@graph": ${'['.repeat(deep)}`) },
      {
        name: 'a context elsewhere',
        bytes: changed((text) => text.replace(/\{"skos": "[^"]*"\}/, '"https://isles.example/c"')),
      },
      { name: 'a comma too many', bytes: changed((text) => text.replace('\n]}', ',\n]}')) },
      { name: 'a quotation mark never closed', bytes: changed((text) => text.replace('Maiznieks"', 'Maiznieks')) },
    ],
  ],
  [
    jskos,
    [
      { name: 'nested 100,000 deep', bytes: bytes(`{"uri": ${'['.repeat(deep)}`) },
      { name: 'a line nested 100,000 deep', bytes: changed((text) => `${text}{"uri": ${'['.repeat(deep)}\n`) },
      {
        name: 'members that are numbers',
        bytes: changed((text) => text.replaceAll(/"memberSet":\[/g, '"memberSet":[1,null,')),
      },
      { name: 'a quotation mark never closed', bytes: changed((text) => text.replace('Maiznieks"', 'Maiznieks')) },
    ],
  ],
  [
    sssom,
    [
      { name: 'a head that is no YAML', bytes: changed((text) => text.replace('#curie_map:', '#curie_map: [')) },
      { name: 'a head of aliases that multiply', bytes: changed((text) => aliases() + text) },
      { name: 'a prefix that nothing declares', bytes: changed((text) => text.replace('#  i:', '#  j:')) },
      { name: 'no head', bytes: changed((text) => text.replace(/^#.*\n/gm, '')) },
      { name: 'a row of other length', bytes: changed((text) => text.replace('\tsemapv:', '\t\t\tsemapv:')) },
    ],
  ],
]

/** Nine lists, each of nine times the one before. */
function aliases(): string {
  const lists = Array.from(
    { length: 9 },
    (_, at) => `#l${at + 1}: &l${at + 1} [${Array(9).fill(`*l${at}`).join(', ')}]`,
  )
  return ['#l0: &l0 [lol]', ...lists, ''].join('\n')
}

export const linkedCases: readonly Case[] = own.flatMap(([base, damages]) =>
  [...common, ...damages].map((damage) => caseOf(base, damage)),
)
