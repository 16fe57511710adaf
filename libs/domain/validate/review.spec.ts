import fc from 'fast-check'
import { relations } from '../taxonomy/mapping'
import { emptyAnswer, sameAnswer, withMark, type Answer, type Mark } from './answer'
import { refusalOf } from './refusal'
import {
  changesOutcome,
  foldMarks,
  outcomeOf,
  permittedStep,
  reviewStates,
  standingOf,
  transitions,
  type ReviewState,
} from './review'

const match = (userId: string, targetId: number, relation: Mark['relation'] = 'exactMatch'): Mark => ({
  userId,
  kind: 'match',
  targetId,
  relation,
  reason: null,
})
const none = (userId: string, reason = 'too specific'): Mark => ({
  userId,
  kind: 'none',
  targetId: null,
  relation: null,
  reason,
})
const withdraw = (userId: string, targetId: number | null = null): Mark => ({
  userId,
  kind: 'withdraw',
  targetId,
  relation: null,
  reason: null,
})

const people = ['ana', 'ben', 'cleo', 'dan']
const anyPerson = fc.constantFrom(...people)
const anyTarget = fc.integer({ min: 1, max: 3 })
const anyMark = fc.oneof(
  fc
    .record({ who: anyPerson, target: anyTarget, relation: fc.constantFrom(...relations) })
    .map((m) => match(m.who, m.target, m.relation)),
  anyPerson.map((who) => none(who)),
  fc.record({ who: anyPerson, target: fc.option(anyTarget) }).map((m) => withdraw(m.who, m.target)),
)
const anyMarks = fc.array(anyMark, { maxLength: 30 })

const ofPerson = (marks: Mark[], who: string): Answer =>
  marks.filter(({ userId }) => userId === who).reduce(withMark, emptyAnswer)

describe('an answer', () => {
  it('keeps one relation a target: the later one', () => {
    const answer = ofPerson([match('ana', 1, 'exactMatch'), match('ana', 1, 'broadMatch')], 'ana')
    expect([...answer.verdicts]).toEqual([[1, 'broadMatch']])
  })

  it('holds either matches or that there is none, whichever came last', () => {
    expect(ofPerson([match('ana', 1), none('ana')], 'ana')).toEqual({
      verdicts: new Map(),
      none: { reason: 'too specific' },
    })
    expect(ofPerson([none('ana'), match('ana', 1)], 'ana').none).toBeNull()
  })

  it('does not depend on the order in which its targets were given', () => {
    const one = ofPerson([match('ana', 1), match('ana', 2, 'closeMatch')], 'ana')
    const other = ofPerson([match('ana', 2, 'closeMatch'), match('ana', 1)], 'ana')
    expect(sameAnswer(one, other)).toBe(true)
  })

  it('is undone by a withdrawal of each new target, whatever was said before', () => {
    fc.assert(
      fc.property(fc.array(anyMark.map((m) => ({ ...m, userId: 'ana' }))), (marks) => {
        const before = marks.reduce(withMark, emptyAnswer)
        fc.pre(before.none === null)
        const after = [match('ana', 99), withdraw('ana', 99)].reduce(withMark, before)
        expect(sameAnswer(before, after)).toBe(true)
      }),
    )
  })
})

describe('the way of one concept', () => {
  const walk: [string, Mark[], ReviewState][] = [
    ['nothing said', [], 'to-do'],
    ['one person answers', [match('ana', 1)], 'to-review'],
    ['and takes it back', [match('ana', 1), withdraw('ana')], 'to-do'],
    ['and takes back one of two targets', [match('ana', 1), match('ana', 2), withdraw('ana', 2)], 'to-review'],
    ['a second says the same', [match('ana', 1), match('ben', 1)], 'agreed'],
    ['a second says the same target in another relation', [match('ana', 1), match('ben', 1, 'broadMatch')], 'disputed'],
    ['a second says one target more', [match('ana', 1), match('ben', 1), match('ben', 2)], 'disputed'],
    ['both say that none fits, for different reasons', [none('ana', 'too old'), none('ben', 'too new')], 'agreed'],
    ['one says that none fits', [none('ana'), match('ben', 1)], 'disputed'],
    ['a third decides', [match('ana', 1), match('ben', 2), match('cleo', 2)], 'settled'],
    ['and takes it back', [match('ana', 1), match('ben', 2), match('cleo', 2), withdraw('cleo')], 'disputed'],
  ]
  it.each(walk)('%s', (_, marks, state) => {
    expect(foldMarks(marks).state).toBe(state)
  })

  it('ends with what two agree on, or what the third decided', () => {
    expect(outcomeOf(foldMarks([match('ana', 1), match('ben', 1)]))).toMatchObject({
      standing: 'final',
      verdicts: new Map([[1, 'exactMatch']]),
    })
    expect(outcomeOf(foldMarks([match('ana', 1), match('ben', 2), none('cleo')]))).toMatchObject({
      standing: 'final',
      none: { reason: 'too specific' },
    })
    expect(outcomeOf(foldMarks([match('ana', 1)])).standing).toBe('provisional')
    expect(outcomeOf(foldMarks([match('ana', 1), match('ben', 2)]))).toEqual({ ...emptyAnswer, standing: 'open' })
  })
})

