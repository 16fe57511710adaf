import type { ShownLabel } from '../embed/concept-texts'
import { Ranker } from './ranker'

const label = (text: string, kind: ShownLabel['kind'] = 'preferred'): ShownLabel => ({ text, kind, language: 'en' })

describe('Ranker', () => {
  const targets = [[label('baker', 'alternative'), label('bakery manager')], [label('baker')], [label('geologist')], []]
  const ranker = new Ranker(targets)
  const near = { labels: Float32Array.of(1, 0.6, 1, 0.1), wholes: Float32Array.of(0.7, 0.7, 0.1, 0) }
  const source = { title: 'Baker', described: false }

  it('prefers the target whose preferred label it is among those that share a label', () => {
    expect(ranker.suggest(source, near, 2).map(({ target }) => target)).toEqual([1, 0])
  })

  it('scores as the weighted mean of the four similarities in percent', () => {
    const [manager, baker, , unlabelled] = ranker.scores(source, near)
    expect(baker).toBeCloseTo((100 * (1 * 1 + 0.5 * 1 + 0.1 * 1 + 0.5 * 0.7)) / 2.1, 3)
    expect(manager).toBeCloseTo((100 * (1 * 1 + 0.5 * 0.6 + 0.1 * 1 + 0.5 * 0.7)) / 2.1, 3)
    expect(unlabelled).toBe(0)
  })

  it('says which label speaks for a target and how', () => {
    const [first, second, third] = ranker.suggest(source, near, 10)
    expect(first).toMatchObject({
      rank: 1,
      evidence: {
        label: { text: 'baker', kind: 'preferred', language: 'en' },
        how: 'identical',
        sharedWords: ['baker'],
      },
    })
    expect(second?.evidence).toMatchObject({ dense: 1, label: { text: 'baker', kind: 'alternative' } })
    expect(third?.evidence).toMatchObject({ how: 'similar-meaning', sharedWords: [] })
  })

  it('never suggests a target without a label, and no more than asked for', () => {
    expect(ranker.suggest(source, near, 10)).toHaveLength(3)
    expect(ranker.suggest(source, near, 1)).toHaveLength(1)
  })

  it('puts equal targets in their own order', () => {
    const twins = new Ranker([[label('baker')], [label('baker')]])
    const same = { labels: Float32Array.of(0.5, 0.5), wholes: Float32Array.of(0.5, 0.5) }
    expect(twins.suggest(source, same, 2).map(({ target }) => target)).toEqual([0, 1])
  })

  it('counts the description more than the title where the source has one', () => {
    const close = { labels: Float32Array.of(0.5, 0.5, 0.52, 0), wholes: Float32Array.of(0.5, 0.49, 0, 0) }
    const unlike = { labels: close.labels, wholes: Float32Array.of(0.5, 0, 0, 0) }
    const gap = (described: boolean) => {
      const [a, b] = ranker.scores({ title: 'x', described }, unlike)
      return a! - b!
    }
    expect(gap(true)).toBeGreaterThan(gap(false))
  })
})
