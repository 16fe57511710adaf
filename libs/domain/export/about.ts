import type { CrosswalkHead, CrosswalkSide, Includable } from './crosswalk-document'
import { sidesOf } from './orientation'

const parts: Record<Includable, string> = {
  none: 'concepts for which nothing fits',
  unreviewed: 'answers that nobody has reviewed',
  disputed: 'answers on which people disagree',
  comments: 'comments',
  provenance: 'who decided and when',
}

/** What a file says about itself in plain sentences, for formats that have no field for it. */
export function aboutLines(head: CrosswalkHead): string[] {
  const { tool, run, licence } = head
  return [
    directionSentence(head),
    includedSentence(head),
    `Licence: ${licence ?? 'not stated'}.`,
    `Written by ${tool.name} ${tool.version}.`,
    run ? `Suggestions: ${run.model}, run ${run.id} of ${run.date}.` : 'Made without suggestions.',
  ]
}

/** What the file holds. */
export function includedSentence({ included }: CrosswalkHead): string {
  return `It holds agreed mappings${included.map((part) => `, ${parts[part]}`).join('')}.`
}

/** Which way the relations read, with both titles in it. */
export function directionSentence(head: CrosswalkHead): string {
  const [subject, object] = sidesOf(head)
  return `Relations read from ${named(subject)} to ${named(object)}: broadMatch says that the concept of ${object.title} is the more general one.`
}

/** `ESCO 1.2.1` */
export function named({ title, version }: CrosswalkSide): string {
  return `${title} ${version}`.trim()
}
