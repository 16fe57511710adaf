import { Fragment, type ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import type { Evidence, Suggestion } from '../api/types'
import { useTexts, type Texts } from '../texts'
import type { Reason } from './reasons'
import { markShared } from './words'

/** What a sentence speaks of beside the evidence itself. */
export interface About {
  /** Title of the target. */
  title: string
  /** Code of the source concept. */
  code: string | null
  /** Language of the source. */
  language: string
  /** What its siblings were mapped to. */
  siblings: Suggestion['siblings']
}

/** One reason in one short sentence; concepts it names can be gone to. */
export function ReasonSentence({ reason, evidence, about }: { reason: Reason; evidence: Evidence; about: About }) {
  const texts = useTexts()
  if (reason.kind === 'label') return labelSentence(reason, evidence, about, texts)
  if (reason.kind === 'rivals') return rivalSentence(reason, evidence, texts)
  if (reason.kind === 'agreed') return decisionSentence(reason, evidence, texts)
  if (reason.kind === 'isco') return iscoSentence(reason, evidence, about, texts)
  if (reason.kind === 'remembered') return rememberedSentence(reason, evidence, texts)
  const speaksFor = reason.weight >= 0
  const { reasons } = texts
  switch (reason.kind) {
    case 'english':
      if (!speaksFor) return reasons.englishUnlike
      if (!evidence.english) return reasons.englishUnnamed
      return fill(reasons.english, { label: quoted(<bdi lang="en">{evidence.english}</bdi>, texts) })
    case 'description':
      return speaksFor ? reasons.description : reasons.descriptionUnlike
    case 'code':
      return speaksFor ? reasons.code(about.code ?? '') : reasons.otherCode
    case 'popularity':
      return speaksFor ? reasons.popular : reasons.unpopular
    case 'together':
      return speaksFor ? reasons.together : reasons.togetherAgainst
    case 'other':
      return speaksFor ? reasons.otherFor : reasons.otherAgainst
  }
}

function labelSentence({ weight }: Reason, { label, how, sharedWords }: Evidence, about: About, texts: Texts) {
  const { reasons } = texts
  if (weight < 0) return reasons.unlike
  if (label.text === about.title) return reasons.sameTitle[how]
  const words = quoted(<bdi lang={label.language}>{markShared(label.text, sharedWords)}</bdi>, texts)
  return (
    <>
      {fill(reasons.like[how](reasons.kind[label.kind]), { label: words })}
      {label.language !== about.language && ` ${reasons.inLanguage(texts.languageName(label.language))}`}
    </>
  )
}

function rivalSentence({ weight }: Reason, { rival }: Evidence, { reasons }: Texts) {
  if (weight >= 0) return reasons.noRival
  return rival ? fill(reasons.rival, { concept: <ConceptLink {...rival} /> }) : reasons.rivalUnnamed
}

function decisionSentence({ weight }: Reason, { decision }: Evidence, { reasons }: Texts) {
  if (weight < 0) return reasons.decisionElsewhere
  if (!decision) return reasons.decisionUnnamed
  return fill(reasons.decision[decision.by](decision.relation), { concept: <ConceptLink {...decision} /> })
}

/** Codes or siblings with a smaller share in a group than this make it likelier, but do not point to it. */
export const pointing = 0.2

function iscoSentence(
  { weight }: Reason,
  { isco }: Evidence,
  { code, siblings }: About,
  { reasons, candidates }: Texts,
) {
  if (weight < 0) return reasons.isco.unlikely
  if (siblings && siblings.here >= pointing * siblings.decided)
    return candidates.siblings(siblings.here, siblings.decided)
  if (!isco || isco.share < pointing) return reasons.isco.unnamed
  return isco.by === 'declared' ? reasons.isco.declared(isco.group) : reasons.isco.branch(isco.group, isco.share, code)
}

function rememberedSentence({ weight }: Reason, { remembered }: Evidence, texts: Texts) {
  const { reasons } = texts
  if (weight < 0) return reasons.rememberedUnlike
  if (!remembered) return reasons.rememberedUnnamed
  const { scheme, title, language, relation, more } = remembered
  return fill(reasons.remembered(relation, more), {
    scheme,
    title: quoted(
      <i lang={language} dir="auto">
        {title}
      </i>,
      texts,
    ),
  })
}

function ConceptLink({ sourceId, notation, title }: { sourceId: number; notation: string | null; title: string }) {
  const { search } = useLocation()
  const [open, close] = useTexts().quotes
  const to = new URLSearchParams(search)
  to.set('concept', String(sourceId))
  return (
    <>
      <Link to={{ search: to.toString() }}>
        {open}
        <bdi>{title}</bdi>
        {close}
      </Link>
      {notation && ` (${notation})`}
    </>
  )
}

function quoted(words: ReactNode, { quotes: [open, close] }: Texts): ReactNode {
  return (
    <>
      {open}
      {words}
      {close}
    </>
  )
}

/** The sentence with what belongs in its places. */
function fill(sentence: string, places: Record<string, ReactNode>): ReactNode {
  return sentence
    .split(/\{(\w+)\}/)
    .map((part, index) => <Fragment key={index}>{index % 2 === 1 ? places[part] : part}</Fragment>)
}
