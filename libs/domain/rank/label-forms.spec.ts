import type { ShownLabel } from '../embed/concept-texts'
import { LabelForms } from './label-forms'

const label = (text: string, kind: ShownLabel['kind'] = 'preferred'): ShownLabel => ({ text, kind, language: 'en' })

describe('LabelForms', () => {
  const forms = new LabelForms([
    [label('bread maker', 'alternative'), label('Baker/baxter')],
    [],
    [label('geologist', 'alternative'), label('Geologist', 'alternative')],
  ])

  it('puts the forms of the preferred label first and none twice', () => {
    expect(forms.texts).toEqual(['baker/baxter', 'baker', 'baxter', 'bread maker', 'geologist'])
    expect([...forms.starts]).toEqual([0, 4, 4, 5])
    expect([...forms.preferredEnds]).toEqual([3, 4, 5])
  })

  it('knows which label each is a form of', () => {
    expect(forms.labels.map(({ text }) => text)).toEqual([
      'Baker/baxter',
      'Baker/baxter',
      'Baker/baxter',
      'bread maker',
      'geologist',
    ])
  })

  it('finds the best over all texts of a target and over those of its preferred label', () => {
    const all = new Float32Array(3)
    const preferred = new Float32Array(3)
    forms.best(Float32Array.of(0.25, 0.5, 0.125, 0.75, -0.5), all, preferred)
    expect([...all]).toEqual([0.75, 0, 0])
    expect([...preferred]).toEqual([0.5, 0, 0])
  })

  it('gives mean directions of length 1, and none for a target without a text', () => {
    const [x, y] = [Float32Array.of(1, 0), Float32Array.of(0, 1)]
    const directions = forms.meanDirections([x, x, y, y, y], 2)
    expect(directions.map((direction) => [...direction])).toEqual([
      [expect.closeTo(Math.SQRT1_2, 6), expect.closeTo(Math.SQRT1_2, 6)],
      [0, 0],
      [0, 1],
    ])
  })
})
