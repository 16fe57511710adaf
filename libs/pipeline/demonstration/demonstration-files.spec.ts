import { foldMarks, permittedStep, type Mark, type ReviewState } from '#domain'
import { join } from 'node:path'
import { readDemonstration, type Demonstration } from './demonstration-files'

describe('the demonstration in demonstration/', () => {
  let demonstration: Demonstration
  beforeAll(async () => {
    demonstration = await readDemonstration(join(__dirname, '..', '..', '..', 'demonstration'))
  })

  it('has every concept in three languages on both sides', () => {
    for (const { languages, concepts } of [demonstration.source, demonstration.target]) {
      expect(languages).toEqual(expect.arrayContaining(['de', 'en', 'fr']))
      for (const { labels } of concepts) {
        expect(labels.filter(({ kind }) => kind === 'preferred').map(({ language }) => language)).toHaveLength(3)
      }
    }
  })

  it('is as large as it says, and hangs below its groups', () => {
    const count = ({ concepts }: Demonstration['source'], kind: string) =>
      concepts.filter((concept) => concept.kind === kind).length
    expect([count(demonstration.source, 'occupation'), count(demonstration.source, 'group')]).toEqual([112, 9])
    expect([count(demonstration.target, 'occupation'), count(demonstration.target, 'group')]).toEqual([137, 228])
    const roots = demonstration.target.concepts.filter(({ broader }) => broader.length === 0)
    expect(roots.map(({ notation }) => notation)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
  })

  it('has the table of a neighbour with other titles, which leads to every target', () => {
    const { source, target, neighbour } = demonstration
    const titles = new Set(source.concepts.flatMap(({ labels }) => labels.map(({ text }) => text.toLowerCase())))
    expect(new Set(neighbour.rows.map(({ relation }) => relation))).toEqual(
      new Set(['exactMatch', 'broadMatch', 'narrowMatch', 'closeMatch', null]),
    )
    for (const { source: mapped } of neighbour.rows)
      expect(titles.has(mapped.labels[0]!.text.toLowerCase())).toBe(false)
    const occupations = target.concepts.filter(({ kind }) => kind === 'occupation').map(({ uri }) => uri)
    const reached = neighbour.rows.flatMap(({ target: one }) => (one ? [one.uri] : []))
    expect(new Set(reached)).toEqual(new Set(occupations))
  })

  it('has marks that the review protocol permits, and shows every state', () => {
    const states = reviewStates(demonstration)
    const share = (state: ReviewState) => states.filter((each) => each === state).length
    expect(share('to-do')).toBeGreaterThanOrEqual(states.length / 4)
    for (const state of ['to-review', 'disputed', 'settled'] as const) expect(share(state)).toBeGreaterThanOrEqual(3)
    expect(share('agreed')).toBeGreaterThan(share('to-do'))
    expect(demonstration.marks.filter(({ kind }) => kind === 'none').length).toBeGreaterThanOrEqual(3)
  })

  it('says why on both sides of every dispute', () => {
    const states = reviewStates(demonstration)
    const occupations = demonstration.source.concepts.filter(({ kind }) => kind === 'occupation')
    const disputed = new Set(occupations.filter((_, index) => states[index] === 'disputed').map((one) => one.notation))
    for (const { code, comment, reason } of demonstration.marks.filter((mark) => disputed.has(mark.code)))
      expect([code, comment ?? reason]).toEqual([code, expect.any(String)])
  })
})

/** The state of each source concept once all marks are given. */
function reviewStates({ source, target, marks, people }: Demonstration): ReviewState[] {
  const targets = new Map(target.concepts.map(({ notation }, index) => [notation, index]))
  return source.concepts
    .filter(({ kind }) => kind === 'occupation')
    .map(({ notation }) => {
      const given: Mark[] = []
      for (const mark of marks.filter(({ code }) => code === notation)) {
        const role = people.find((person) => person.role === mark.person)!.role
        expect(permittedStep(foldMarks(given), mark.person, role)).toBeDefined()
        if (mark.target) expect(targets.has(mark.target)).toBe(true)
        const first = given.filter(({ userId }) => userId === given[0]?.userId)
        if (mark.kind === 'agree') given.push(...first.map((said) => ({ ...said, userId: mark.person })))
        else given.push(toMark(mark, targets))
      }
      return foldMarks(given).state
    })
}

function toMark(mark: Demonstration['marks'][number], targets: Map<string | null, number>): Mark {
  return {
    userId: mark.person,
    kind: mark.kind === 'none' ? 'none' : 'match',
    targetId: mark.target ? targets.get(mark.target)! : null,
    relation: mark.relation ?? null,
    reason: mark.reason ?? null,
  }
}
