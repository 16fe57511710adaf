import { count, number } from './common'

export const exporting = {
  title: 'Export',
  intro:
    'A mapping table in the layout that the EURES portal takes (CSV, UTF-8). It can be loaded here again without loss.',
  versions: (source: string, target: string, language: string) =>
    `It maps ${source} to ${target}. The titles are in ${language}.`,
  direction: 'Which way shall each row read?',
  directionHint: 'Both say the same. A row names a relation, and the relation depends on which side is read first.',
  readsFrom: (first: string, second: string) => `From ${first} to ${second}`,
  usual: 'most published tables read this way',
  example: (subject: string, object: string) =>
    `“skos:broadMatch” then says: the concept of ${object} is the more general one, that of ${subject} the more specific one.`,
  include: 'Which answers?',
  agreed: 'Only finished ones',
  agreedHint: (done: number, total: number) => `${number(done)} of ${count(total, 'concept')} are finished.`,
  all: 'All answers given so far',
  allHint: 'Also those that wait for a review; their rows carry the note “not reviewed”. Disputed ones are left out.',
  holds: (mappings: number, sources: number, withoutTarget: number) =>
    `The table holds ${count(mappings, 'mapping')} of ${count(sources, 'concept')}` +
    (withoutTarget > 0 ? `, and ${count(withoutTarget, 'concept')} for which nothing fits (“no relation”).` : '.'),
  empty: 'No answer of this kind has been given yet: the table would be empty.',
  preview: 'The first rows, as they will be written',
  stated: 'The head of the file names both versions, the people and the direction.',
  inWords: 'In words',
  download: 'Download the table',
}
