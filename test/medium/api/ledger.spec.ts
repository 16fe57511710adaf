import { fillOutcomes } from '../../../migrations/1763942400000-workspace'
import { relations, warningsOf, type Actor, type Ends, type Link } from '#domain'
import { ConsistencyCheck, MarkService, MemberService, SchemeLoader, type NewMark } from '#pipeline'
import { UserError } from '#platform'
import fc from 'fast-check'
import { foldedLedger, storedLedger } from '../../support/ledger'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { newProject, type TestProject } from '../../support/test-project'

const codes = { sources: ['S1', 'S2', 'S3', 'S4'], targets: ['7512.1', '7512.2', '5120.1'] }

/** What the test says of its concepts, by code, so that every rule has something to find. */
const declared = {
  isco: { S1: '7512', S2: '51' } as Record<string, string>,
  retired: '5120.1',
  narrower: { child: '7512.2', parent: '7512.1' },
}

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
    const { isco, retired, narrower } = declared
    for (const [code, group] of Object.entries(isco)) {
      await sql('update concept set isco_group = $2 where id = $1', [project.source[code], group])
    }
    await sql("update concept set status = 'obsoleted' where id = $1", [project.target[retired]])
    await sql('insert into concept_broader (concept_id, broader_id) values ($1, $2)', [
      project.target[narrower.child],
      project.target[narrower.parent],
    ])
  }

  const actor = (person: Person): Actor => ({ ...person, instanceRole: 'member' })

  /** @returns whether the mark was taken */
  const say = async ({ who, source, kind, target, relation, whole }: Said) => {
    const targetId = kind === 'match' || (kind === 'withdraw' && !whole) ? project.target[target] : undefined
    const mark = { kind, targetId, relation: kind === 'match' ? relation : undefined, reason: 'too old' }
    return api.app
      .get(MarkService)
      .add(actor(people[who]!), project.id, project.source[source]!, mark)
      .then(() => true)
      .catch((error: unknown) => {
        // What the protocol does not permit leaves no trace.
        if (!(error instanceof UserError)) throw error
        return false
      })
  }

  const sql = (statement: string, parameters: unknown[] = []) => api.database.dataSource.query(statement, parameters)
  const query = <Row>(statement: string): Promise<Row[]> =>
    api.database.dataSource.query<Row[]>(statement, [project.id])

  const warnings = () =>
    query(`select source_id as "sourceId", target_id as "targetId", code from warning where project_id = $1
      order by 1, 2, 3`)

  /** By the rules and all mappings at once. */
  const expectedWarnings = async () => {
    const codeOf = new Map(Object.entries({ ...project.source, ...project.target }).map(([code, id]) => [id, code]))
    const { child, parent } = declared.narrower
    const ends: Ends = {
      iscoGroup: (id) => declared.isco[codeOf.get(id)!] ?? codeOf.get(id)!.match(/^\d{4}/)?.[0] ?? null,
      isRetired: (id) => codeOf.get(id) === declared.retired,
      ancestors: (id) => new Set(codeOf.get(id) === child ? [project.target[parent]!] : []),
    }
    const links = await query<Link>(`select source_id as "sourceId", target_id as "targetId", relation from mapping
      where project_id = $1`)
    const keyOf = ({ sourceId, targetId, code }: { sourceId: number; targetId: number; code: string }) =>
      `${String(sourceId).padStart(9)} ${String(targetId).padStart(9)} ${code}`
    return warningsOf(links, ends).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  }

  const stored = () => storedLedger(api.database.dataSource, project.id)
  const folded = () => foldedLedger(api.database.dataSource, project.id)

  it('always holds what the marks come to, and so does what the migration fills in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anythingSaid, { minLength: 15, maxLength: 30 }), async (history) => {
        await begin()
        for (const said of history) await say(said)
        const expected = await folded()
        expect(await stored()).toEqual(expected)
        const rules = await expectedWarnings()
        expect(await warnings()).toEqual(rules)

        await sql('delete from mapping')
        await sql('update concept_state set nothing_fits = false')
        await sql(fillOutcomes)
        expect(await stored()).toEqual(expected)
        await sql('delete from warning')
        await api.app.get(ConsistencyCheck).check(project.id)
        expect(await warnings()).toEqual(rules)
      }),
      { numRuns: 12 },
    )
  })
  it('loses nothing of what several people say of the same concepts at once', async () => {
    await begin()
    const members = api.app.get(MemberService)
    for (const person of people) await members.put(actor(people[2]!), project.id, person.id, 'owner')
    const everything = people.flatMap((_, who) =>
      codes.sources.flatMap((source) =>
        codes.targets.map(
          (target) => ({ who, source, target, kind: 'match', relation: 'exactMatch', whole: false }) as const,
        ),
      ),
    )
    const taken = await Promise.all(everything.map((said) => say(said)))
    const [{ n }] = (await query<{ n: number }>('select count(*)::int as n from mark where project_id = $1')) as [
      { n: number },
    ]
    expect(n).toBe(taken.filter(Boolean).length)
    // Whoever comes first, second and third to a concept may speak; what they then add may be out of turn.
    expect(n).toBeGreaterThanOrEqual(codes.sources.length * people.length)
    expect(await stored()).toEqual(await folded())
    expect(await warnings()).toEqual(await expectedWarnings())
  })

  it('notices when a newer release of the target drops what is mapped', async () => {
    await begin()
    const match = { who: 0, kind: 'match', relation: 'closeMatch', whole: false } as const
    await say({ ...match, source: 'S3', target: '7512.1' })
    await say({ ...match, source: 'S4', target: '7512.2' })
    await api.app.get(ConsistencyCheck).check(project.id)
    expect(await warnings()).toEqual([])

    await release('10', ['7512.2'])
    await release('9', [])
    await api.app.get(ConsistencyCheck).check(project.id)
    const retired = { targetId: project.target['7512.1'], code: 'target-retired' }
    expect(await warnings()).toEqual([{ sourceId: project.source.S3, ...retired }])
    // A mark after that finds the newest release known.
    await say({ ...match, source: 'S2', target: '7512.1' })
    expect(await warnings()).toContainEqual({ sourceId: project.source.S2, ...retired })
  })

  it('lets lists know of other concepts whose warnings a mark changes', async () => {
    await begin()
    const match = { kind: 'match', relation: 'exactMatch', whole: false, target: '7512.1' } as const
    await say({ ...match, who: 0, source: 'S3' })
    const [before] = await query<{ at: Date }>(`select updated_at as at from concept_state where project_id = $1`)
    await say({ ...match, who: 0, source: 'S4' })
    const states = await query<{ at: Date }>(`select updated_at as at from concept_state where project_id = $1`)
    expect(states.map(({ at }) => at > before!.at)).toEqual([true, true])
  })

  /** A release of the target's scheme that has only these targets. */
  const release = async (version: string, targets: string[]) => {
    const [scheme] = await query<{ key: string; title: string }>(`select s.key, s.title from project p
      join scheme_version v on v.id = p.target_version_id join scheme s on s.id = v.scheme_id where p.id = $1`)
    const concepts = targets.map((code) => ({
      key: `urn:target:${code}`,
      uri: `urn:target:${code}`,
      notation: code,
      kind: 'occupation' as const,
      status: null,
      labels: [{ language: 'en', kind: 'preferred' as const, text: code }],
      notes: [],
      broader: [],
      iscoGroup: null,
      line: 2,
    }))
    await api.app.get(SchemeLoader).load({ ...scheme!, uri: null, version, languages: ['en'], concepts })
  }
})
