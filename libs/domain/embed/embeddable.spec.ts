import { labelText, wholeText } from './embeddable'
import { textHash } from './text-hash'

describe('the texts of a concept', () => {
  it('reads a label as a title, with the hash that label rows carry', () => {
    expect(labelText('Marine  Geologist')).toEqual({
      text: 'marine geologist',
      maxTokens: 32,
      hash: textHash('Marine  Geologist'),
    })
  })

  it('reads title and description as one longer text', () => {
    const whole = wholeText('Geologist', 'Studies rocks.')
    expect(whole.text).toBe('geologist. studies rocks.')
    expect(whole.maxTokens).toBe(96)
  })

  it.each([null, '', '  '])('falls back to the title when the description is %p', (description) => {
    expect(wholeText('Geologist', description)).toEqual(labelText('Geologist'))
  })
})
