import type { InspectedCrosswalk } from '../../api/types'
import { count, number } from './common'
import { problemKinds } from './problem-kinds'

type Grounds = NonNullable<InspectedCrosswalk['directions'][number]['grounds']>

const roles = {
  code: 'Code',
  title: 'Title',
  'alternative-titles': 'Other titles',
  description: 'Description',
  'parent-code': 'Code of the parent',
  'isco-code': 'ISCO-08 code',
  language: 'Language of the row',
  level: 'Level',
  frequency: 'Frequency',
  ignore: 'Leave out',
}

export const upload = {
  title: 'Classifications',
  intro: 'What is loaded here, and where more is loaded.',
  loaded: 'Loaded',
  nothingLoaded: 'Nothing is loaded yet. Start with ESCO from its portal, then load your own classification.',
  scheme: 'Classification',
  version: 'Version',
  format: 'Format',
  languages: 'Languages',
  contents: 'Contents',
  contains: (concepts: number, groups: number, skills: number) =>
    [count(concepts, 'occupation'), groups > 0 ? count(groups, 'group') : '', skills > 0 ? count(skills, 'skill') : '']
      .filter(Boolean)
      .join(', '),
  openness: {
    title: 'Who may read it',
    label: (scheme: string, version: string) => `Open to everyone: ${scheme} ${version}`,
    open: 'Anyone who can reach this server may read and search it',
    closed: 'Only people who have an account here',
    hint: 'Others use it in OpenRefine, Cocoda or by program, without signing in.',
  },
  load: 'Load files',
  drop: 'Drop files here, or choose them',
  dropHint:
    'ESCO as its portal gives it (zip or CSV files), your classification (CSV, TSV, XLSX, SKOS, JSKOS), or a mapping table (EURES CSV or XLSX, SSSOM, SKOS, XKOS, JSKOS, Alignment).',
  dropSafe: 'Nothing is written before you have seen what was found and confirmed it.',
  earlier: 'Earlier uploads',
  noneEarlier: 'None yet.',
  file: 'Files',
  when: 'When',
  state: 'State',
  open: 'Open',
  kind: { esco: 'ESCO', classification: 'Classification', crosswalk: 'Mapping table' },
  unknownKind: 'not known yet',
  status: {
    received: 'Received',
    inspecting: 'Being looked at',
    waiting: 'Waits for you',
    loading: 'Being loaded',
    loaded: 'Loaded',
    rejected: 'Not usable',
    failed: 'Failed',
  },
  step: (step: string, done: number, total: number) =>
    total > 0 ? `${step}: ${number(done)} of ${number(total)}` : step,
  timeLeft: (duration: string) => `about ${duration} left`,
  lookingAt: 'Looking at the files',
  loading: 'Loading',
  found: 'What was found',
  counts: {
    occupation: 'Occupations',
    group: 'Groups',
    skill: 'Skills',
    'skill-group': 'Skill groups',
    labels: 'Labels',
    notes: 'Descriptions',
    mappings: 'Mappings',
    concepts: 'Concepts',
    skipped: 'Rows left out',
  } as Record<string, string>,
  table: {
    title: 'Table',
    encoding: 'Encoding',
    delimiter: 'Separator',
    delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' } as Record<string, string>,
    sheet: 'Sheet',
    header: 'Header on line',
    rows: 'Rows',
  },
  columns: {
    title: 'What does each column hold?',
    hint: 'Proposed from headers and values. Correct what is wrong.',
    roles,
    roleOf: (column: string) => `What “${column}” holds`,
    sure: 'sure',
    likely: 'likely',
    guess: 'a guess',
  },
  rows: {
    title: 'The first rows as concepts',
    hint: 'Changes with every choice beside it.',
    line: (line: number) => `Line ${number(line)}`,
    noConcept: 'becomes no concept',
    others: (titles: string) => `also: ${titles}`,
    parent: (code: string) => `below ${code}`,
    isco: (code: string) => `ISCO ${code}`,
    frequency: (times: number) => `Frequency ${number(times)}`,
    noTitles: 'Choose which column holds the title.',
  },
  details: {
    kind: 'These files are',
    title: 'Name of the classification',
    key: 'Short name',
    version: 'Version',
    language: 'Language',
    languageHint: 'Two letters, such as lv or nl',
    levels: {
      label: 'Which concepts are to be mapped?',
      hint: 'The others stay as groups that structure them.',
      leaves: (amount: number) => `Those that have none below them (${number(amount)})`,
      all: (amount: number) => `All of them (${number(amount)})`,
      one: (level: number, amount: number) => `Those at level ${number(level)} from the top (${number(amount)})`,
    },
    skipErrors: 'Leave out the lines with errors and load the rest',
    goldName: 'Name of this table',
    target: 'It was made for',
    chooseTarget: 'Choose the ESCO version',
  },
  preview: {
    title: 'The first concepts as they will be loaded',
    updating: 'Updating…',
    code: 'Code',
    name: 'Title',
    others: 'Other titles',
    parent: 'Parent',
    isco: 'ISCO',
    description: 'Description',
  },
  direction: {
    title: (kind: string) => (kind === 'group' ? 'Rows about ISCO groups' : 'Rows about occupations'),
    question: 'The file does not say which side of a row is read first. Which of these is true?',
    reads: {
      'source-to-target': 'From the national classification to ESCO',
      'target-to-source': 'From ESCO to the national classification',
    },
    thenSays: 'Then these rows say:',
    proposed: 'proposed',
    grounds: (grounds: Grounds) => {
      if (grounds.kind === 'stated') return 'The file itself states it.'
      if (grounds.kind === 'none') return 'No row is broadMatch or narrowMatch, so both directions say the same.'
      if (grounds.kind === 'groups') {
        const { rows, of, relation } = grounds
        return `A group is more general than its members, and ${number(rows)} of ${count(of, 'row')} are printed ${relation}.`
      }
      const parts = grounds.parts.map(
        ({ relation, rows, sources, targets }) =>
          `${count(rows, `${relation} row`)}, with ${count(sources, 'national concept')} and ${count(targets, 'ESCO concept')}`,
      )
      return `The more general side is the one that repeats: ${parts.join('; ')}.`
    },
    strength: (strength: number) =>
      strength > 0.8 ? 'strong evidence' : strength > 0.4 ? 'some evidence' : 'weak evidence',
  },
  problems: {
    title: (errors: number, warnings: number) =>
      [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : '']
        .filter(Boolean)
        .join(', '),
    none: 'No problems were found.',
    rest: 'Download the lines to mend',
    restHint:
      'The lines with errors as they stand in your file, each with what is wrong. Put them right and upload the file: they are added to what was loaded.',
    download: (n: number) => `Download ${count(n, 'line')} as CSV`,
    show: 'Show',
    all: (n: number) => `All (${number(n)})`,
    errors: (n: number) => `Errors (${number(n)})`,
    warnings: (n: number) => `Warnings (${number(n)})`,
    ofKind: (name: string, n: number) => `${name} (${number(n)})`,
    sortBy: (column: string) => `Sort by ${column}`,
    region: 'Problems, line by line',
    shown: (shown: number, total: number) => `${number(shown)} of ${number(total)} shown`,
    kinds: problemKinds,
    line: 'Line',
    column: 'Column',
    value: 'Value',
    wrong: 'What is wrong',
    expected: 'What was expected',
    file: 'File',
    error: 'error',
    warning: 'warning',
    wholeFile: 'whole file',
    empty: 'empty',
    more: 'Show more',
  },
  stillNeeded: (names: string[]) => `Still needed: ${names.join(', ')}.`,
  confirm: 'Load it',
  withdraw: 'Withdraw',
  withdrawHint: 'Forget this upload. Nothing of it is kept.',
  withdrawn: 'The upload was withdrawn.',
  errorsLeft:
    'Lines with errors keep this from being loaded. Correct the file and upload it again, or leave those lines out.',
  done: 'It is loaded.',
  nextProject: 'Start a project with it',
  nextMore: 'Load something else',
  rejected: 'These files cannot be used.',
  failed: 'Loading failed. Nothing was written.',
  goldReady: 'The table can be used to measure suggestions: see “Quality” of a project with the same versions.',
}
