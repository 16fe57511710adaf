import fc from 'fast-check'
import { normaliseText } from '../embed/text-hash'
import { titleForms } from './title-forms'

describe('titleForms', () => {
  it.each([
    ['Baker', ['baker']],
    ['Bakers (industrial)', ['bakers (industrial)', 'bakers']],
    [
      'diplomirani inženjer/diplomirana inženjerka računalstva',
      ['diplomirani inženjer računalstva', 'diplomirana inženjerka računalstva'],
    ],
    ['operátor/operátorka lisu na plasty', ['operátor lisu na plasty', 'operátorka lisu na plasty']],
    ['Redakteur/in', ['redakteur', 'redakteurin']],
    ['Redakteur/-in für Technik', ['redakteur für technik', 'redakteurin für technik']],
    ['geólogo marino / geóloga marina', ['geólogo marino', 'geóloga marina']],
    ['actor / film extra', ['actor', 'film extra']],
  ])('%s stands for %j', (title, forms) => {
    expect(titleForms(title)).toEqual([...new Set([normaliseText(title), ...forms])])
  })

  it('keeps what stands in brackets where nothing else would be left', () => {
    expect(titleForms('(retired)')).toEqual(['(retired)'])
  })

  it('splits without what stands in brackets', () => {
    expect(titleForms('baker/pastry cook (hotel)')).toEqual([
      'baker/pastry cook (hotel)',
      'baker/pastry cook',
      'baker',
      'pastry cook',
    ])
  })

  it('gives one to four different texts, the whole first, whatever the title', () => {
    const piece = fc.oneof(fc.constantFrom('/', ' / ', '(', ')', '[', ']', ' ', '-', 'in'), fc.string({ maxLength: 6 }))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 10 }), (pieces) => {
        const title = pieces.join('')
        const forms = titleForms(title)
        expect(forms.length).toBeGreaterThanOrEqual(1)
        expect(forms.length).toBeLessThanOrEqual(4)
        expect(new Set(forms).size).toBe(forms.length)
        if (normaliseText(title).length > 1) expect(forms[0]).toBe(normaliseText(title))
        for (const form of forms) expect(normaliseText(form)).toBe(form)
      }),
    )
  })
})
