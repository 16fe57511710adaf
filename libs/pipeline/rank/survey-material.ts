import {
  LabelForms,
  labelText,
  titleForms,
  wholeText,
  type ConceptTexts,
  type EmbeddableText,
  type RememberedTitle,
  type SchemeSource,
  type TargetFacts,
} from '#domain'

/** Whether a source is compared by its title alone, or by its description too where it has one. */
export type SourceText = 'title' | 'title+description'

/** A source as a survey reads it. Nothing here could carry the right answer. */
export interface SourceToSurvey extends Pick<SchemeSource, 'notation' | 'declaredIsco'> {
  title: string
  description: string | null
}

/** A target as a survey reads it: its texts in the language of the labels, and in English. */
export interface TargetToSurvey extends ConceptTexts, TargetFacts {
  /** What tells it apart in every version of its scheme: its URI where it has one. */
  key: string
  /** null where it has no English label. */
  english: ConceptTexts | null
}

/** What sources are compared with. */
export interface TargetMaterial {
  targets: readonly TargetToSurvey[]
  /** What was mapped elsewhere, to targets by their keys. */
  remembered: readonly RememberedTitle<string>[]
  /** Language of the sources. */
  sourceLanguage: string
}

/** All that a survey is made of but the vectors of its texts. */
export interface SurveyMaterial extends TargetMaterial {
  sources: readonly SourceToSurvey[]
  text: SourceText
}

/** Every text of the material that is embedded, some of them more than once. */
export function textsOf(material: SurveyMaterial): EmbeddableText[] {
  return [...textsOfTargets(material), ...material.sources.flatMap((source) => textsOfSource(source, material.text))]
}

/** Labels in all their forms and descriptions, in both languages, and the remembered titles. */
export function textsOfTargets({ targets, remembered }: TargetMaterial): EmbeddableText[] {
  const { own, english } = labelFormsOf(targets)
  return [
    ...[...own.texts, ...english.texts].map(labelText),
    ...targets.map(wholeOf),
    ...targets.flatMap((target) => (target.english ? [wholeOf(target.english)] : [])),
    ...remembered.map(({ title }) => labelText(title)),
  ]
}

/** The title in all its forms; with its description where that is compared and there is one. */
export function textsOfSource(source: SourceToSurvey, text: SourceText): EmbeddableText[] {
  return [...formsOfSource(source), ...(isDescribed(source, text) ? [wholeOf(source)] : [])]
}

export function formsOfSource({ title }: SourceToSurvey): EmbeddableText[] {
  return titleForms(title).map(labelText)
}

export function isDescribed({ description }: SourceToSurvey, text: SourceText): boolean {
  return text === 'title+description' && Boolean(description?.trim())
}

export function wholeOf({ title, description }: Pick<ConceptTexts, 'title' | 'description'>): EmbeddableText {
  return wholeText(title, description)
}

export function labelFormsOf(targets: readonly TargetToSurvey[]): { own: LabelForms; english: LabelForms } {
  return {
    own: new LabelForms(targets.map(({ labels }) => labels)),
    english: new LabelForms(targets.map(({ english }) => english?.labels ?? [])),
  }
}
