import { Transactions } from '#database'
import type { Actor } from '#domain'
import { BulkService, BulkWork, type BulkAct, type BulkCriteria, type NewMark } from '#pipeline'
import { UserError } from '#platform'
import { LearningProject } from '../../support/learning-project'
import { foldedLedger, storedLedger } from '../../support/ledger'

/** 120 sources in four forms of the same 30 titles; the run knows 30 targets. */
let project: LearningProject
let bulk: BulkService
let work: BulkWork

const criteria = (change: Partial<BulkCriteria> = {}): BulkCriteria => ({
  chance: 97,
  sameWords: true,
  relation: 'exactMatch',
  oneToOne: false,
  filter: { list: 'to-do' },
  ...change,
})

beforeAll(async () => {
  project = await LearningProject.create()
  bulk = project.worker.get(BulkService)
  work = project.worker.get(BulkWork)
  // Every first suggestion is as likely as can be, but for one trade; the night shift has other words.
  await project.query(`
    update suggestion s set score = case when t.key like '%mason' then 96 else 99 end,
      evidence = s.evidence || jsonb_build_object(
        'how', case when c.key like '%(night)' then 'similar-words' else 'same-words' end)
    from concept c, concept t where c.id = s.source_id and t.id = s.target_id and s.rank = 1`)
  await project.query(`
    update ranked_source r set top_score = s.score from suggestion s
    where s.run_id = r.run_id and s.source_id = r.source_id and s.learned = r.learned and s.rank = 1`)
})
afterAll(() => project.close())
beforeEach(async () => {
  project.queue.take()
  await project.query('truncate mark, concept_state, mapping, warning, bulk_item, bulk_decision')
})

const preview = (change?: Partial<BulkCriteria>) => bulk.preview(project.ana, project.id, criteria(change))

/** Begins an act on all that the preview shows. */
const begin = async (change: Partial<BulkCriteria> = {}, actor: Actor = project.ana): Promise<BulkAct> => {
  const { runId, items } = await bulk.preview(actor, project.id, criteria(change))
  return bulk.begin(actor, project.id, {
    criteria: criteria(change),
    runId: runId!,
    pairs: items.map(({ conceptId, targetId }) => [conceptId, targetId]),
    checked: { right: 10, wrong: 0 },
  })
}

const act = async (id: string) => (await bulk.list(project.id)).find((one) => one.id === id)!

const exact = (target: string): NewMark => ({
  kind: 'match',
  targetId: project.target[target]!,
  relation: 'exactMatch',
})

const count = async (sql: string, parameters: unknown[] = []): Promise<number> =>
  (await project.query<{ n: number }>(`select count(*)::int as n from ${sql}`, parameters))[0]!.n

const expectSoundLedger = async () => {
  const { dataSource } = project
  expect(await storedLedger(dataSource, project.id)).toEqual(await foldedLedger(dataSource, project.id))
}

describe('the preview', () => {
  it('lists what fits, a sample of it drawn, and nothing that a person has looked at', async () => {
    const { total, items, runId } = await preview()
    // 30 titles without the six masons, in three of four forms.
    expect([total, items.length, runId]).toEqual([72, 72, project.runId])
    expect(items.filter(({ sample }) => sample)).toHaveLength(20)
    expect((await preview()).items).toEqual(items)
    expect(items[0]).toMatchObject({ notation: '1', title: 'harbour baker', chance: 99, label: { language: 'en' } })

    await project.mark(project.ben, 'harbour baker', exact('harbour baker'))
    await project.mark(project.ben, 'harbour cook', exact('harbour cook'))
    await project.mark(project.ben, 'harbour cook', { kind: 'withdraw' })
    const after = (await preview()).items.map(({ title }) => title)
    expect(after).toHaveLength(70)
    expect(after).not.toContain('harbour baker')
    expect(after).not.toContain('harbour cook')
  })

  it.each<[string, Partial<BulkCriteria>, number]>([
    ['a lower chance', { chance: 96 }, 90],
    ['any words', { sameWords: false }, 96],
    ['another relation', { relation: 'closeMatch' }, 0],
    ['a list', { filter: { list: 'to-do', query: 'harbour' } }, 12],
    ['one source a target', { oneToOne: true, filter: { list: 'to-do', query: '(senior)' } }, 24],
    ['one source a target, where there are several', { oneToOne: true }, 0],
  ])('asked for %s', async (_, change, expected) => {
    expect((await preview(change)).total).toBe(expected)
  })

  it('leaves out targets that are the exact match of another source already, if asked', async () => {
    await project.mark(project.ben, 'harbour baker', exact('harbour baker'))
    const { items } = await preview({ oneToOne: true, filter: { list: 'to-do', query: '(senior)' } })
    expect(items.map(({ title }) => title)).not.toContain('harbour baker (senior)')
    expect(items).toHaveLength(23)
  })
})

