import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { drawConcept, drawHead, drawTarget } from '../../../../test/support/draw-crosswalk'
import type { ParquetAsked, ParquetRead } from '../../../../test/support/parquet-in-child'
import { typescriptChild } from '../../../../test/support/typescript-child'
import type { Candidate } from './candidate'

const child = fork(join(__dirname, '../../../../test/support/parquet-in-child.ts'), { execArgv: typescriptChild })
afterAll(() => child.kill())

async function readBack(asked: ParquetAsked): Promise<ParquetRead> {
  const answer = once(child, 'message') as Promise<[ParquetRead]>
  child.send(asked)
  return (await answer)[0]
}

const head = drawHead({ direction: 'target-to-source' })
const evidence: Candidate['evidence'] = {
  dense: 0.25,
  lexical: 0.5,
  label: { text: 'geologist', language: 'en', kind: 'preferred' },
  how: 'similar-words',
  sharedWords: ['kuģa'],
  signals: { nearestLabel: 1.5 },
}

const candidate = (rank: number, more: Partial<Candidate> = {}): Candidate => ({
  source: drawConcept(`S${rank}`, { label: '=ģeologs “😀”', notation: null }),
  target: drawTarget('2512.1'),
  rank,
  score: 62.5,
  relation: 'broadMatch',
  relationProbability: 0.75,
  learned: false,
  decided: null,
  evidence,
  ...more,
})

describe('candidates in Parquet, as hyparquet reads them', () => {
  it('hold every value in its type, texts as they are and nothing where nothing is known', async () => {
    const decided = { relation: 'narrowMatch', standing: 'final' } as const
    const first = candidate(1)
    const second = candidate(2, { relation: null, relationProbability: null, learned: true, decided })
    const { rows, columns, metadata } = await readBack({ head, batches: [[first], [second]] })
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      source_title: '=ģeologs “😀”',
      target_uri: first.target.uri,
      rank: 1,
      score: 62.5,
      // The file reads from the target, so that the source's more general target is a narrower source.
      proposed_relation: 'narrowMatch',
      proposed_relation_chance: 0.75,
      moved_by_decisions: false,
      dense: 0.25,
    })
    expect(JSON.parse(rows[0]!['evidence'] as string)).toEqual(evidence)
    expect([rows[0]!['source_code'], rows[0]!['decided_relation']]).toEqual([null, null])
    expect(rows[1]).toMatchObject({
      proposed_relation: null,
      moved_by_decisions: true,
      decided_relation: 'broadMatch',
      decided_standing: 'final',
    })
    expect(columns).toMatchObject({ rank: 'INT32', score: 'DOUBLE', moved_by_decisions: 'BOOLEAN' })
    expect(metadata).toMatchObject({ name: head.name, date: head.date })
  })

  it('keep their order over several row groups', async () => {
    const many = Array.from({ length: 9000 }, (_, at) => candidate(at + 1))
    const { rows, rowGroups } = await readBack({ head, batches: [many.slice(0, 4000), many.slice(4000)] })
    expect(rowGroups).toBe(2)
    expect(rows.map(({ rank }) => rank)).toEqual(many.map(({ rank }) => rank))
  })

  it('are a file that can be read when there are none', async () => {
    expect((await readBack({ head, batches: [] })).rows).toEqual([])
  })
})
