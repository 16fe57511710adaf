import { fillOutcomes } from '../../../migrations/1763942400000-workspace'
import { foldMarks, outcomeOf, relations, type Actor, type Mark } from '#domain'
import { MarkService, MemberService, type NewMark } from '#pipeline'
import { UserError } from '#platform'
import fc from 'fast-check'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { newProject, type TestProject } from '../../support/test-project'

const codes = { sources: ['S1', 'S2', 'S3', 'S4'], targets: ['7512.1', '7512.2', '5120.1'] }

interface Said {
  who: number
  source: string
  kind: NewMark['kind']
  target: string
  relation: NewMark['relation']
  whole: boolean
}

const anythingSaid: fc.Arbitrary<Said> = fc.record({
  who: fc.integer({ min: 0, max: 2 }),
  source: fc.constantFrom(...codes.sources),
  kind: fc.constantFrom('match', 'match', 'match', 'agree', 'withdraw', 'none'),
  target: fc.constantFrom(...codes.targets),
  relation: fc.constantFrom(...relations),
  whole: fc.boolean(),
})

describe('the ledger of mappings', () => {
  let api: TestApi
  let people: Person[]
  let project: TestProject

  beforeAll(async () => {
    api = await startTestApi()
    people = [await api.person('Ana'), await api.person('Ben'), await api.person('Cleo')]
  })
  afterAll(() => api.close())

  const begin = async () => {
    project = await newProject(api.app, api.database.dataSource, people[2]!)
    const owner = actor(people[2]!)
    await api.app.get(MemberService).put(owner, project.id, people[0]!.id, 'mapper')
    await api.app.get(MemberService).put(owner, project.id, people[1]!.id, 'reviewer')
  }

  const actor = (person: Person): Actor => ({ ...person, instanceRole: 'member' })

  const say = async ({ who, source, kind, target, relation, whole }: Said) => {
    const targetId = kind === 'match' || (kind === 'withdraw' && !whole) ? project.target[target] : undefined
    const mark = { kind, targetId, relation: kind === 'match' ? relation : undefined, reason: 'too old' }
    await api.app
      .get(MarkService)
      .add(actor(people[who]!), project.id, project.source[source]!, mark)
      .catch((error: unknown) => {
        // What the protocol does not permit leaves no trace.
        if (!(error instanceof UserError)) throw error
      })
  }

  const query = <Row>(sql: string): Promise<Row[]> => api.database.dataSource.query<Row[]>(sql, [project.id])

  const stored = async () => ({
    mappings: await query(`select source_id as source, target_id as target, relation, standing from mapping
      where project_id = $1 order by 1, 2`),
    nothingFits: await query(
      'select source_id as source from concept_state where project_id = $1 and nothing_fits order by 1',
    ),
  })

  const folded = async () => {
    const concepts = await query<{ source: number; marks: Mark[] }>(`
      select source_id as source, json_agg(json_build_object('userId', user_id, 'kind', kind, 'targetId', target_id,
        'relation', relation, 'reason', reason) order by id) as marks
      from mark where project_id = $1 group by source_id order by source_id`)
    const outcomes = concepts.map(({ source, marks }) => ({ source, ...outcomeOf(foldMarks(marks)) }))
    return {
      mappings: outcomes.flatMap(({ source, standing, verdicts }) =>
        [...verdicts].sort(([a], [b]) => a - b).map(([target, relation]) => ({ source, target, relation, standing })),
      ),
      nothingFits: outcomes.filter(({ none }) => none !== null).map(({ source }) => ({ source })),
    }
  }

  it('always holds what the marks come to, and so does what the migration fills in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anythingSaid, { minLength: 15, maxLength: 30 }), async (history) => {
        await begin()
        for (const said of history) await say(said)
        const expected = await folded()
        expect(await stored()).toEqual(expected)
        await api.database.dataSource.query('delete from mapping')
        await api.database.dataSource.query('update concept_state set nothing_fits = false')
        await api.database.dataSource.query(fillOutcomes)
        expect(await stored()).toEqual(expected)
      }),
      { numRuns: 12 },
    )
  })
})