describe('an act', () => {
  it('answers what was seen, in the name of whoever asked, and teaches nothing before a review', async () => {
    const begun = await begin()
    expect(begun).toMatchObject({ size: 72, status: 'accepting', accepted: 0, checked: { right: 10, wrong: 0 } })
    expect(project.queue.take()).toEqual([{ name: 'bulk.carry-out', payload: { bulkId: begun.id } }])
    await work.carryOut(begun.id)
    expect(await act(begun.id)).toMatchObject({ status: 'accepted', accepted: 72, passed: 0, user: { name: 'ana' } })
    expect(project.queue.take()).toEqual([])
    const page = await project.page('harbour baker')
    expect(page).toMatchObject({ state: 'to-review', answers: [{ user: { name: 'ana' }, round: 1 }] })
    expect(page.history).toMatchObject([{ kind: 'match', origin: 'suggestion', rank: 1, score: 99, bulk: true }])
    expect(await count(`mapping where standing = 'provisional'`)).toBe(72)
    // Three sources to each of the 24 targets.
    expect(await count(`warning where code = 'several-exact-sources'`)).toBe(72)
    await expectSoundLedger()

    await project.mark(project.ben, 'harbour baker', { kind: 'agree' })
    expect(project.queue.take()).toEqual([{ name: 'run.learn', payload: { runId: project.runId } }])
  })

  it('leaves to people what they took up after the list was shown', async () => {
    const begun = await begin()
    await project.mark(project.ben, 'harbour baker', { kind: 'none', reason: 'too old' })
    await project.mark(project.ben, 'harbour cook', exact('harbour cook'))
    await project.mark(project.ben, 'harbour cook', { kind: 'withdraw' })
    await work.carryOut(begun.id)
    expect(await act(begun.id)).toMatchObject({ size: 72, accepted: 70, passed: 2 })
    expect(await project.page('harbour baker')).toMatchObject({ state: 'to-review', answers: [{ none: {} }] })
    expect((await project.page('harbour cook')).state).toBe('to-do')
  })

  it('accepts nothing but what was seen, as far as it still fits', async () => {
    const { runId, items } = await preview()
    const [first, second] = items
    const pairs: [number, number][] = [
      [first!.conceptId, first!.targetId],
      [second!.conceptId, first!.targetId],
      [project.source['harbour mason']!, project.target['harbour mason']!],
    ]
    const begun = await bulk.begin(project.ana, project.id, {
      criteria: criteria(),
      runId: runId!,
      pairs,
      checked: { right: 0, wrong: 0 },
    })
    expect(begun.size).toBe(1)
    const again = { criteria: criteria(), runId: runId!, pairs: pairs.slice(1), checked: { right: 0, wrong: 0 } }
    await expect(bulk.begin(project.ana, project.id, again)).rejects.toMatchObject({ code: 'nothing-to-accept' })
    const older = { ...again, runId: '00000000-0000-4000-8000-000000000000' }
    await expect(bulk.begin(project.ana, project.id, older)).rejects.toMatchObject({ code: 'newer-suggestions' })
    expect(await bulk.list(project.id)).toHaveLength(1)
  })

  it('goes on after a kill, once the sweep finds it', async () => {
    const begun = await begin()
    project.queue.take()
    await killedAfter(1, () => work.carryOut(begun.id))
    expect(await act(begun.id)).toMatchObject({ status: 'accepting', accepted: 50 })
    await work.sweep()
    expect(project.queue.take()).toEqual([{ name: 'bulk.carry-out', payload: { bulkId: begun.id } }])
    await work.carryOut(begun.id)
    expect(await act(begun.id)).toMatchObject({ status: 'accepted', accepted: 72 })
    expect(await count('mark where bulk_id is not null')).toBe(72)
    await work.sweep()
    expect(project.queue.take()).toEqual([])
  })

  it('loses nothing where two workers and people are at the same concepts at once', async () => {
    const begun = await begin()
    const other = (await project.boot()).get(BulkWork)
    const titles = ['baker', 'cook', 'diver', 'keeper'].flatMap((trade) =>
      ['harbour', 'island', 'market', 'mill'].map((place) => `${place} ${trade}`),
    )
    const [taken] = await Promise.all([
      Promise.all(titles.map((title) => isTaken(project.ben, title))),
      Promise.all([work.carryOut(begun.id), other.carryOut(begun.id)]),
    ])
    const { accepted, passed } = await act(begun.id)
    expect(accepted + passed).toBe(72)
    expect(await count('mark where bulk_id = $1', [begun.id])).toBe(accepted)
    expect(await count('mark where bulk_id is null')).toBe(taken.filter(Boolean).length)
    // Ben reviews what the act answered, and answers what it left to him: he is never refused.
    expect(taken.every(Boolean)).toBe(true)
    expect(
      await count(`mark b join mark h on h.source_id = b.source_id and h.bulk_id is null and h.id < b.id
        where b.bulk_id is not null`),
    ).toBe(0)
    await expectSoundLedger()
  })
})

