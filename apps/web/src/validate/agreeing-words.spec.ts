import { agreementWith, pieces } from './agreeing-words'

const marked = (text: string, ...others: string[]) =>
  pieces(text, agreementWith(others))
    .filter(({ agrees }) => agrees)
    .map(({ text: word }) => word)

describe('words that agree', () => {
  it('are found whatever their case, accents and endings', () => {
    expect(marked('boulangère-pâtissière', 'BOULANGER PATISSIER')).toEqual(['boulangère', 'pâtissière'])
    expect(marked('maintenance technicians', 'technicien de maintenance')).toEqual(['maintenance', 'technicians'])
  })

  it('are not those that only begin alike', () => {
    expect(marked('portrait painter', 'porter')).toEqual([])
    expect(marked('workshop cook', 'working cooker')).toEqual([])
  })

  it('are no articles, but numbers and words of other scripts however short', () => {
    expect(marked('chef de rang', 'aide de cuisine')).toEqual([])
    expect(marked('driver C1', 'C1 licence')).toEqual(['C1'])
    expect(marked('type 12', 'class 12')).toEqual(['12'])
    expect(marked('مدير مبيعات', 'مدير متجر')).toEqual(['مدير'])
  })

  it.each(['', 'sea pilot', '  sea  pilot, (port)  '])('make up the text again with what lies between: %j', (text) => {
    expect(
      pieces(text, agreementWith(['pilot of a port']))
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })
})
