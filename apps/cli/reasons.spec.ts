import type { Evidence } from '#domain'
import { inWords } from './reasons'

const evidence: Evidence = {
  dense: 0.9,
  lexical: 0.8,
  label: { text: 'Bäcker', language: 'de', kind: 'preferred' },
  how: 'similar-words',
  sharedWords: [],
  signals: {},
}

describe('reasons in words', () => {
  it('begin with what texts say', () => {
    expect(inWords(evidence)).toBe('similar words to “Bäcker”')
  })

  it('name English labels and published titles only where they speak for the target', () => {
    const texts = {
      english: 'baker',
      remembered: { scheme: 'Isles', title: 'Mitron', language: 'fr', relation: 'broadMatch' as const, more: 2 },
    }
    expect(inWords({ ...evidence, ...texts, signals: { englishLabel: -0.4, remembered: -1 } })).toBe(inWords(evidence))
    expect(inWords({ ...evidence, ...texts, signals: { englishLabel: 0.4, rememberedVote: 1 } })).toBe(
      'similar words to “Bäcker”; in English near “baker”; Isles: “Mitron” is narrower than it',
    )
  })

  it('name the group expected and the concept that fits better', () => {
    const more: Partial<Evidence> = {
      isco: { group: '7512', share: 0.8, by: 'branch' },
      rival: { sourceId: 3, notation: 'B2', title: 'Bäckermeister' },
    }
    expect(inWords({ ...evidence, ...more })).toBe(
      'similar words to “Bäcker”; ISCO group 7512 is expected by its code; but B2 “Bäckermeister” fits it better',
    )
  })

  it('begin with the decision that moved the target, where there is one', () => {
    const decision = {
      sourceId: 1,
      notation: null,
      title: 'Mitron',
      relation: 'exactMatch' as const,
      by: 'title' as const,
    }
    expect(inWords({ ...evidence, decision })).toMatch(/^agreed for “Mitron”: the same as it; /)
  })
})
