import fc from 'fast-check'
import { IscoPrior } from './isco-prior'
import { roughSums } from './rough-sum'
import type { SchemeSource, Survey } from './survey'
import { drawSurvey } from '../../../test/support/draw-survey'

const groups = ['2511', '2512', '7512', '8211']
const targets = groups.map((iscoGroup) => ({ iscoGroup }))

/** Four sources for each group, all of which clearly mean a target of it, but for the last, which cannot tell. */
function scheme(code: (group: number, member: number) => Partial<SchemeSource>) {
  return drawSurvey(
    targets,
    groups.flatMap((_, group) =>
      [0, 1, 2, 3].map((member) => ({
        ...code(group, member),
        near: groups.map((_, target) => (member < 3 && target === group ? 0.9 : 0.1)),
      })),
    ),
  )
}

function priorOf(survey: Survey) {
  const opinions = { scores: roughSums(survey.surveyed), temperature: 0.15 }
  const prior = new IscoPrior(survey, opinions)
  const signals = (source: number, target: number) => prior.signals(source, Int32Array.of(target))
  return {
    trust: prior.trust,
    expectation: prior.expectation.bind(prior),
    unitSignal: (source: number, target: number) => signals(source, target)[0]!,
    minorSignal: (source: number, target: number) => signals(source, target)[1]!,
  }
}

describe('IscoPrior', () => {
  const branches = scheme((group, member) => ({ notation: `${'abcd'[group]!}${member}` }))

  it('expects what the other sources of the branch say', () => {
    const prior = priorOf(branches)
    expect(prior.trust).toBeGreaterThan(0.05)
    const undecided = 4 * 2 + 3
    expect(prior.unitSignal(undecided, 2)).toBeGreaterThan(0)
    expect(prior.unitSignal(undecided, 3)).toBeLessThan(0)
    expect(prior.expectation(undecided, 2)).toMatchObject({ group: '7512', by: 'branch' })
    expect(prior.expectation(undecided, 2)!.share).toBeGreaterThan(0.5)
  })

  it('hands a share of the minor group to its other units', () => {
    const prior = priorOf(branches)
    expect(prior.minorSignal(3, 1)).toBeCloseTo(prior.minorSignal(3, 0), 6)
    expect(prior.unitSignal(3, 1)).toBeLessThan(prior.unitSignal(3, 0))
  })

  it('leaves out what the source says itself', () => {
    // A branch of two that each mean another group: each is expected to be what the other is.
    const pairs = drawSurvey(targets, [
      ...branches.surveyed.map((_, source) => ({
        notation: branches.sources[source]!.notation,
        near: groups.map((_, target) => (target === Math.floor(source / 4) ? 0.9 : 0.1)),
      })),
      { notation: 'x0', near: [0.9, 0.1, 0.1, 0.1] },
      { notation: 'x1', near: [0.1, 0.1, 0.1, 0.9] },
    ])
    const prior = priorOf(pairs)
    expect(prior.unitSignal(16, 3)).toBeGreaterThan(prior.unitSignal(16, 0))
  })

  it('reads the code as an ISCO code, and what the publisher declares, where the texts bear it out', () => {
    const byCode = priorOf(scheme((group) => ({ notation: groups[group]! })))
    expect(byCode.expectation(3, 0)).toMatchObject({ by: 'declared' })
    const declared = priorOf(scheme((group) => ({ declaredIsco: groups[group]!.slice(0, 3) })))
    expect(declared.unitSignal(11, 2)).toBeGreaterThan(0)
    expect(declared.unitSignal(11, 3)).toBeLessThan(0)
  })

  it('fades by itself where codes say nothing', () => {
    const shuffled = priorOf(scheme((group, member) => ({ notation: `${'abcd'[(group + member) % 4]!}${member}` })))
    expect(shuffled.trust).toBeLessThan(0.01)
    const none = priorOf(scheme(() => ({})))
    expect(none.trust).toBe(0)
    expect(Math.abs(none.unitSignal(0, 3))).toBe(0)
  })

  it('gives finite signals whatever the codes and groups', () => {
    const source = fc.record({
      notation: fc.option(fc.stringMatching(/^[0-9a-c. ]{0,6}$/)),
      declaredIsco: fc.option(fc.constantFrom('2', '25', '2511', '9999')),
      near: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
    })
    const group = fc.option(fc.constantFrom('2511', '2512', '7512'))
    fc.assert(
      fc.property(fc.array(source, { maxLength: 8 }), fc.tuple(group, group, group), (sources, groups) => {
        const survey = drawSurvey(
          groups.map((iscoGroup) => ({ iscoGroup })),
          sources,
        )
        const prior = priorOf(survey)
        expect(prior.trust).toBeGreaterThanOrEqual(0)
        expect(prior.trust).toBeLessThanOrEqual(1)
        sources.forEach((_, at) => {
          for (const target of [0, 1, 2]) {
            expect(Math.abs(prior.unitSignal(at, target))).toBeLessThanOrEqual(1.5)
            expect(Math.abs(prior.minorSignal(at, target))).toBeLessThanOrEqual(1.5)
          }
        })
      }),
    )
  })
})
