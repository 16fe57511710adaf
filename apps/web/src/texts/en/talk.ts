import { count } from './common'

type AboutTarget = (target: string) => string

export const talk = {
  /** The concept and what lies around it. */
  label: 'The concept',
  openBranch: (group: string) => `List all concepts of “${group}”`,
  openIscoGroup: (code: string) => `List all concepts of ISCO-08 group ${code}`,
  assignee: (name: string) => `${name}’s to answer`,
  yours: 'Yours to answer',
  siblings: {
    title: 'In the same group',
    decided: (decided: number, total: number) => `${decided} of ${total} decided`,
    jump: (amount: number) => `In the same group (${amount})`,
    all: (amount: number) => `Show all ${amount}`,
    fewer: 'Show fewer',
    nothingFits: 'nothing fits',
    notReviewed: 'not reviewed yet',
    disputed: 'the answers differ',
    open: 'not decided',
    /** Below the title of the sibling. */
    says: {
      exactMatch: (target) => `“${target}” means the same`,
      broadMatch: (target) => `“${target}” is more general`,
      narrowMatch: (target) => `“${target}” is more specific`,
      closeMatch: (target) => `“${target}” is close, not the same`,
    } satisfies Record<string, AboutTarget> as Record<
      'exactMatch' | 'broadMatch' | 'narrowMatch' | 'closeMatch',
      AboutTarget
    >,
  },
  warnings: {
    title: (amount: number) => count(amount, 'thing to check', 'things to check'),
    /** Below the title; titles come in quotation marks. */
    says: {
      'several-exact-targets': (targets) => `${targets} each mean the same as this concept.`,
      'several-exact-sources': (target) => `${target} means the same as another concept, too.`,
      'exact-beside-others': (target) => `${target} is given beside a target that means the same.`,
      'broader-and-its-ancestor': (target) => `${target} is more general, and a nearer one below it is given as well.`,
      'exact-on-parent-and-child': (target) => `${target} means the same, and so does one below it.`,
      'isco-disagrees': (target) => `${target} stands in another ISCO-08 group than this concept.`,
      'target-retired': (target) => `${target} is no longer in use in the newest version.`,
    } satisfies Record<string, AboutTarget> as Record<string, AboutTarget>,
  },
  timeline: {
    title: 'What happened',
    jump: (amount: number) => `What happened (${amount})`,
    nothing: 'Nobody has said anything about this concept yet.',
    hidden: 'What others said stays hidden until you have given your own answer (blind review).',
    assigned: (to: string) => `gave the concept to ${to}`,
    took: 'took the concept',
    remark: (target: string) => `on the wording of “${target}”`,
    bulk: 'as part of a decision on many concepts',
    owes: (name: string) => `${name} is asked and has not answered yet`,
    answered: (name: string) => `${name} was asked and has answered`,
  },
  asked: {
    title: (name: string) => `${name} asks you`,
    answer: 'Answer',
    hint: 'A decision of yours answers as well.',
  },
  remark: {
    title: (target: string) => `About the wording of “${target}”`,
    hint: 'A translation that is wrong, a term that is missing or misleading. It goes to the publisher with the feedback on the page “Export”; your colleagues see it as a comment.',
    label: 'Your remark',
    submit: 'Save the remark',
    saved: 'Remark saved.',
    notSaved: 'The remark was not saved',
  },
  comment: {
    label: 'Comment or question about the concept',
    placeholder: 'Comment, or ask with @name',
    hint: 'Enter sends, Shift and Enter begin a new line, @ names a person.',
    send: 'Send',
    saved: 'Comment saved.',
    savedAsking: (names: string) => `Comment saved. Asked: ${names}.`,
    notSaved: (title: string) => `Comment not saved for “${title}”`,
    people: 'People who can be asked',
    found: (names: readonly string[]) =>
      names.length === 0 ? 'Nobody of that name.' : `${names.join(', ')}. Choose with the arrow keys and Enter.`,
  },
  dispute: {
    label: 'Answers so far',
    relation: (target: string) => `Both name “${target}”; they differ in how it relates.`,
    relations: 'Both name the same targets; they differ in how these relate.',
    some: 'They agree on some targets, not on all.',
    targets: 'They name different targets.',
    none: (name: string) => `${name} finds that nothing fits.`,
    only: (name: string) => `only ${name}`,
    take: (name: string) => `Decide as ${name} says`,
  },
}
