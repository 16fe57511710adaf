import { count } from './common'

/** Lists names as a sentence does: “Ana”, “Ana and Ben”. */
const list = new Intl.ListFormat('en')

export const candidates = {
  /** How many of the concept's siblings that are mapped went to the ISCO group of the target. */
  siblings: (here: number, mapped: number) =>
    mapped === 1
      ? 'The one mapped sibling went to this ISCO group'
      : `${here} of its ${mapped} mapped siblings went to this ISCO group`,
  linked: (others: number) => `linked to ${count(others, 'other')}`,
  path: 'Place in the target',
  narrower: 'More specific targets',
  mappedHere: 'Mapped to it here',
  mappedNowhere: 'Nothing else in this project is mapped to it.',
  mappedElsewhere: 'Mapped to it elsewhere',
  standing: { provisional: 'not reviewed yet', final: 'agreed' },
  status: 'Status',
  address: 'Address',
  news: {
    answered: (names: string[]) => `${list.format(names)} answered meanwhile`,
    withdrawn: 'An answer was withdrawn meanwhile',
    show: 'Show it',
  },
  later: {
    put: 'Later',
    hint: 'Puts the concept aside for you, in the list “Later”, and goes on to the next.',
    back: 'No longer later',
    saved: (source: string) => `“${source}” is put aside for later.`,
    takenBack: (source: string) => `“${source}” is no longer put aside.`,
  },
  keys: {
    open: 'Keys',
    title: 'Keys',
    intro: 'Everything on this page can be done without the mouse.',
    enabled: 'Single keys are on',
    stays: 'Held while deciding: stay on this concept, to give it several targets.',
    groups: { move: 'Move', decide: 'Decide', find: 'Find' },
    acts: {
      next: 'next concept',
      previous: 'previous concept',
      down: 'next suggestion',
      up: 'previous suggestion',
      choose: 'choose a suggestion by its number',
      details: 'show or hide all about the chosen one',
      unlearned: 'the order without learning, and back',
      exactMatch: 'means the same',
      broadMatch: 'the target is more general',
      narrowMatch: 'the target is more specific',
      closeMatch: 'close, but not the same',
      none: 'nothing fits, with the reason',
      proposed: 'take what is proposed for the chosen one',
      agree: 'agree with the answer of someone else',
      later: 'later: put the concept aside, or take it back',
      takeFirst: 'where two answers differ: decide as the first says',
      takeSecond: 'where two answers differ: decide as the second says',
      comment: 'write a comment on your decision',
      talk: 'comment on the concept, or ask someone with @',
      remark: 'say something about the wording of the marked target, for its publisher',
      undo: 'undo: withdraw the last decision',
      search: 'search all targets',
      browse: 'walk through the hierarchy of the target',
      find: 'find a concept in the list',
      bulk: 'decide on many of the list at once',
      leave: 'leave a field, the details or the search',
      help: 'this help',
    },
  },
}
