import {
  LabelForms,
  TextSignals,
  TitleMemory,
  type RememberedTitle,
  type ShownLabel,
  type SourceDots,
  type Surveyed,
} from '#domain'

/** What text signals are made of: plain data, which a thread can be given. */
export interface SignalTexts {
  /** The labels of each target in the language of the run, and in English. */
  own: readonly (readonly ShownLabel[])[]
  english: readonly (readonly ShownLabel[])[]
  remembered: readonly RememberedTitle[]
  /** Of the sources. */
  language: string
}

/** A source beside its dot products with all targets. */
export interface ComparedSource {
  title: string
  dots: SourceDots
  /** A target that is to be among the candidates. */
  always: number | null
}

export function textSignalsOf({ own, english, remembered, language }: SignalTexts): TextSignals {
  const memory = new TitleMemory(remembered, own.length, language)
  return new TextSignals(new LabelForms(own), new LabelForms(english), memory)
}

/** The best candidates of each source, with their signals. */
export function candidatesOf(signals: TextSignals, sources: readonly ComparedSource[], top: number): Surveyed[] {
  return sources.map(({ title, dots, always }) => signals.survey(title, dots, top, always))
}
