import { count, ordinal, percent } from './common'

type Said = (source: string, target: string) => string

/** What each relation says, always with both titles. The relation reads SOURCE relation TARGET. */
const sentences: Record<'exactMatch' | 'broadMatch' | 'narrowMatch' | 'closeMatch', Said> = {
  exactMatch: (source, target) => `“${target}” means the same as “${source}”`,
  broadMatch: (source, target) => `“${target}” is more general than “${source}”`,
  narrowMatch: (source, target) => `“${target}” is more specific than “${source}”`,
  closeMatch: (source, target) => `“${target}” is close to “${source}”, but not the same`,
}

const likely = (chance: number) => (chance >= 0.5 ? 'probably' : 'perhaps')

export const validate = {
  title: (project: string) => `Work on ${project}`,
  sentences,
  noneFits: (source: string) => `Nothing fits “${source}”`,
  list: {
    label: 'Concepts',
    filter: 'Find by title or code',
    emptyQuery: (query: string) => `No concept here matches “${query}”.`,
    reload: 'Load the list again',
    state: {
      'to-do': 'to do',
      'to-review': 'to review',
      disputed: 'disputed',
      agreed: 'done',
      settled: 'done',
    },
    mine: 'answered by you',
    best: (title: string, score: number) => `${Math.round(score)} %: ${title}`,
  },
  concept: {
    alsoCalled: 'Also called',
    description: 'Description',
    noDescription: 'The classification gives no description.',
    place: 'Place in the classification',
    group: 'ISCO-08 group',
    status: 'Status',
    noCode: 'no code',
    otherLanguages: 'In other languages',
    kind: { occupation: 'Occupation', group: 'Group', skill: 'Skill', 'skill-group': 'Skill group' },
  },
  suggestions: {
    label: 'Suggestions',
    heading: (amount: number) => count(amount, 'suggestion'),
    none: 'There are no suggestions for this concept yet.',
    noneHint: 'Start a run under “Suggestions”, or search for a target above.',
    chance: (score: number) => (score < 0.5 ? '< 1 %' : `${Math.round(score)} %`),
    chanceNamed: (score: number) => (score < 0.5 ? 'Chance below 1 %' : `Chance ${Math.round(score)} %`),
    chanceHelp: 'What does the chance mean?',
    chanceMeaning: (score: number) =>
      score < 0.5
        ? 'Of 100 suggestions shown with so small a chance, experts accept none or one.'
        : `Of 100 suggestions shown with ${Math.round(score)} %, experts accept about ${Math.round(score)}. The chance is calibrated: it is checked against decisions, see “Quality”.`,
    adaptedTo: (decisions: number) =>
      `The chances of concepts still open are adapted to ${count(decisions, 'decision')} of this project: they follow what its experts accept.`,
    foldedHeading: (amount: number, total: number) => `The best ${amount} of ${count(total, 'suggestion')}`,
    unfold: (total: number) => `Show all ${count(total, 'suggestion')}`,
    details: 'More about',
    lessDetails: 'Less about',
    found: 'Found by search',
  },
  proposal: {
    /** The chance that this is the relation, 0 to 1: from a half on it is probable. */
    sentence: {
      exactMatch: (chance: number) => `${likely(chance)} means the same, ${percent(chance)}`,
      broadMatch: (chance: number) => `${likely(chance)}: the target is more general, ${percent(chance)}`,
      narrowMatch: (chance: number) => `${likely(chance)}: the target is more specific, ${percent(chance)}`,
      closeMatch: (chance: number) => `${likely(chance)} close, not the same, ${percent(chance)}`,
    },
    marked: (probability: number) => `proposed, ${percent(probability)}`,
    none: 'This target has no proposed relation. Say which it is with e, g, s or c.',
  },
  nothingFits: {
    probably: (chance: number) => `Probably nothing fits (${Math.round(chance)} %)`,
    hint: 'If so, say why. If not, choose a suggestion below or search.',
    say: 'Say why nothing fits',
    mark: 'probably nothing fits',
  },
  learning: {
    moved: 'Moved by your team’s decisions',
    movedChances: 'Your team’s decisions changed the chances, not the order',
    movedFirst: (rank: number) => `Moved by your team’s decisions: the first was ${ordinal(rank)}`,
    movedNew: 'Moved by your team’s decisions: the first was not among them',
    without: 'Without learning',
    withoutHint: 'Shows the order that the run made before any decision, to compare.',
    shownWithout: 'This is the order without learning',
    was: (rank: number) => `was ${ordinal(rank)}`,
    isNew: 'was not among them',
    newer: { order: 'New order available', chances: 'New chances available' },
    newerHint: 'Decisions made meanwhile have moved these suggestions. Nothing moves before you ask for it.',
  },
  search: {
    label: 'Search all targets',
    placeholder: 'Search all targets, not only the suggestions',
    by: 'Search by',
    back: 'Back to the suggestions',
    searching: 'Searching…',
    heading: (amount: number) => count(amount, 'target found', 'targets found'),
    nothing: (query: string) => `Nothing found for “${query}”. Try other words, or search by meaning.`,
  },
  decide: {
    label: 'Your decision',
    stay: 'Stay here',
    stayHint: 'Switch on to give this concept several targets, or hold Shift while deciding once.',
    comment: 'Comment',
    commentPlaceholder: 'Comment on your decision',
    notAllowed: {
      reader: 'You are a reader in this project: you can look, but not decide.',
      done: 'This concept is finished.',
      yours: 'You have answered. Someone else reviews it now.',
    },
    saved: (sentence: string) => `Saved: ${sentence}.`,
    nextConcept: (title: string) => `Next: ${title}`,
    undone: 'Your last decision was withdrawn.',
    nothingToUndo: 'You have no decision here to withdraw.',
    conflict: (title: string) => `Not saved for “${title}”`,
    goBack: 'Go back to it',
    allDone: 'This list is finished.',
    allDoneHint: 'Choose another list on the left.',
  },
  none: {
    title: (source: string) => `Why does nothing fit “${source}”?`,
    reasons: (target: string) => [
      `${target} has no such occupation`,
      'The concept is too general to be mapped',
      'The concept is a mixture of different occupations',
      'The occupation no longer exists',
    ],
    other: 'Another reason',
    otherLabel: 'Reason in your words',
    submit: 'Nothing fits',
  },
  answers: {
    yours: 'Your answer',
    by: (name: string) => `${name} says`,
    rounds: { 1: 'first answer', 2: 'review', 3: 'decision' },
    none: (reason: string) => `Nothing fits: ${reason}`,
    agree: 'I agree',
    says: (name: string, sentence: string) => `${name}: ${sentence}`,
    withdraw: 'Withdraw',
    withdrawNamed: (sentence: string) => `Withdraw: ${sentence}`,
    review: 'Do you agree? If not, give your own answer below.',
    disputed: 'The answers differ.',
    settle: 'You decide: take one answer, or give your own below.',
    disputedWait: 'A third person decides.',
    hidden: 'Someone has answered. You see it after giving your own answer (blind review).',
    agreed: 'Agreed',
    settled: 'Settled by a third person',
  },
  history: {
    none: (reason: string) => `Nothing fits: ${reason}`,
    withdraw: 'Withdrew the answer',
    origin: {
      suggestion: (rank: number | null) => (rank === null ? 'from the suggestions' : `from suggestion ${rank}`),
      search: () => 'found by search',
      agreement: () => 'by agreeing',
      carried: () => 'from the earlier project',
      adopted: () => 'adopted from a published table',
    },
  },
}
