import { count, moment, number, percent } from './common'

const concepts = (n: number) => count(n, 'concept')

export const bulk = {
  title: 'Decide on many at once',
  intro:
    'Where the first suggestion is as good as certain, nobody has to open every concept. You see the whole list first and check a sample of it; then one step accepts it, and one step takes it back. Each answer is given in your name and reviewed like any other.',
  open: 'Decide on many at once',
  back: 'Back to the list',
  criteria: {
    heading: 'What to accept',
    chance: 'Least chance',
    chanceHint: 'How likely an expert accepts the suggestion.',
    relation: 'Proposed relation',
    relations: {
      exactMatch: 'The target means the same',
      broadMatch: 'The target is more general',
      narrowMatch: 'The target is more specific',
      closeMatch: 'The target is close, but not the same',
    },
    sameWords: 'Only where title and label are the same words',
    oneToOne: 'Only where no other concept means the same as the target',
    within: (list: string, query: string) => `In the list “${list}”${query && `, where title or code has “${query}”`}`,
  },
  found: (n: number) =>
    `${count(n, 'concept fits', 'concepts fit')} and still ${n === 1 ? 'waits' : 'wait'} for a first answer.`,
  first: (n: number) => `One step accepts at most ${number(n)}: these are the first.`,
  nothing: 'No concept that nobody has answered fits. Lower the chance, or allow other words.',
  noRun: 'There are no suggestions yet: start a run first.',
  sample: {
    heading: 'Check a sample first',
    hint: 'Drawn by chance. What is not right stays to do.',
    right: 'Right',
    wrong: 'Not right',
    rightNamed: (source: string) => `Right for “${source}”`,
    wrongNamed: (source: string) => `Not right for “${source}”`,
    share: (right: number, checked: number) => `${number(right)} of ${number(checked)} checked are right.`,
    range: (low: number, high: number) =>
      `So between ${percent(low)} and ${percent(high)} of the whole list are likely to be right.`,
    begin: (least: number) => `Check at least ${number(least)} of them before you accept the list.`,
  },
  list: {
    heading: 'The whole list',
    accept: (source: string) => `Accept “${source}”`,
    also: (label: string) => `also called “${label}”`,
    left: (n: number) => `${count(n, 'concept', 'concepts')} left out`,
  },
  submit: (n: number) => `Accept ${count(n, 'suggestion')}`,
  acts: {
    heading: 'Decided at once so far',
    none: 'Nothing has been decided at once in this project.',
    by: (name: string, at: string) => `${name}, ${moment(at)}`,
    asked: (chance: number, sameWords: boolean) =>
      `Chance of at least ${Math.round(chance)} %${sameWords ? ', the same words' : ''}`,
    checked: (right: number, wrong: number) => `sample: ${number(right)} right, ${number(wrong)} not right`,
    accepting: (done: number, size: number) => `${number(done)} of ${concepts(size)} done …`,
    accepted: (n: number) => `${count(n, 'suggestion')} accepted`,
    passed: (n: number) => `${concepts(n)} left to people who were faster`,
    undoing: (left: number) => `Taking back, ${number(left)} to go …`,
    undone: (n: number) => `${count(n, 'answer')} taken back`,
    stopped: (n: number) => `${concepts(n)} not begun`,
    kept: (n: number) =>
      `${count(n, 'answer was', 'answers were')} kept because somebody has worked on ${n === 1 ? 'it' : 'them'} since`,
    undo: 'Undo',
    undoNamed: (name: string, at: string) => `Undo what ${name} accepted on ${moment(at)}`,
    confirm: (n: number) => `Take back ${count(n, 'answer')}`,
    kindly: 'Answers that somebody has worked on since stay as they are.',
  },
}
