import type { UploadChoices, UploadedFile } from '#domain'

/** A sound little file of one kind, hand-written, that the damages are done to. A new format joins by standing below. */
export interface Base {
  name: string
  /** What it is called when it is uploaded. */
  file: string
  /** What its owner would choose. */
  choices: UploadChoices
  /** The file with these titles; four of them. */
  text(titles: readonly string[]): string
  /** For a format of rows and cells: the same before it is written down. */
  table?: {
    rows(titles: readonly string[]): string[][]
    delimiter: string
    header: number
    code: number
    title: number
  }
  /** Sound files that are uploaded with it. */
  beside: readonly UploadedFile[]
}

/** Four titles of one language, which its code page can write. */
export const titles = {
  english: ['Baker', 'Ship pilot', 'Marine geologist', 'Economist'],
  latvian: ['Maiznieks', 'Kuģa locis', 'Jūras ģeologs', 'Tirgus pētnieks'],
  polish: ['Piekarz', 'Pilot żeglugi', 'Geolog morski', 'Badacz źródeł'],
  bulgarian: ['Хлебар', 'Пилот на кораб', 'Морски геолог', 'Икономист'],
  french: ['Boulangère', 'Pilote de navire', 'Géologue marin', 'Économiste'],
  greek: ['Αρτοποιός', 'Πλοηγός πλοίου', 'Θαλάσσιος γεωλόγος', 'Οικονομολόγος'],
} as const

export const occupation = (number: number) =>
  `http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-00000000000${number}`

const quoted = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** Rows as a delimited text. */
export const written = (rows: readonly (readonly string[])[], delimiter: string) =>
  rows.map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter)).join('\n') + '\n'

type TableBase = Omit<Base, 'text' | 'beside' | 'table'> & NonNullable<Base['table']> & Partial<Pick<Base, 'beside'>>

function tableBase({ name, file, choices, beside = [], ...table }: TableBase): Base {
  return { name, file, choices, beside, table, text: (words) => written(table.rows(words), table.delimiter) }
}

const classificationRows = ([a, b, c, d]: readonly string[]) => [
  ['Code', 'Title', 'Other titles', 'Description', 'Parent code', 'ISCO-08', 'Language'],
  ['7', 'Crafts', '', 'Everything that is made by hand.', '', '7', 'lv'],
  ['71', a!, `${b!} 2`, 'Makes bread; sells it, too.', '7', '7512', 'lv'],
  ['72', b!, '', 'Leads ships.', '7', '3152', 'lv'],
  ['73', c!, '', 'Studies the sea floor.', '7', '2114', 'lv'],
  ['74', d!, '', 'Says “why”.', '7', '2631', 'lv'],
]

const escoRows = ([a, b, c, d]: readonly string[]) => [
  ['conceptType', 'conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels', 'status', 'description', 'code'],
  ...[a!, b!, c!, d!].map((title, index) => {
    const labels = `${title} one\n${title} two`
    return [
      'Occupation',
      occupation(index + 1),
      '7512',
      title,
      labels,
      'released',
      `About ${title}.`,
      `7512.${index + 1}`,
    ]
  }),
]

const groups: UploadedFile = {
  name: 'ISCOGroups_en.csv',
  bytes: Buffer.from(
    'conceptType,conceptUri,code,preferredLabel\n' +
      'ISCOGroup,http://data.europa.eu/esco/isco/C7512,7512,Bakers\n' +
      'ISCOGroup,http://data.europa.eu/esco/isco/C751,751,Food workers\n',
  ),
}

const euresRows = ([a, b, c, d]: readonly string[]) => [
  ['Mapping project name', 'Isles to ESCO'],
  ['Classification 1 Name', 'ESCO'],
  ['Classification 2 Name', 'Occupations of the Isles'],
  ['Classification 2 Version', '2021'],
  ['Classification 2 Language', 'lv'],
  [],
  [
    'Classification 1 URI',
    'Classification 1 PrefLabel',
    'Classification 1 URL',
    'Classification 2 ID',
    'Classification 2 PrefLabel',
    'Classification 2 URL',
    'Mapping relation',
  ],
  [occupation(1), 'baker', '', '71', a!, '', 'skos:exactMatch'],
  [occupation(2), 'ship pilot', '', '72', b!, '', 'skos:broadMatch'],
  [occupation(3), 'geologist', '', '73', c!, '', 'skos:narrowMatch'],
  ['', '', '', '74', d!, '', 'no relation'],
]

const onetRows = ([a, b, c, d]: readonly string[]) => [
  ['O*NET Id', 'O*NET Title', 'O*NET Description', 'ESCO or ISCO URI', 'ESCO or ISCO Title', 'Type of Match'],
  ['51-3011.00', a!, 'Makes bread.', occupation(1), 'baker', 'exactMatch'],
  ['53-5021.00', b!, 'Leads ships.', occupation(2), 'ship pilot', 'broadMatch'],
  ['19-2042.00', c!, 'Studies rocks.', occupation(3), 'geologist', 'narrowMatch'],
  ['19-3011.00', d!, 'Says why.', 'http://data.europa.eu/esco/isco/C2631', 'economists', 'exactISCO'],
]

const listRows = ([a, b, c, d]: readonly string[]) => [
  ['source code', 'source label', 'relation', 'ESCO URI', 'ESCO label'],
  ['71', a!, 'exactMatch', occupation(1), 'baker'],
  ['72', b!, 'broadMatch', occupation(2), 'ship pilot'],
  ['73', c!, 'narrowMatch', occupation(3), 'geologist'],
  ['74', d!, 'closeMatch', occupation(4), 'economist'],
]

const national = { title: 'Occupations of the Isles', version: '2021', language: 'lv' } as const
const toEsco = { ...national, kind: 'crosswalk', directions: { occupation: 'target-to-source' } } as const

export const bases: readonly Base[] = [
  tableBase({
    name: 'ESCO',
    file: 'occupations_en.csv',
    choices: { kind: 'esco', version: '1.1.1' },
    beside: [groups],
    rows: escoRows,
    delimiter: ',',
    header: 0,
    code: 1,
    title: 3,
  }),
  tableBase({
    name: 'classification, semicolons',
    file: 'isles_2021.csv',
    choices: { ...national, kind: 'classification' },
    rows: classificationRows,
    delimiter: ';',
    header: 0,
    code: 0,
    title: 1,
  }),
  tableBase({
    name: 'classification, tabs',
    file: 'isles_2021.tsv',
    choices: { ...national, kind: 'classification' },
    rows: classificationRows,
    delimiter: '\t',
    header: 0,
    code: 0,
    title: 1,
  }),
  tableBase({
    name: 'EURES table',
    file: 'isles_mapping.csv',
    choices: toEsco,
    rows: euresRows,
    delimiter: ',',
    header: 6,
    code: 3,
    title: 4,
  }),
  tableBase({
    name: 'O*NET table',
    file: 'onet.csv',
    choices: { ...toEsco, directions: { occupation: 'target-to-source', group: 'target-to-source' } },
    rows: onetRows,
    delimiter: ',',
    header: 0,
    code: 0,
    title: 1,
  }),
  tableBase({
    name: 'list of pairs',
    file: 'pairs.csv',
    choices: toEsco,
    rows: listRows,
    delimiter: ',',
    header: 0,
    code: 0,
    title: 1,
  }),
]
