import type { ShownLabel } from '../embed/concept-texts'
import { LabelForms } from './label-forms'
import { TitleMemory } from './memory'
import { textSignals, type TextSignal } from './signals'
import { nearestTexts, type Surveyed } from './survey'
import { TextSignals, type SourceDots } from './text-signals'

const label = (text: string, kind: ShownLabel['kind'] = 'preferred'): ShownLabel => ({ text, kind, language: 'en' })
const row = (...numbers: number[]) => Float32Array.from(numbers)
const nothing: SourceDots = {
  own: { labels: [], means: [], wholes: [] },
  english: { labels: [], means: [], wholes: [] },
  remembered: [],
  described: null,
}

describe('TextSignals', () => {
  const own = new LabelForms([
    [label('bakery manager'), label('baker', 'alternative')],
    [label('baker')],
    [label('geologist')],
    [],
  ])
  const memory = new TitleMemory(
    [{ scheme: 'X', title: 'bager', language: 'da', matches: [{ target: 1, relation: 'exactMatch' }] }],
    4,
    'da',
  )
  const signals = new TextSignals(own, own, memory)
  const dots: SourceDots = {
    own: {
      labels: [row(0.5, 1, 1, 0.25), row(0.75, 0.5, 0.5, -0.5)],
      means: [row(0.875, 1, 0.125, 0)],
      wholes: [row(0.25, 0.5, 0, 0)],
    },
    english: nothing.english,
    remembered: [row(0.75)],
    described: null,
  }

  const value = ({ targets, signals }: Surveyed, target: number, signal: TextSignal) =>
    signals[targets.indexOf(target) * textSignals.length + textSignals.indexOf(signal)]
  const speaking = ({ targets, nearest }: Surveyed, target: number) => {
    const start = targets.indexOf(target) * nearestTexts.length
    return [...nearest.slice(start, start + nearestTexts.length)]
  }

  it('puts the best by the rough sum first and keeps no more than asked for', () => {
    expect([...signals.survey('Baker', dots).targets]).toEqual([1, 0, 2, 3])
    expect([...signals.survey('Baker', dots, 2).targets]).toEqual([1, 0])
    expect([...signals.survey('Baker', dots, 2, 3).targets]).toEqual([1, 3])
    expect([...signals.survey('Baker', dots, 2, 0).targets]).toEqual([1, 0])
  })

  it('takes the best of the forms of the title and of the labels', () => {
    const surveyed = signals.survey('Baker', dots)
    expect(value(surveyed, 0, 'nearestLabel')).toBe(1)
    expect(value(surveyed, 0, 'preferredLabel')).toBe(0.75)
    expect(value(surveyed, 0, 'meanLabel')).toBe(0.875)
    expect(value(surveyed, 2, 'nearestLabel')).toBe(0.25)
    expect(value(surveyed, 0, 'titleToDescription')).toBe(0.25)
    expect(value(surveyed, 1, 'remembered')).toBe(0.75)
    expect(value(surveyed, 1, 'rememberedVote')).toBe(0.25)
    expect(value(surveyed, 1, 'popularity')).toBeCloseTo(Math.log(2), 6)
  })

  it('compares spelling and texts by all forms of the title', () => {
    const surveyed = signals.survey('Geologist/baker', dots)
    expect([0, 1, 2].map((target) => value(surveyed, target, 'sameText'))).toEqual([1, 1, 1])
    expect(value(surveyed, 0, 'spelling')).toBeCloseTo(1, 6)
    expect(value(surveyed, 0, 'spellingPreferred')).toBeLessThan(0.9)
  })

  it('counts the words that the title has beyond the speaking label', () => {
    const surveyed = signals.survey('master baker of bread', dots)
    expect([0, 2].map((target) => value(surveyed, target, 'wordDifference'))).toEqual([3 / 4, 3 / 4])
    expect(
      value(
        signals.survey('bakery', { ...dots, own: { ...dots.own, labels: [row(1, 0, 0, 0)] } }),
        0,
        'wordDifference',
      ),
    ).toBe(-1 / 4)
  })

  it('names the texts that speak for a target', () => {
    const surveyed = signals.survey('Baker', dots)
    expect(speaking(surveyed, 0)).toEqual([1, -1, -1, 0])
    expect(speaking(surveyed, 1)).toEqual([2, -1, 0, 0])
    expect(speaking(surveyed, 3)).toEqual([-1, -1, -1, 0])
    expect(surveyed.labelSpelling[0]).toBeCloseTo(1, 6)
  })

  it('gives 0 for all targets where there is nothing to compare, whatever came before', () => {
    signals.survey('Baker', {
      ...dots,
      english: dots.own,
      described: { own: row(1, 1, 1, 1), englishMeans: row(1, 1, 1, 1), englishWholes: row(1, 1, 1, 1) },
    })
    const surveyed = signals.survey('zzz', nothing)
    const ofTitles = textSignals.filter((signal) => !['popularity', 'wordDifference'].includes(signal))
    for (const target of surveyed.targets) {
      for (const signal of ofTitles) expect([signal, value(surveyed, target, signal)]).toEqual([signal, 0])
    }
  })
})
