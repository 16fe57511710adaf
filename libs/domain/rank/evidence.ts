import type { Evidence, OtherSource } from '../suggest/suggestion'
import { TitleComparison } from './compare'
import type { RankedCandidate } from './scheme-ranking'
import { textSignals, type TextSignal } from './signals'
import { nearestTexts, type Decision, type Survey } from './survey'
import type { TextSignals } from './text-signals'

/** A source as reasons name it; `id` is whatever the caller tells sources apart by. */
export interface NamedSource {
  id: number
  notation: string | null
  title: string
}

/** Says why a candidate was ranked where it is: for the few that are shown, since words take longer than numbers. */
export class Reasons {
  constructor(
    private readonly sources: readonly NamedSource[],
    private readonly survey: Survey,
    private readonly texts: Pick<TextSignals, 'own' | 'english' | 'memory'>,
  ) {}

  /**
   * @param decisions those that the ranking was made with
   * @throws RangeError for a target that is none of the source's candidates
   */
  of(source: number, ranked: RankedCandidate, decisions: readonly Decision[] = []): Evidence {
    const { title } = this.sources[source]!
    const { targets, signals, nearest, labelSpelling } = this.survey.surveyed[source]!
    const candidate = targets.indexOf(ranked.target)
    if (candidate < 0) throw new RangeError(`Target ${ranked.target} is no candidate of “${title}”.`)
    const at = (text: (typeof nearestTexts)[number]) =>
      nearest[candidate * nearestTexts.length + nearestTexts.indexOf(text)]!
    const signal = (name: TextSignal) => signals[candidate * textSignals.length + textSignals.indexOf(name)]!
    return {
      dense: signal('nearestLabel'),
      lexical: signal('spelling'),
      ...this.label(title, at('label'), labelSpelling[candidate]!),
      signals: rounded(ranked.contributions),
      ...this.english(at('english')),
      ...this.remembered(ranked.target, at('remembered'), at('moreRemembered')),
      ...this.code(source, ranked),
      ...(ranked.isco && { isco: { ...ranked.isco, share: round(ranked.isco.share) } }),
      ...(ranked.rival !== null && { rival: this.named(ranked.rival) }),
      ...this.decision(ranked, decisions),
    }
  }

  private label(title: string, position: number, spelling: number): Pick<Evidence, 'label' | 'how' | 'sharedWords'> {
    const { text, language, kind } = this.texts.own.labels[position]!
    const comparison = new TitleComparison(title)
    return {
      label: { text, language, kind },
      how: comparison.likeness(text, spelling),
      sharedWords: comparison.sharedWords(text),
    }
  }

  private code(source: number, { contributions }: RankedCandidate): Pick<Evidence, 'escoCode'> {
    const { notation } = this.sources[source]!
    return (contributions.escoCode ?? 0) > 0 && notation !== null ? { escoCode: notation } : {}
  }

  private english(text: number): Pick<Evidence, 'english'> {
    return text < 0 ? {} : { english: this.texts.english.labels[text]!.text }
  }

  private remembered(target: number, title: number, more: number): Pick<Evidence, 'remembered'> {
    if (title < 0) return {}
    const { scheme, title: text, language, matches } = this.texts.memory.titles[title]!
    const { relation } = matches.find((match) => match.target === target)!
    return { remembered: { scheme, title: text, language, relation, more } }
  }

  private decision(ranked: RankedCandidate, decisions: readonly Decision[]): Pick<Evidence, 'decision'> {
    const made = decisions.find((decision) => decision.source === ranked.decision)
    const match = made?.matches.find(({ target }) => target === ranked.target) ?? made?.matches[0]
    if (!made || !match) return {}
    return { decision: { ...this.named(made.source), relation: match.relation, by: 'title' } }
  }

  private named(source: number): OtherSource {
    const { id, notation, title } = this.sources[source]!
    return { sourceId: id, notation, title }
  }
}

const round = (value: number) => Math.round(100 * value) / 100

function rounded(contributions: RankedCandidate['contributions']): RankedCandidate['contributions'] {
  return Object.fromEntries(Object.entries(contributions).map(([name, value]) => [name, round(value)]))
}
