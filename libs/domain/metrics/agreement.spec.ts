import {
  agreementOf,
  cohenKappa,
  independentJudgements,
  krippendorffAlpha,
  type Judgement,
  type TracedMark,
} from './agreement'

const times = (n: number, judgement: Judgement) => Array.from({ length: n }, () => judgement)

describe("Cohen's kappa", () => {
  it('of 50 applications, 20 granted by both, 15 refused by both, 5 and 10 by one only, is .4', () => {
    // p_o = 35/50 = .7; p_e = (25/50)(30/50) + (25/50)(20/50) = .5; (.7 − .5)/(1 − .5) = .4
    const judgements = [
      ...times(20, ['yes', 'yes']),
      ...times(5, ['yes', 'no']),
      ...times(10, ['no', 'yes']),
      ...times(15, ['no', 'no']),
    ]
    expect(cohenKappa(judgements)).toBeCloseTo(0.4, 10)
  })

  it('is 1 for full and 0 for chance agreement', () => {
    expect(
      cohenKappa([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1)
    expect(
      cohenKappa([
        ['a', 'a'],
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(0)
  })

  it('says nothing where nothing could disagree', () => {
    expect(cohenKappa([])).toBeNull()
    expect(cohenKappa(times(3, ['a', 'a']))).toBeNull()
  })
})

describe("Krippendorff's alpha", () => {
  it('of the binary example with two observers in Krippendorff (2011), section A, is .095', () => {
    const a = [...'0100000010']
    const b = [...'1110010000']
    expect(krippendorffAlpha(a.map((value, unit) => [value, b[unit]!]))).toBeCloseTo(0.095, 3)
  })

  it('of the example with four observers and missing values, section C, is .743', () => {
    const observers = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.']
    const units = Array.from({ length: 12 }, (_, unit) =>
      observers.map((row) => row[unit]!).filter((value) => value !== '.'),
    )
    expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3)
  })

  it('says nothing where all values are the same or nobody shares a unit', () => {
    expect(
      krippendorffAlpha([
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toBeNull()
    expect(krippendorffAlpha([['a'], ['b']])).toBeNull()
  })
})

describe('independent judgements', () => {
  const mark = (
    userId: string,
    targetId: number | null,
    relation: TracedMark['relation'],
    origin: TracedMark['origin'] = 'suggestion',
  ) =>
    ({
      userId,
      targetId,
      relation,
      origin,
      kind: relation ? 'match' : 'none',
      reason: relation ? null : 'x',
    }) satisfies TracedMark

  it('pair what two people said of each target that one of them chose', () => {
    const marks = [mark('ana', 1, 'exactMatch'), mark('ana', 2, 'closeMatch'), mark('ben', 1, 'broadMatch')]
    expect(independentJudgements(marks)).toEqual([
      ['exactMatch', 'broadMatch'],
      ['closeMatch', 'not chosen'],
    ])
  })

  it('count the first verdict, not the one after seeing the other', () => {
    const marks = [mark('ana', 1, 'exactMatch'), mark('ben', 1, 'broadMatch'), mark('ben', 1, 'exactMatch')]
    expect(independentJudgements(marks)).toEqual([['exactMatch', 'broadMatch']])
  })

  it('leave out an answer that was taken over, but keep what was said before', () => {
    const taken = mark('ben', 1, 'exactMatch', 'agreement')
    expect(independentJudgements([mark('ana', 1, 'exactMatch'), taken])).toEqual([])
    expect(independentJudgements([mark('ana', 1, 'exactMatch'), mark('ben', 2, 'exactMatch'), taken])).toEqual([
      ['exactMatch', 'not chosen'],
      ['not chosen', 'exactMatch'],
    ])
  })

  it('know that no target is a verdict', () => {
    expect(independentJudgements([mark('ana', null, null), mark('ben', null, null)])).toEqual([
      ['no target', 'no target'],
    ])
    expect(independentJudgements([mark('ana', null, null), mark('ben', 1, 'exactMatch')])).toEqual([
      ['no target', 'exactMatch'],
    ])
  })

  it('need two people', () => {
    expect(independentJudgements([mark('ana', 1, 'exactMatch')])).toEqual([])
    expect(agreementOf([])).toEqual({ n: 0, kappa: null, alpha: null, matrix: [] })
  })
})

it('shows which verdicts met', () => {
  const { matrix } = agreementOf([...times(2, ['exactMatch', 'closeMatch']), ...times(3, ['exactMatch', 'exactMatch'])])
  expect(matrix).toEqual([
    { first: 'exactMatch', second: 'exactMatch', n: 3 },
    { first: 'exactMatch', second: 'closeMatch', n: 2 },
  ])
})
