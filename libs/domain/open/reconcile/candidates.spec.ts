import type { PublicConcept } from '../public-concept'
import { agreement, candidatesOf, isSure, withStatedGroup, type Found } from './candidates'

const scheme = { uri: 'https://example.org/pk', key: 'pk', title: 'PK', version: '1' }

function found(code: string, score: number, iscoGroup: string | null): Found {
  const concept: PublicConcept = {
    id: 1,
    uri: `https://example.org/pk/${code}`,
    notation: code,
    kind: 'occupation',
    status: null,
    iscoGroup,
    labels: [{ language: 'en', kind: 'preferred', text: `title of ${code}` }],
    notes: [],
    broader: [],
    hasNarrower: false,
    scheme,
  }
  return { concept, score, alike: { meaning: 0.9, spelling: 0.5, how: 'similar-words' } }
}

describe('a stated ISCO group', () => {
  it.each([
    ['2631', '2631', 1],
    ['2631', '26', 1],
    ['2632', '2631', 0],
    ['2641', '2631', -1],
    ['2631', '7', -1],
    [null, '2631', 0],
    ['2631', null, 0],
  ])('of a concept in %s, stated as %s, says %i', (group, stated, says) => {
    expect(agreement(group, stated)).toBe(says)
  })

  it('moves chances towards the group without leaving 0 to 100, and leaves them alone where none is stated', () => {
    const all = [found('a', 99.9, '7512'), found('b', 50, '2631'), found('c', 0, '2631')]
    expect(withStatedGroup(all, null, 1.6)).toEqual(all)
    const moved = withStatedGroup(all, '2631', 1.6)
    const scoreOf = (code: string) => moved.find(({ concept }) => concept.notation === code)!.score
    expect(scoreOf('b')).toBeCloseTo((100 * Math.exp(1.6)) / (1 + Math.exp(1.6)), 6)
    expect(scoreOf('a')).toBeLessThan(99.9)
    expect(moved.every(({ score }) => score > 0 && score < 100)).toBe(true)
    expect(moved.map(({ score }) => score)).toEqual(moved.map(({ score }) => score).sort((x, y) => y - x))
  })
})

describe('a sure match', () => {
  it.each([
    [[95, 10], true],
    [[95], true],
    [[89.9, 1], false],
    [[95, 60], false],
    [[], false],
  ])('of chances %j: %s', (scores, sure) => {
    expect(isSure(scores.map((score) => ({ score })))).toBe(sure)
  })

  it('is the first candidate alone, however few are asked for', () => {
    const all = [found('a', 95, null), found('b', 60, null)]
    expect(candidatesOf(all, { limit: 1, iscoGroup: null, language: 'en' })).toMatchObject([{ match: false }])
  })
})
