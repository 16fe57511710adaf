import fc from 'fast-check'
import { isAsAccepted, isUntouched, type TraceableMark } from './bulk'
import { foldMarks, permittedStep } from './review'

const mark = (kind: TraceableMark['kind'], userId: string, bulkId: string | null): TraceableMark => ({
  userId,
  kind,
  targetId: kind === 'match' ? 1 : null,
  relation: kind === 'match' ? 'exactMatch' : null,
  reason: kind === 'none' ? 'too old' : null,
  bulkId,
})

const accepted = (bulkId: string) => mark('match', 'ana', bulkId)
const takenBack = (bulkId: string) => mark('withdraw', 'ana', bulkId)

describe('an act on many concepts', () => {
  it.each<[string, boolean, TraceableMark[]]>([
    ['nobody has looked at', true, []],
    ['an earlier act answered and took back', true, [accepted('one'), takenBack('one')]],
    ['an earlier act answered', false, [accepted('one')]],
    ['a person answered', false, [mark('none', 'ben', null)]],
    ['a person answered and took back', false, [mark('match', 'ben', null), mark('withdraw', 'ben', null)]],
  ])('answers a concept that %s: %s', (_, expected, marks) => {
    expect(isUntouched(marks)).toBe(expected)
  })

  it.each<[string, boolean, TraceableMark[]]>([
    ['that nobody has touched since', true, [accepted('one')]],
    ['after an earlier act', false, [accepted('one'), takenBack('one'), accepted('two')]],
    ['that is taken back already', false, [accepted('one'), takenBack('one')]],
    ['that a second person has reviewed', false, [accepted('one'), mark('match', 'ben', null)]],
    ['to which the same person has added', false, [accepted('one'), mark('match', 'ana', null)]],
  ])('takes back an answer %s: %s', (_, expected, marks) => {
    expect(isAsAccepted(marks, 'one')).toBe(expected)
  })

  const anyMarks = fc.array(
    fc
      .tuple(
        fc.constantFrom('match' as const, 'none' as const, 'withdraw' as const),
        fc.constantFrom('ana', 'ben', 'cleo'),
        fc.constantFrom(null, 'one', 'two'),
      )
      .map((parts) => mark(...parts)),
    { maxLength: 8 },
  )

  it('only ever takes steps that the review protocol permits', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const review = foldMarks(marks)
        if (isUntouched(marks)) expect(permittedStep(review, 'ana', 'mapper')?.act).toBe('answer')
      }),
    )
  })

  it('leaves a concept after undoing as it was before', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        fc.pre(isUntouched(marks))
        const done = [...marks, accepted('new')]
        expect(foldMarks(done).state).toBe('to-review')
        expect(isAsAccepted(done, 'new')).toBe(true)
        const undone = [...done, takenBack('new')]
        expect(foldMarks(undone).state).toBe('to-do')
        expect(isUntouched(undone)).toBe(true)
      }),
    )
  })
})
