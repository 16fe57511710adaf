import type { Answer, Relation } from '../../api/types'
import { differenceOf, saysTheSame } from './dispute'

const answer = (name: string, verdicts: Record<number, Relation> | null): Answer => ({
  user: { id: name, name },
  round: 1,
  verdicts: Object.entries(verdicts ?? {}).map(([id, relation]) => ({
    targetId: Number(id),
    targetTitle: `target ${id}`,
    targetNotation: null,
    relation,
  })),
  none: verdicts ? null : { reason: 'There is none.' },
  at: '2026-11-22T10:00:00.000Z',
})

describe('two answers', () => {
  it.each([
    [{ 1: 'exactMatch' }, { 1: 'closeMatch' }, { kind: 'relation', target: 'target 1' }],
    [{ 1: 'exactMatch', 2: 'broadMatch' }, { 1: 'closeMatch', 2: 'closeMatch' }, { kind: 'relations' }],
    [
      { 1: 'exactMatch', 2: 'broadMatch' },
      { 1: 'exactMatch', 2: 'closeMatch' },
      { kind: 'relation', target: 'target 2' },
    ],
    [{ 1: 'exactMatch' }, { 1: 'exactMatch', 2: 'closeMatch' }, { kind: 'some' }],
    [{ 1: 'exactMatch', 3: 'exactMatch' }, { 1: 'exactMatch', 2: 'closeMatch' }, { kind: 'some' }],
    [{ 1: 'exactMatch' }, { 2: 'exactMatch' }, { kind: 'targets' }],
    [{ 1: 'exactMatch' }, null, { kind: 'none', by: 'Rob' }],
  ] as const)('%j and %j differ in %j', (first, second, difference) => {
    expect(differenceOf(answer('Mia', first), answer('Rob', second))).toEqual(difference)
  })

  it('agree on a target only in the same relation', () => {
    const [mia, rob] = [
      answer('Mia', { 1: 'exactMatch', 2: 'closeMatch' }),
      answer('Rob', { 1: 'exactMatch', 2: 'broadMatch' }),
    ]
    expect(mia.verdicts.map((verdict) => saysTheSame(rob, verdict))).toEqual([true, false])
  })
})