describe('undoing', () => {
  it('takes back what nobody touched since, and says what stays', async () => {
    const begun = await begin()
    await work.carryOut(begun.id)
    await project.mark(project.ben, 'harbour baker', { kind: 'agree' })
    await project.mark(project.ana, 'harbour cook', exact('island cook'))
    project.queue.take()
    expect(await bulk.undo(project.ana, project.id, begun.id)).toMatchObject({ status: 'undoing', accepted: 72 })
    expect(project.queue.take()).toEqual([{ name: 'bulk.carry-out', payload: { bulkId: begun.id } }])
    await work.carryOut(begun.id)
    expect(await act(begun.id)).toMatchObject({ status: 'undone', accepted: 0, withdrawn: 70, kept: 2 })
    expect((await project.page('harbour baker')).state).toBe('agreed')
    expect((await project.page('harbour cook')).answers[0]!.verdicts).toHaveLength(2)
    expect((await project.page('island cook')).state).toBe('to-do')
    expect(await count('mapping')).toBe(3)
    await expectSoundLedger()
    // What an act answered and took back, no person has looked at: another act may.
    expect((await preview()).total).toBe(70)
  })

  it('stops an act at work, and may be asked for twice', async () => {
    const begun = await begin()
    await killedAfter(1, () => work.carryOut(begun.id))
    await bulk.undo(project.ana, project.id, begun.id)
    await killedAfter(1, () => work.carryOut(begun.id))
    await bulk.undo(project.ana, project.id, begun.id)
    await work.carryOut(begun.id)
    expect(await act(begun.id)).toMatchObject({ status: 'undone', accepted: 0, withdrawn: 50, passed: 22, kept: 0 })
    expect(await bulk.undo(project.ana, project.id, begun.id)).toMatchObject({ status: 'undone' })
    expect(await count('mapping')).toBe(0)
    expect((await preview()).total).toBe(72)
  })

  it('is for whoever did it', async () => {
    const begun = await begin()
    const refused = bulk.undo(project.ben, project.id, begun.id)
    await expect(refused).rejects.toMatchObject({ code: 'forbidden', message: expect.stringContaining('ana') })
    const elsewhere = bulk.undo(project.ana, '00000000-0000-4000-8000-000000000000', begun.id)
    await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' })
  })
})

async function isTaken(actor: Actor, title: string): Promise<boolean> {
  try {
    await project.mark(actor, title, { kind: 'none', reason: 'too old' })
    return true
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

/** Lets `work` commit so many transactions and fails it in the next, as when its process is killed. */
async function killedAfter(transactions: number, work: () => Promise<void>): Promise<void> {
  const database = project.worker.get(Transactions)
  const whole = database.inTransaction.bind(database)
  let left = transactions
  const spy = jest.spyOn(database, 'inTransaction').mockImplementation((body) =>
    whole(async (manager) => {
      const result = await body(manager)
      if (left-- === 0) throw new Error('killed')
      return result
    }),
  )
  await expect(work()).rejects.toThrow('killed')
  spy.mockRestore()
}
