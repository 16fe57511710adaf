import type { Evidence } from '../api/types'
import { reasonsOf, strengthOf, strongest } from './reasons'

const evidence = (signals: Record<string, number>, more: Partial<Evidence> = {}): Evidence => ({
  dense: 0.9,
  lexical: 0.5,
  label: { text: 'ship pilot', language: 'en', kind: 'preferred' },
  how: 'similar-words',
  sharedWords: [],
  signals,
  ...more,
})

const decision = { sourceId: 7, notation: '10.01', title: 'Sea pilot', relation: 'exactMatch', by: 'title' } as const

describe('the reasons of a suggestion', () => {
  it('add up signals that say the same, and come strongest first, for or against', () => {
    const reasons = reasonsOf(evidence({ nearestLabel: 0.4, spelling: 0.5, iscoUnit: 0.6, rivals: -1.2 }), 'fr')
    expect(reasons).toEqual([
      { kind: 'rivals', weight: -1.2 },
      { kind: 'label', weight: 0.9 },
      { kind: 'isco', weight: 0.6 },
    ])
  })

  it('leave out what moves nothing, and signals that undo each other', () => {
    const reasons = reasonsOf(
      evidence({ popularity: 0.05, englishLabel: 0.5, englishPreferred: -0.45, sameText: 0.3 }),
      'fr',
    )
    expect(reasons).toEqual([{ kind: 'label', weight: 0.3 }])
  })

  it('say once what labels and English labels say of an English title', () => {
    const both = evidence({ nearestLabel: 0.4, englishLabel: 0.3 })
    expect(reasonsOf(both, 'fr').map(({ kind }) => kind)).toEqual(['label', 'english'])
    expect(reasonsOf(both, 'en')).toEqual([{ kind: 'label', weight: 0.7 }])
  })

  it('name a signal they do not know without a word of its own', () => {
    expect(reasonsOf(evidence({ somethingNew: 0.8 }), 'fr')).toEqual([{ kind: 'other', weight: 0.8 }])
  })

  it('fall back on the label, so that no suggestion stands without a reason', () => {
    expect(reasonsOf(evidence({}), 'fr')).toEqual([{ kind: 'label', weight: 0 }])
  })

  it('never hide the decision that moved the suggestion', () => {
    const signals = { nearestLabel: 2, iscoUnit: 1.5, englishLabel: 1, titleToDescription: 0.8, corrected: 0.06 }
    const reasons = reasonsOf(evidence(signals, { decision }), 'fr')
    expect(strongest(reasons, 3).map(({ kind }) => kind)).toEqual(['label', 'isco', 'agreed'])
    expect(reasonsOf(evidence(signals), 'fr').map(({ kind }) => kind)).not.toContain('agreed')
  })
})

describe('the strength of a reason', () => {
  it.each([
    [0.49, 'little'],
    [-0.49, 'little'],
    [0.5, 'clear'],
    [-1.99, 'clear'],
    [2, 'strong'],
    [-2, 'strong'],
  ])('of %d is %s', (weight, strength) => expect(strengthOf(weight)).toBe(strength))
})
