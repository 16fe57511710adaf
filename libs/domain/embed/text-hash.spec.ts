import { descriptionTokens, normaliseText, textHash } from './text-hash'

describe('textHash', () => {
  it('is the same for texts the model cannot tell apart', () => {
    expect(textHash('  Marine\u00a0GEOLOGIST ')).toEqual(textHash('marine geologist'))
    expect(normaliseText('ﬁtter')).toBe('fitter')
  })

  it('differs when the text or the token limit differs', () => {
    expect(textHash('geologist')).not.toEqual(textHash('geologists'))
    expect(textHash('geologist')).not.toEqual(textHash('geologist', descriptionTokens))
  })
})
