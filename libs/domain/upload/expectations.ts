/** Each rule that a file can break, and what it expects: one phrase for the person who corrects the file. */
const expectations = {
  'blank-row': 'no empty row between others',
  'contradicting-row': 'one relation for each pair of concepts',
  'control-character': 'text without control characters',
  cycle: 'parents that lead up to the top, never back to the concept itself',
  'duplicate-code': 'each code once',
  'duplicate-row': 'each statement once',
  'duplicate-title': 'each title once, in a file without codes',
  'duplicate-uri': 'each URI once',
  'empty-code': 'a code in each row',
  'empty-title': 'a title for each concept',
  'invalid-frequency': 'a number of at least 0, such as 1250',
  'invalid-isco-code': 'one to four digits of an ISCO-08 group, such as 2631',
  'invalid-language': 'the code of a language, such as lv or nl',
  'invalid-uri': 'the URI of a concept, beginning with http',
  'line-separators': 'lines that end in CR, LF or both',
  'language-unknown': 'a file name that ends in a language, such as occupations_fr.csv',
  'missing-column': 'all columns of the published format',
  'mixed-direction': 'all rows of a kind read in one direction',
  mojibake: 'letters in the encoding in which they were written',
  'no-esco-files': 'the CSV files of the portal, such as occupations_en.csv',
  'no-header': 'a header row with the columns of a EURES mapping table',
  'no-rows': 'rows below the header',
  'no-source': 'the identifier of a concept of the national classification',
  'no-table': 'CSV, TSV or XLSX files, or a zip of them',
  'no-title-column': 'one column chosen as the title',
  'not-a-table': 'CSV, TSV or XLSX files, or a zip of them',
  'nul-character': 'a text file',
  'repaired-row': 'as many cells as the header has',
  'repeated-header': 'one header row',
  'repeated-role': 'at most one column for each role',
  'row-width': 'as many cells as the header has',
  'target-without-source': 'a concept of the national classification beside each ESCO concept',
  'too-large-table': 'a table of at most 500,000 rows and 5,000,000 cells',
  'too-long': 'cells of at most 100,000 characters; codes, URIs and titles without a code of at most 500',
  'too-many-columns': 'at most 1,000 columns',
  'too-many-files': 'one table, or the files of one ESCO release',
  'unclosed-quote': 'a closing quotation mark for each opening one',
  'unknown-parent': 'the code of another row of the file',
  'unknown-relation': 'skos:exactMatch, skos:broadMatch, skos:narrowMatch, skos:closeMatch or no relation',
  'unknown-target': 'the URI of an ESCO occupation or of an ISCO group',
  'unlikely-direction': 'the direction that the rows themselves speak for',
  'unreadable-character': 'bytes that are characters in the chosen encoding',
  'unreadable-workbook': 'a workbook that can be opened',
  'unreadable-zip': 'a zip that can be opened',
} as const satisfies Record<string, string>

export type ProblemCode = keyof typeof expectations

/** What the rule expects; empty for a rule that is no longer known (a problem stored by another release). */
export function expectationOf(code: string): string {
  return code in expectations ? expectations[code as ProblemCode] : ''
}
