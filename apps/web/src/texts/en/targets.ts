import { count } from './common'

export const targets = {
  title: (target: string) => `${target}: what leads to it`,
  search: 'Find a target',
  searchHint: 'Words in any language, a code, an address',
  searchMeaning: 'Describe the occupation in your own words',
  back: 'Clear the search',
  by: 'Search by',
  ways: { words: 'words', meaning: 'meaning', browse: 'hierarchy' },
  searching: 'Searching…',
  nothing: (query: string) => `Nothing found for “${query}”.`,
  tryMeaning: 'Search by meaning',
  branches: {
    label: 'Hierarchy',
    root: (target: string) => `All of ${target}`,
    path: 'Where you are',
    below: 'One step down',
    choose: 'Choose a group to see its targets.',
    leaf: 'Nothing is grouped below this.',
  },
  /** How well targets are reached; each is counted once, by the best that leads to it. */
  coverage: {
    reached: (reached: string, targets: string) => `${reached} of ${targets}`,
    inWords: (reached: string, targets: number) => `${reached} of ${count(targets, 'target')} reached`,
    exact: (amount: string) => `${amount} by a concept that means the same`,
    close: (amount: string) => `${amount} at best by a close one`,
    inexact: (amount: string) => `${amount} only by more specific or more general ones`,
    none: (amount: string) => `${amount} not reached`,
    legend: 'What the bars mean',
    kinds: {
      exact: 'same meaning',
      close: 'at best close',
      inexact: 'only more specific or more general',
      none: 'not reached',
    },
  },
  reach: {
    label: 'Which targets',
    all: 'All',
    none: 'Not reached',
    inexact: 'Reached only by more specific or more general concepts',
    close: 'Reached at best by a close concept',
    exact: 'Reached by a concept that means the same',
    several: 'Several concepts mean the same',
  },
  list: {
    label: 'Targets',
    total: (total: number) => count(total, 'target'),
    found: (total: number, shown: number) =>
      total > shown ? `The best ${shown} of ${count(total, 'target')} found` : `${count(total, 'target')} found`,
    empty: 'There is no such target here.',
    notReached: 'Nothing leads here yet',
  },
  /** So many source concepts, compared with the target. */
  reachedBy: {
    exactMatch: (amount: number) => `${count(amount, 'concept')} with the same meaning`,
    closeMatch: (amount: number) => `${count(amount, 'close concept')}`,
    broadMatch: (amount: number) => `${count(amount, 'more specific concept')}`,
    narrowMatch: (amount: number) => `${count(amount, 'more general concept')}`,
  },
  /** Why a target stands among those found. */
  found: {
    code: 'found by its code',
    uri: 'found by its address',
    words: (language: string) => `found by words, in ${language}`,
    spelling: (language: string) => `similar spelling, in ${language}`,
    meaning: (language: string) => `similar meaning, in ${language}`,
  },
  entry: {
    choose: 'Choose a target to see what leads to it.',
    mappings: (target: string) => `What leads to “${target}”`,
    none: 'No concept leads to it.',
    provisional: 'not yet reviewed',
    more: 'All of them as a list',
    place: 'Place in the hierarchy',
    below: 'More specific',
    description: 'Description',
    otherNames: 'Other names',
    elsewhere: 'What leads to it elsewhere',
    group: 'This is a group: it only orders others.',
  },
}
