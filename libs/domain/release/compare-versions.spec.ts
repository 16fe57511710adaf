import fc from 'fast-check'
import { compareVersions, type ConceptDifference, type VersionDifference } from './compare-versions'
import { proposeReplacements } from './replacements'
import type { VersionConcept } from './version'

let nextId = 0
const concept = (change: Partial<VersionConcept> & { title?: string } = {}): VersionConcept => {
  const { title, ...rest } = change
  return {
    id: ++nextId,
    uri: `urn:${nextId}`,
    notation: null,
    kind: 'occupation',
    status: null,
    iscoGroup: null,
    broader: [],
    titles: title === undefined ? {} : { en: title },
    alternatives: {},
    descriptions: {},
    ...rest,
  }
}

const kindsOf = ({ differences }: VersionDifference) =>
  differences.flatMap(({ kind, changes }) => (kind === 'changed' ? changes.map((change) => change.kind) : [kind]))

/** A version of at most eight concepts whose addresses, codes and words meet those of another one often. */
const anyVersion = fc
  .uniqueArray(
    fc.record({
      uri: fc.option(fc.constantFrom('urn:a', 'urn:b', 'urn:c', 'urn:d')),
      notation: fc.option(fc.constantFrom('1', '2', '3')),
      status: fc.constantFrom(null, 'released', 'obsolete'),
      iscoGroup: fc.option(fc.constantFrom('7512', '5120')),
      title: fc.constantFrom('baker', 'bakers', 'cook', 'ship’s cook'),
      other: fc.array(fc.constantFrom('chef', 'pastry cook'), { maxLength: 2 }),
      description: fc.option(fc.constantFrom('Bakes bread.', 'Bakes bread and cakes.')),
      parent: fc.option(fc.nat(7)),
    }),
    { maxLength: 8, selector: ({ uri }) => uri ?? Symbol('none') },
  )
  .map((entries) => {
    const concepts = entries.map(({ title, other, description, parent: _, ...rest }) =>
      concept({ ...rest, titles: { en: title }, alternatives: { en: other }, descriptions: described(description) }),
    )
    return concepts.map((one, at) => {
      const parent = entries[at]!.parent
      return parent === null || parent >= at ? one : Object.assign(one, { broader: [concepts[parent]!.id] })
    })
  })
const described = (text: string | null): Record<string, string> => (text === null ? {} : { en: text })

/** The difference as the other version would tell it. */
const turned = ({ kind, before, after, by, changes }: ConceptDifference) => ({
  kind: kind === 'added' ? 'retired' : kind === 'retired' ? 'added' : kind,
  before: after?.id,
  after: before?.id,
  by,
  changes: changes.map((change) => ({ ...change, before: change.after, after: change.before })),
})
const told = ({ before, after, ...rest }: ConceptDifference) => ({ ...rest, before: before?.id, after: after?.id })
const inOrder = (differences: { before?: number; after?: number }[]) =>
  [...differences].sort((a, b) => (a.before ?? 0) - (b.before ?? 0) || (a.after ?? 0) - (b.after ?? 0))

