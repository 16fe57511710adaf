import { drawSurvey } from '../../../test/support/draw-survey'
import { CodeShare, TargetCodes } from './esco-codes'
import { roughSums } from './rough-sum'

describe('TargetCodes', () => {
  const codes = new TargetCodes([
    { notation: '2310.1' },
    { notation: '2310.1.4' },
    { notation: null },
    { notation: '7512' },
  ])

  it.each([
    ['2310.1', 0],
    ['2310.1.4.995', 1],
    ['2310.1.5', 0],
    [' 2310.1. ', 0],
    ['2310.2', null],
    ['7512', null],
    ['7512.9', null],
    ['ISCO 7512', null],
    ['23101', null],
    [null, null],
  ])('%s is the code of target %j', (notation, target) => {
    expect(codes.of({ notation })).toBe(target)
  })
})

describe('CodeShare', () => {
  const targets = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3'].map((notation) => ({ notation, iscoGroup: notation[0]! }))
  const scheme = (meant: (source: number) => number) =>
    drawSurvey(
      targets,
      Array.from({ length: 30 }, (_, source) => ({
        notation: `${targets[source % 6]!.notation}.${source}`,
        near: targets.map((_, target) => (target === meant(source) ? 6 : 1)),
      })),
    )
  const of = (survey: ReturnType<typeof drawSurvey>) => new CodeShare(survey, roughSums(survey.surveyed))

  it('trusts codes that the texts bear out, and says so for their target only', () => {
    const codes = of(scheme((source) => source % 6))
    expect(codes.share).toBeGreaterThan(0.8)
    expect(codes.signal(0, 0)).toBeCloseTo(Math.log(1 + (3 * codes.share) / (1 - codes.share)), 10)
    expect(codes.signal(0, 1)).toBe(0)
  })

  it('fades where the same numbers mean something else', () => {
    const codes = of(scheme((source) => (source + 1) % 6))
    expect(codes.share).toBeLessThan(0.05)
    expect(codes.signal(0, 0)).toBeLessThan(0.2)
  })

  it('says nothing where no code is that of a target', () => {
    const codes = of(drawSurvey(targets, [{ notation: 'A1', near: [1, 0, 0, 0, 0, 0] }]))
    expect(codes.share).toBe(0)
    expect(codes.signal(0, 0)).toBe(0)
  })
})
