import fc from 'fast-check'
import { relations } from '../taxonomy/mapping'
import type { Mark } from '../validate/answer'
import { foldMarks } from '../validate/review'
import { carriedMarks, Fates, newSource, reasonsToLook } from './carry-over'
import { compareVersions } from './compare-versions'
import { proposeReplacements } from './replacements'
import type { VersionConcept } from './version'

let nextId = 0
const concept = (uri: string, title: string, change: Partial<VersionConcept> = {}): VersionConcept => ({
  id: ++nextId,
  uri,
  notation: null,
  kind: 'occupation',
  status: null,
  iscoGroup: null,
  broader: [],
  titles: { en: title },
  alternatives: {},
  descriptions: {},
  ...change,
})

const match = (userId: string, targetId: number, relation: Mark['relation'] = 'exactMatch'): Mark => {
  return { userId, kind: 'match', targetId, relation, reason: null }
}
const none = (userId: string): Mark => ({
  userId,
  kind: 'none',
  targetId: null,
  relation: null,
  reason: 'too specific',
})

const fatesOf = (before: VersionConcept[], after: VersionConcept[]) => {
  const difference = compareVersions(before, after, ['en'])
  return Fates.of(difference, proposeReplacements(difference, after))
}
const codesOf = (marks: Mark[], targets: Fates, title = 'baker', source = Fates.unchanged().of(1)) =>
  reasonsToLook({ title, language: 'en', review: foldMarks(marks), source }, targets).map(({ code }) => code)

describe('reasons to look at an answer again', () => {
  const before = [
    concept('urn:stays', 'baker', { iscoGroup: '7512' }),
    concept('urn:goes', 'ship cook'),
    concept('urn:renamed', 'pastry maker'),
    concept('urn:typo', 'lighthouse keeper'),
    concept('urn:moves', 'attendant', { iscoGroup: '9629' }),
  ]
  const [stays, goes, renamed, typo, moves] = before.map(({ id }) => id) as [number, number, number, number, number]
  const baker = concept('urn:stays', 'baker', { iscoGroup: '7512', descriptions: { en: 'New text.' } })
  const after = [
    baker,
    concept('urn:new', 'bread baker', { broader: [baker.id] }),
    concept('urn:renamed', 'confectioner'),
    concept('urn:typo', 'lighthouse keper'),
    concept('urn:moves', 'attendant', { iscoGroup: '8350' }),
    concept('urn:cook', 'sea cook'),
  ]
  const targets = fatesOf(before, after)

  it.each<[string, Mark[], string[]]>([
    ['a target that is gone', [match('ana', goes)], ['target-retired']],
    ['a target with another meaning', [match('ana', renamed)], ['target-renamed']],
    ['a target whose typo was mended', [match('ana', typo)], []],
    ['a target in another ISCO group', [match('ana', moves)], ['target-moved']],
    ['a new target below one that means the same', [match('ana', stays)], ['narrower-added']],
    ['a new target below one that is more general', [match('ana', stays, 'broadMatch')], ['narrower-added']],
    ['a new target below one that is more specific', [match('ana', stays, 'narrowMatch')], []],
    ['nothing answered', [], []],
  ])('%s', (_, marks, codes) => expect(codesOf(marks, targets)).toEqual(codes))

  it('a new target that is alike where nothing fitted', () => {
    const [reason] = reasonsToLook(
      { title: 'bread bakers', language: 'en', review: foldMarks([none('ana')]), source: Fates.unchanged().of(1) },
      targets,
    )
    expect(reason).toMatchObject({ code: 'may-fit-now', proposals: [after[1]!.id] })
    expect(codesOf([none('ana')], targets, 'notary')).toEqual([])
  })

  it('of what does not count any more only whether it is still there', () => {
    const settled = (first: number) => [match('ana', first), match('ben', typo), match('cleo', typo)]
    expect(codesOf(settled(renamed), targets)).toEqual([])
    expect(codesOf(settled(goes), targets)).toEqual(['target-retired'])
  })

  it('a source that changed', () => {
    const source = targets.of(renamed)
    expect(codesOf([match('ana', typo)], targets, 'x', source)).toEqual(['source-renamed'])
    expect(newSource.code).toBe('source-new')
  })

  it('none where both versions stay the same', () => {
    expect(codesOf([match('ana', stays), none('ben')], Fates.unchanged())).toEqual([])
  })
})

describe('carried marks', () => {
  const anyMarks = fc.array(
    fc.oneof(
      fc
        .record({
          who: fc.constantFrom('ana', 'ben', 'cleo', 'dan'),
          target: fc.nat(3),
          relation: fc.constantFrom(...relations),
        })
        .map(({ who, target, relation }) => match(who, target, relation)),
      fc.constantFrom('ana', 'ben', 'cleo').map(none),
      fc
        .record({ userId: fc.constantFrom('ana', 'ben', 'cleo'), targetId: fc.option(fc.nat(3)) })
        .map((taken): Mark => ({ ...taken, kind: 'withdraw', relation: null, reason: null })),
    ),
    { maxLength: 20 },
  )
  const told = (review: ReturnType<typeof foldMarks>, successor = (id: number) => id) => ({
    state: review.state,
    answers: review.answers.map(({ userId, round, verdicts, none }) => ({
      userId,
      round,
      none,
      verdicts: [...verdicts].map(([id, relation]) => [successor(id), relation]).sort(),
    })),
  })

  it('come to the same state and the same answers, by the same people in the same order', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const review = foldMarks(marks)
        const successor = (id: number) => id + 100
        const carried = carriedMarks(marks, review, successor)!
        const after = foldMarks(carried.map(({ original, targetId }) => ({ ...original, targetId })))
        expect(told(after)).toEqual(told(review, successor))
      }),
    )
  })

  it('are none where a target of any answer has no successor', () => {
    const marks = [match('ana', 1), match('ben', 2)]
    expect(carriedMarks(marks, foldMarks(marks), (id) => (id === 1 ? null : id))).toBeNull()
  })
})