describe('the fold', () => {
  it('makes a legal state of any marks in any order', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const { state, answers } = foldMarks(marks)
        expect(reviewStates).toContain(state)
        expect(answers.map(({ round }) => round)).toEqual([1, 2, 3].slice(0, answers.length))
        expect(new Set(answers.map(({ userId }) => userId)).size).toBe(answers.length)
      }),
    )
  })

  it('loses no mark: each person is heard as if alone', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        for (const answer of foldMarks(marks).answers) {
          const { verdicts, none } = ofPerson(marks, answer.userId)
          expect({ verdicts: answer.verdicts, none: answer.none }).toEqual({ verdicts, none })
        }
      }),
    )
  })

  it('does not depend on how the marks of two people mix, once both have come in', () => {
    fc.assert(
      fc.property(fc.array(anyTarget), fc.array(anyTarget), (his, hers) => {
        const start = [none('ana'), none('ben')]
        const a = his.map((target) => match('ana', target))
        const b = hers.map((target) => match('ben', target, 'closeMatch'))
        const apart = foldMarks([...start, ...a, ...b])
        const mixed = foldMarks([...start, ...interleave(b, a)])
        expect(mixed.state).toBe(apart.state)
        expect(
          mixed.answers.map(({ userId, verdicts }) => ({ userId, verdicts: new Map([...verdicts].sort()) })),
        ).toEqual(apart.answers.map(({ userId, verdicts }) => ({ userId, verdicts: new Map([...verdicts].sort()) })))
      }),
    )
  })

  it('follows the table of transitions as long as only permitted steps are taken', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const taken: Mark[] = []
        for (const mark of marks) {
          const before = foldMarks(taken)
          const step = permittedStep(before, mark.userId, 'reviewer')
          const after = foldMarks([...taken, mark])
          // A newcomer has nothing to take back; the mark changes nothing and is not a step.
          if (!step || (mark.kind === 'withdraw' && standingOf(before, mark.userId) === 'newcomer')) continue
          expect(step.to).toContain(after.state)
          taken.push(mark)
        }
      }),
    )
  })
})

describe('a change of the outcome', () => {
  const ana = match('ana', 1)
  const ben = match('ben', 1)
  const back: Mark = { ...ben, kind: 'withdraw', relation: null }

  it.each([
    ['an answer nobody reviewed', [], [ana], false],
    ['an agreement', [ana], [ana, ben], true],
    ['an agreement taken back', [ana, ben], [ana, ben, back], true],
    ['a dispute', [ana], [ana, match('ben', 2)], false],
    ['a settled dispute', [ana, match('ben', 2)], [ana, match('ben', 2), match('cleo', 2)], true],
    ['the same said again', [ana, ben], [ana, ben, ben], false],
  ])('%s', (_, before, after, changes) => {
    expect(changesOutcome(foldMarks(before), foldMarks(after))).toBe(changes)
  })
})

describe('the table', () => {
  it('has one row for a state and a standing', () => {
    const keys = transitions.map(({ from, by }) => `${from} ${by}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('lets nobody review or settle their own answer', () => {
    for (const marks of [[match('ana', 1)], [match('ana', 1), match('ben', 2)]]) {
      expect(['answer', undefined]).toContain(permittedStep(foldMarks(marks), 'ana', 'owner')?.act)
    }
    const disputed = foldMarks([match('ana', 1), match('ben', 2)])
    expect(permittedStep(disputed, 'ben', 'owner')?.act).toBe('review')
  })

  it.each([
    ['to-review', [match('ana', 1)], 'ben', 'mapper', /^Ana has answered/],
    ['disputed', [match('ana', 1), match('ben', 2)], 'cleo', 'mapper', /^Ana and Ben disagree/],
    ['disputed', [match('ana', 1), match('ben', 2)], 'ana', 'owner', /^Ben has reviewed your answer/],
    ['agreed', [match('ana', 1), match('ben', 1)], 'cleo', 'owner', /^Ana and Ben agree/],
    ['settled', [match('ana', 1), match('ben', 2), match('cleo', 2)], 'ben', 'owner', /^Cleo has settled/],
    ['settled', [match('ana', 1), match('ben', 2), match('cleo', 2)], 'dan', 'owner', /^Cleo has settled/],
  ] as const)('refuses out of turn while %s, and says who has the floor', (state, marks, who, role, sentence) => {
    const review = foldMarks([...marks])
    expect(review.state).toBe(state)
    expect(permittedStep(review, who, role)).toBeUndefined()
    const nameOf = (userId: string) => userId[0]!.toUpperCase() + userId.slice(1)
    expect(refusalOf(review, who, role, nameOf).sentence).toMatch(sentence)
  })
})

function interleave(a: Mark[], b: Mark[]): Mark[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]])
    .flat()
    .filter((mark) => mark !== undefined)
}

describe('an answer adopted from a publication', () => {
  const adopted = (targetId: number): Mark => ({ ...match('table', targetId), origin: 'adopted' })

  it('is agreed by itself, and a reviewer may confirm it or differ', () => {
    const review = foldMarks([adopted(1)])
    expect([review.state, outcomeOf(review).standing]).toEqual(['agreed', 'final'])
    expect(permittedStep(review, 'ana', 'reviewer')).toMatchObject({ act: 'review', to: ['agreed', 'disputed'] })
    expect(foldMarks([adopted(1), match('ana', 1)]).state).toBe('agreed')
    expect(foldMarks([adopted(1), match('ana', 2)]).state).toBe('disputed')
    expect(foldMarks([adopted(1), match('ana', 2), withdraw('ana')]).state).toBe('agreed')
  })

  it('is not for a mapper to change, nor for a third person once a reviewer has confirmed it', () => {
    const review = foldMarks([adopted(1)])
    expect(permittedStep(review, 'ana', 'mapper')).toBeUndefined()
    expect(refusalOf(review, 'ana', 'mapper', (id) => id).code).toBe('adopted-already')
    expect(permittedStep(foldMarks([adopted(1), match('ana', 1)]), 'ben', 'owner')).toBeUndefined()
  })
})