describe('the difference between two versions', () => {
  it('is nothing between a version and itself', () => {
    fc.assert(
      fc.property(anyVersion, (version) => expect(compareVersions(version, version, ['en']).differences).toEqual([])),
    )
  })

  it('is the other way round from the other side', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        const there = compareVersions(a, b, ['en'])
        const back = compareVersions(b, a, ['en'])
        expect(inOrder(there.differences.map(told))).toEqual(inOrder(back.differences.map(turned)))
      }),
    )
  })

  it('pairs nothing twice', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        const { pairs } = compareVersions(a, b, ['en'])
        expect(new Set(pairs.map(({ before }) => before)).size).toBe(pairs.length)
        expect(new Set(pairs.map(({ after }) => after)).size).toBe(pairs.length)
      }),
    )
  })

  it('tells a typo from a new meaning by how alike the titles are', () => {
    const before = [concept({ uri: 'urn:1', title: 'bread bakker' }), concept({ uri: 'urn:2', title: 'ship cook' })]
    const after = [concept({ uri: 'urn:1', title: 'bread baker' }), concept({ uri: 'urn:2', title: 'caterer' })]
    const [typo, other] = compareVersions(before, after, ['en']).differences.map(({ changes }) => changes[0]!)
    expect(typo!.similarity).toBeGreaterThan(0.8)
    expect(other!.similarity).toBeLessThan(0.3)
  })

  it('counts a concept that is marked as retired as retired, and the other way round as added', () => {
    const [live, gone] = [concept({ uri: 'urn:1' }), concept({ uri: 'urn:1', status: 'obsolete' })]
    expect(kindsOf(compareVersions([live], [gone], []))).toEqual(['retired'])
    expect(kindsOf(compareVersions([gone], [live], []))).toEqual(['added'])
  })

  it('does not take for a difference what only one version says', () => {
    const before = concept({ uri: 'urn:1', title: 'baker', notation: '1', iscoGroup: '7512' })
    const after = concept({ uri: 'urn:1', title: 'baker', descriptions: { en: 'Bakes.' }, alternatives: { en: ['x'] } })
    expect(compareVersions([before], [after], ['en'])).toMatchObject({
      differences: [],
      compared: { descriptions: [], alternatives: [], hierarchy: false, iscoGroups: false, codes: false },
    })
  })

  it.each<[string, Partial<VersionConcept>, Partial<VersionConcept>, string[]]>([
    ['another title', { titles: { en: 'baker' } }, { titles: { en: 'bread baker' } }, ['renamed']],
    ['other spaces', { titles: { en: 'bread baker' } }, { titles: { en: ' bread  baker' } }, []],
    ['another title', { alternatives: { en: ['a', 'b'] } }, { alternatives: { en: ['b', 'c'] } }, ['alternatives']],
    [
      'the same titles in another order',
      { alternatives: { en: ['a', 'b'] } },
      { alternatives: { en: ['b', 'A'] } },
      [],
    ],
    ['another text', { descriptions: { en: 'Bakes.' } }, { descriptions: { en: 'Cooks.' } }, ['described']],
    ['another ISCO group', { iscoGroup: '7512' }, { iscoGroup: '5120' }, ['moved']],
    ['another code', { notation: '1' }, { notation: '2' }, ['moved']],
    ['another status', { status: 'released' }, { status: 'revised' }, ['status']],
  ])('knows %s', (_, before, after, expected) => {
    const pair = [concept({ uri: 'urn:1', ...before }), concept({ uri: 'urn:1', ...after })] as const
    expect(kindsOf(compareVersions([pair[0]], [pair[1]], ['en']))).toEqual(expected)
  })

  it('knows a concept under another parent, and not one whose parent has another id', () => {
    const version = (parent: 'x' | 'y') => {
      const groups = [concept({ uri: 'urn:x', notation: 'X' }), concept({ uri: 'urn:y', notation: 'Y' })]
      return [...groups, concept({ uri: 'urn:z', broader: [groups[parent === 'x' ? 0 : 1]!.id] })]
    }
    expect(compareVersions(version('x'), version('x'), []).differences).toEqual([])
    expect(compareVersions(version('x'), version('y'), []).differences).toMatchObject([
      { changes: [{ kind: 'moved', aspect: 'broader', before: ['X'], after: ['Y'] }] },
    ])
  })
})

describe('the same concept', () => {
  const by = (before: VersionConcept[], after: VersionConcept[]) =>
    compareVersions(before, after, ['en']).pairs.map((pair) => pair.by)

  it('is found by its address, else its code, else its title below the same parent', () => {
    const national = (change: Partial<VersionConcept> & { title?: string }) => concept({ uri: null, ...change })
    expect(by([concept({ uri: 'urn:1', notation: '1' })], [concept({ uri: 'urn:1', notation: '2' })])).toEqual(['uri'])
    expect(by([national({ notation: '1' })], [national({ notation: '1' })])).toEqual(['notation'])
    const old = national({ notation: '1', title: 'Trades' })
    const now = national({ notation: 'A', title: 'Trades' })
    const below = (group: VersionConcept, notation: string) =>
      national({ notation, title: 'Baker', broader: [group.id] })
    expect(by([old, below(old, '11')], [now, below(now, 'A1')])).toEqual(['title', 'title'])
  })

  it('is not one with another address, even if that took over the code', () => {
    expect(by([concept({ uri: 'urn:1', notation: '1' })], [concept({ uri: 'urn:2', notation: '1' })])).toEqual([])
  })
})

describe('replacements of a retired concept', () => {
  const proposals = (before: VersionConcept[], after: VersionConcept[]) =>
    proposeReplacements(compareVersions(before, after, ['en']), after)

  it('are those with the same title or label, those of the same ISCO group first', () => {
    const retired = concept({ title: 'ship cook', iscoGroup: '5120' })
    const after = [
      concept({ title: 'galley chef', alternatives: { en: ['ship cook'] }, iscoGroup: '3434' }),
      concept({ title: 'sea cook', alternatives: { en: ['ship cook'] }, iscoGroup: '5120' }),
      concept({ title: 'lighthouse keeper', iscoGroup: '5120' }),
    ]
    const [replaced] = proposals([retired], after)
    expect(replaced!.replacements.map(({ label, through, sameIsco }) => [label, through, sameIsco])).toEqual([
      ['ship cook', 'alternative', true],
      ['ship cook', 'alternative', false],
    ])
  })

  it('hint at a split into several new concepts, and at a merger of two into one', () => {
    const cook = concept({ title: 'ship cook' })
    const parts = [concept({ title: 'ship cook assistant' }), concept({ title: 'head ship cook' })]
    expect(proposals([cook], parts)[0]!.hint).toBe('split')
    const stays = concept({ uri: 'urn:stays', title: 'cook', alternatives: { en: ['ship cook', 'galley cook'] } })
    const merged = proposals([cook, concept({ title: 'galley cook' }), stays], [stays])
    expect(merged.map(({ hint }) => hint)).toEqual(['merged', 'merged'])
  })

  it('are none where nothing is alike', () => {
    expect(proposals([concept({ title: 'ship cook' })], [concept({ title: 'notary' })])[0]!.replacements).toEqual([])
  })
})
