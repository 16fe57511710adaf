import { count, number } from './common'

export const exporting = {
  title: 'Export',
  intro:
    'The mapping table in the format that its reader needs. Every file says its direction, both versions, its date and how it came about.',
  format: 'For whom?',
  audiences: {
    eures: 'For EURES',
    people: 'For people',
    'linked-data': 'For linked data',
    programs: 'For programs',
    measurement: 'For people who measure',
  },
  formatNames: {
    'eures-csv': 'EURES table (CSV)',
    xlsx: 'Workbook (XLSX)',
    'candidates-csv': 'All suggestions (CSV)',
    'candidates-parquet': 'All suggestions (Parquet)',
  },
  formatHints: {
    'eures-csv': 'What Member States publish; can be loaded here again without loss.',
    xlsx: 'A front sheet that explains it, and relations in words; can be loaded here again.',
    'skos-turtle': 'Mapping relations between concepts.',
    'skos-rdf-xml': 'The same as XML.',
    'skos-json-ld': 'The same as JSON.',
    'xkos-turtle': 'A correspondence, as statistical offices exchange it.',
    'alignment-rdf': 'For VocBench and other tools for vocabularies.',
    sssom: 'With who decided, how likely, and how many to how many.',
    jskos: 'One mapping a line, for Cocoda and library systems.',
    'candidates-csv': 'Of the last run, with scores, evidence and decisions.',
    'candidates-parquet': 'The same, for pandas, R and DuckDB.',
  },
  versions: (source: string, target: string, language: string) =>
    `It maps ${source} to ${target}. The titles are in ${language}.`,
  direction: 'Which way shall each row read?',
  directionHint: 'Both say the same. A row names a relation, and the relation depends on which side is read first.',
  readsFrom: (first: string, second: string) => `From ${first} to ${second}`,
  usual: 'most published tables read this way',
  example: (subject: string, object: string) =>
    `“skos:broadMatch” then says: the concept of ${object} is the more general one, that of ${subject} the more specific one.`,
  include: 'What shall it hold beside agreed mappings?',
  agreedHint: (done: number, total: number) => `${number(done)} of ${count(total, 'concept')} are finished.`,
  parts: {
    none: 'Concepts for which nothing fits, with the reason',
    unreviewed: 'Answers that nobody has reviewed, marked as such',
    disputed: 'Answers on which people disagree, marked as such',
    comments: 'Comments, with the names of those who wrote them',
    provenance: 'Who decided, and when',
  },
  noPlace: 'This format has no place for what cannot be chosen.',
  holds: (mappings: number, sources: number, withoutTarget: number, disputed: number) =>
    `The table holds ${count(mappings, 'mapping')} of ${count(sources, 'concept')}` +
    (withoutTarget > 0 ? `, and ${count(withoutTarget, 'concept')} for which nothing fits` : '') +
    (disputed > 0 ? `, and what is said of ${count(disputed, 'concept')} on which people disagree` : '') +
    '.',
  empty: 'No answer of this kind has been given yet: the table would be empty.',
  preview: 'The first rows, as they will be written',
  stated: 'The file names both versions, the people and the direction.',
  suggestions:
    'The file has a row for each suggestion of the last run that has finished, those that decisions have moved included.',
  relation: 'Relation',
  inWords: 'In words',
  download: 'Download the table',
  feedback: {
    title: 'For the publisher of the target',
    intro: (target: string) =>
      `What you found out about ${target} while mapping: the publisher can use it for the next release.`,
    parts: {
      missing: (found: number) => `${count(found, 'concept')} for which nothing fits because it has none`,
      remarks: (found: number) => `${count(found, 'remark')} on its wording`,
      terms: (found: number) => `${count(found, 'title')} that it does not know, of concepts that mean the same`,
      suggestions: (found: number) => `${count(found, 'suggestion')}, accepted or rejected`,
    },
    csvOf: {
      missing: 'Missing concepts as CSV',
      remarks: 'Remarks as CSV',
      terms: 'Titles it does not know as CSV',
      suggestions: 'Suggestions as CSV',
    },
    workbook: 'Download all as a workbook',
    json: 'Download all as JSON',
  },
}
