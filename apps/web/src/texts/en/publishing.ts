import { count, number } from './common'

/** “2 added, 1 removed”: what became of statements between two versions. */
const changed = (added: number, removed: number, changed: number) =>
  `${number(added)} added, ${number(removed)} removed, ${number(changed)} in another relation`

export const publishing = {
  title: 'Publish',
  /** Leads here from the export. */
  lead: 'Publish, and published versions',
  intro:
    'A published version holds what is agreed at that moment. It gets a number and a persistent address, and it stays: nobody can change or delete it. What you correct later goes into the next version.',
  next: (version: number) => `Version ${number(version)}, as it would be now`,
  holds: (mappings: number, sources: number, targets: number) =>
    `${count(mappings, 'mapping')} of ${count(sources, 'concept')} to ${count(targets, 'target')}.`,
  nothingFits: (concepts: number) => `${count(concepts, 'concept')} for which nothing fits.`,
  nothingYet: 'Nothing has been agreed yet that could be published.',
  open: (concepts: number) =>
    concepts === 1
      ? '1 concept is not finished and will not be in it.'
      : `${count(concepts, 'concept')} are not finished and will not be in it.`,
  allDone: 'Every concept is finished.',
  warnings: (concepts: number) =>
    concepts === 1 ? '1 concept has a warning.' : `${count(concepts, 'concept')} have warnings.`,
  lookAtWarnings: 'Look at them first',
  changes: (version: number) => `What has changed since version ${number(version)}`,
  changesIn: (version: number) => `What version ${number(version)} changed`,
  changed,
  unchanged: 'Nothing has changed.',
  first: 'This is the first version.',
  kinds: { added: 'added', removed: 'removed', changed: 'other relation' },
  showing: (shown: number, all: number) => `The first ${number(shown)} of ${number(all)}; the file holds them all.`,
  downloadChanges: 'Download the list (CSV)',
  columns: { change: 'Change', before: 'Before', after: 'After' },
  form: {
    label: 'Publish this version',
    note: 'Note to the readers (optional)',
    noteHint: 'For instance what has been looked at again, and why.',
    visibility: 'Who may read it?',
    everyone: 'Everyone who reaches this server, without signing in',
    members: 'Only members of this project',
    names: 'Name the people who decided',
    namesHint: 'Their names stand in the files for good. Ask them first.',
    address: 'Persistent address',
    addressHint: 'Small letters, digits and dashes. It cannot be changed after the first version.',
    local: 'This server does not know its public address (CROSSWALK_ADDRESS): others could not follow this one.',
    sure: 'I know that this version can never be changed or deleted.',
    submit: (version: number) => `Publish version ${number(version)}`,
    onlyOwners: 'Owners of the project publish.',
  },
  published: (version: number) => `Version ${number(version)} is published.`,
  versions: 'Published versions',
  noVersions: 'Nothing has been published yet.',
  version: (version: number) => `Version ${number(version)}`,
  publishedBy: (date: string, name: string) => `${date}, by ${name}`,
  visibility: { everyone: 'for everyone', members: 'for members' },
  page: {
    subtitle: (source: string, target: string) => `How the occupations of ${source} correspond to those of ${target}`,
    by: (author: string) => `Published by ${author}`,
    what: 'What it holds',
    note: 'Note',
    relations: {
      exactMatch: (source: string, target: string) => `the concept of ${target} means the same as that of ${source}`,
      broadMatch: (source: string, target: string) => `the concept of ${target} is more general than that of ${source}`,
      narrowMatch: (source: string, target: string) =>
        `the concept of ${target} is more specific than that of ${source}`,
      closeMatch: (source: string, target: string) =>
        `the concepts of ${source} and ${target} are close, but not the same`,
    },
    downloads: 'Download',
    direction: 'Files read from',
    way: (subject: string, object: string) => `${subject} to ${object}`,
    programs: 'Programs get these from the address of this page by the Accept header.',
    licence: 'Licence',
    noLicence: 'None is stated: ask before you use it elsewhere.',
    cite: 'How to cite',
    citation: (author: string, name: string, version: string, date: string, address: string) =>
      `${author ? `${author}: ` : ''}${name}, version ${version}, ${date}. ${address}`,
    newer: (version: number) => `There is a newer version: ${number(version)}`,
    versions: 'All versions',
    missing: 'There is no such version, or it is not for everyone.',
    signIn: 'Sign in',
  },
}
