import { percent } from './common'

/** How a target compares with another concept, as the end of “it was agreed …”. */
const agreed = {
  exactMatch: 'to mean the same as {concept}',
  broadMatch: 'to be more general than {concept}',
  narrowMatch: 'to be more specific than {concept}',
  closeMatch: 'to be close to {concept}',
}

/** How a target compares with what was mapped to it. */
const mapped = {
  exactMatch: 'it means the same',
  broadMatch: 'the target is more general',
  narrowMatch: 'the target is more specific',
  closeMatch: 'it is close, not the same',
}

type Relation = keyof typeof agreed

/** Sentences that say why a target was suggested. A word in braces is a place: what stands there is not only text. */
export const reasons = {
  label: 'Why it is suggested',
  /** Before each sentence that speaks against the target; those begin with a small letter. */
  but: 'But',
  /** When the like label is the title itself, which already stands there. */
  sameTitle: {
    identical: 'The same title',
    'same-words': 'The same words',
    'similar-words': 'Similar words',
    'similar-meaning': 'Similar in meaning',
  },
  like: {
    identical: (kind: string) => `The same as its ${kind} {label}`,
    'same-words': (kind: string) => `The same words as its ${kind} {label}`,
    'similar-words': (kind: string) => `Similar words to its ${kind} {label}`,
    'similar-meaning': (kind: string) => `Similar in meaning to its ${kind} {label}`,
  },
  inLanguage: (language: string) => `(${language})`,
  unlike: 'its labels are less alike than those of other targets',
  kind: { preferred: 'title', alternative: 'alternative label', hidden: 'hidden label' },
  english: 'Alike in English: {label}',
  englishUnnamed: 'Alike in English',
  englishUnlike: 'its English labels are less alike than those of other targets',
  description: 'Its description fits',
  descriptionUnlike: 'its description speaks of something else',
  remembered: (relation: Relation, more: number) =>
    `{scheme} mapped {title} here: ${mapped[relation]}${more > 0 ? ` (+ ${more} more)` : ''}`,
  rememberedUnnamed: 'Published tables have similar titles here',
  rememberedUnlike: 'published tables have similar titles elsewhere',
  popular: 'Published tables often lead here',
  unpopular: 'published tables seldom lead here',
  isco: {
    declared: (group: string) => `Declared ISCO group ${group}`,
    branch: (group: string, share: number, code: string | null) =>
      `${code ? `Codes like ${code}` : 'Concepts of the same branch'} point to ISCO group ${group} (${percent(share)})`,
    unnamed: 'Its ISCO group is likelier here than most',
    unlikely: 'its ISCO group is unlikely here',
  },
  code: (code: string) => `The code ${code} holds that of the target`,
  otherCode: 'the code holds that of another target',
  rival: '{concept} fits it better',
  rivalUnnamed: 'other concepts fit it better',
  noRival: 'No other concept fits it better',
  decision: {
    title: (relation: Relation) => `Because it was agreed ${agreed[relation]}`,
    branch: (relation: Relation) => `Because it was agreed ${agreed[relation]}, of the same branch`,
  },
  decisionUnnamed: 'What was agreed for similar concepts points here',
  decisionElsewhere: 'what was agreed for similar concepts points elsewhere',
  together: 'Taken together, the signs speak more for it than each by itself',
  togetherAgainst: 'taken together, the signs speak less for it than each by itself',
  otherFor: 'Further signals',
  otherAgainst: 'further signals',
  weights: {
    title: 'What speaks for it and against it',
    hint: 'Compared with the other suggestions for this concept. The longer a bar, the more it moved the chance.',
    reason: 'Reason',
    weight: 'Weight',
    for: { little: 'a little for it', clear: 'clearly for it', strong: 'strongly for it' },
    against: { little: 'a little against it', clear: 'clearly against it', strong: 'strongly against it' },
  },
}
