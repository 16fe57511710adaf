import { foldMarks } from '../validate/review'
import type { Mark } from '../validate/answer'
import { Fates, newSource, type CarryReason } from './carry-over'
import { compareVersions } from './compare-versions'
import { proposeReplacements } from './replacements'
import { reasonsStillToLook } from './still-waiting'
import type { VersionConcept } from './version'

const concept = (id: number, uri: string, title: string): VersionConcept => ({
  id,
  uri,
  notation: null,
  kind: 'occupation',
  status: null,
  iscoGroup: null,
  broader: [],
  titles: { en: title },
  alternatives: {},
  descriptions: {},
})

/** What the second release makes of the first; answers name their targets by ids of a release before both. */
const before = [concept(11, 'urn:a', 'baker'), concept(12, 'urn:b', 'ship cook'), concept(13, 'urn:c', 'bread baker')]
const after = [concept(21, 'urn:a', 'confectioner'), concept(22, 'urn:d', 'ship cooks')]
const difference = compareVersions(before, after, ['en'])
const targets = Fates.of(difference, proposeReplacements(difference, after))

const answered = (targetId: number): Mark => ({
  userId: 'ana',
  kind: 'match',
  targetId,
  relation: 'exactMatch',
  reason: null,
})
const waits = (change: Partial<CarryReason>): CarryReason => ({ ...newSource, ...change })
const still = (marks: Mark[], reason: CarryReason, successors: [number, number | null][]) =>
  reasonsStillToLook(
    { reasons: [reason], successors: new Map(successors) },
    { title: 'Baker', language: 'en', review: foldMarks(marks), source: Fates.unchanged().of(1) },
    targets,
  )

describe('answers that still wait to be looked at', () => {
  it('keep their reasons, and get those of the next release', () => {
    const reasons = still([answered(1)], waits({ code: 'target-described', targetId: 1 }), [[1, 11]])
    expect(reasons).toMatchObject([
      { code: 'target-described', targetId: 1 },
      { code: 'target-renamed', targetId: 1, before: 'baker', after: 'confectioner' },
    ])
  })

  it('say once that a target is gone, and name what stands now for what was proposed', () => {
    const reasons = still([answered(2)], waits({ code: 'target-retired', targetId: 2, proposals: [12] }), [[2, null]])
    expect(reasons).toMatchObject([{ code: 'target-retired', targetId: 2, proposals: [22] }])
  })

  it('wait no longer for a proposal that is gone again', () => {
    expect(still([answered(3)], waits({ code: 'narrower-added', targetId: 3, proposals: [13] }), [[3, 11]])).toEqual([
      expect.objectContaining({ code: 'target-renamed' }),
    ])
  })

  it('are none for a concept that was new, which stays to be looked at', () => {
    expect(still([], newSource, [])).toEqual([newSource])
  })
})
