import { count, decimal, number, percent } from './common'

const signed = (value: number) => `${value < 0 ? '−' : '+'}${decimal(Math.abs(value), 3)}`

export const compare = {
  title: 'Two runs compared',
  intro:
    'Both are measured on the same concepts, against the same answers. A run can differ by its model or by what it compared.',
  back: 'All runs',
  link: 'Compare with the newest',
  linkNamed: (run: string) => `Compare the run of ${run} with the newest`,
  first: 'First run',
  second: 'Second run',
  gold: 'Measured against',
  marks: 'The finished answers of this project',
  choose: 'Choose two different runs.',
  needTwo: 'Two finished runs are needed for a comparison.',
  marksFlatter:
    'These answers were given by people who saw the suggestions of a run; that flatters this run. A published table judges more fairly.',
  verdict: {
    first: 'The first run suggests better',
    second: 'The second run suggests better',
    undecided: 'Neither run is better beyond chance',
  },
  same: { title: 'Both runs suggest equally well', sentence: 'Both place the right target of every concept alike.' },
  difference: (difference: number, low: number, high: number) =>
    `The mean reciprocal rank of the second run differs by ${signed(difference)} from that of the first; the 95 % interval runs from ${signed(low)} to ${signed(high)}.`,
  beyondChance: 'With other concepts of the same kind the same run would win, in 95 of 100 cases or more.',
  withinChance: 'The interval holds 0: with other concepts of the same kind it could as well be the other way round.',
  onConcepts: (n: number) => `Measured on ${count(n, 'concept')} with a known right answer.`,
  depth: (depth: number) => `Only the first ${number(depth)} candidates count, as many as both runs kept.`,
  alike: 'Both were made in the same way, with the same models.',
  differBy: (ways: string[]) => `They differ by ${ways.join(', ')}.`,
  ways: {
    text: 'the texts compared',
    labels: 'the language of the target labels',
    model: 'the language model',
    ranker: 'the ranking model',
    top: 'the number of candidates kept',
  },
  figure: (low: number, difference: number, high: number) =>
    `Difference of mean reciprocal ranks: ${signed(difference)}, 95 % interval ${signed(low)} to ${signed(high)}`,
  firstBetter: 'first run better',
  secondBetter: 'second run better',
  measure: 'Measure',
  mrr: 'Mean reciprocal rank',
  among: (k: string) => (k === '1' ? 'Right target in first place' : `Right target among the first ${k}`),
  share: (share: number) => percent(share),
  changed: 'Concepts that changed',
  moves: (higher: number, lower: number, same: number) =>
    `The right target stands higher in the second run for ${count(higher, 'concept')}, lower for ${number(lower)}, in the same place for ${number(same)}.`,
  noneChanged: 'For no concept does the right target stand in another place.',
  showAll: (n: number) => `All (${number(n)})`,
  showHigher: (n: number) => `Higher in the second (${number(n)})`,
  showLower: (n: number) => `Lower in the second (${number(n)})`,
  which: 'Which concepts',
  concept: 'Concept',
  target: 'Right target',
  rank: (rank: number | null) => (rank === null ? 'not suggested' : number(rank)),
  change: 'Change',
  higher: 'higher',
  lower: 'lower',
}
