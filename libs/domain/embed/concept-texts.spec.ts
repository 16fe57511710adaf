import { conceptTexts } from './concept-texts'
import type { Label, Note } from '../taxonomy/concept'

const labels: Label[] = [
  { language: 'fr', kind: 'alternative', text: 'mitron' },
  { language: 'fr', kind: 'preferred', text: 'boulanger' },
  { language: 'fr', kind: 'hidden', text: 'boulangé' },
  { language: 'en', kind: 'preferred', text: 'baker' },
]
const notes: Note[] = [
  { language: 'en', kind: 'description', text: 'Bakes.' },
  { language: 'fr', kind: 'scope', text: 'Sans pâtissiers.' },
  { language: 'fr', kind: 'description', text: 'Cuit du pain.' },
]

describe('conceptTexts', () => {
  it('takes title, shown labels and description in the language asked for', () => {
    expect(conceptTexts(labels, notes, 'fr')).toEqual({
      title: 'boulanger',
      labels: [labels[0], labels[1]],
      description: 'Cuit du pain.',
    })
  })

  it('falls back to English, and to nothing', () => {
    expect(conceptTexts(labels, notes, 'lv')).toMatchObject({ title: 'baker', description: 'Bakes.' })
    expect(conceptTexts(labels.slice(0, 3), notes, 'lv')).toBeNull()
  })

  it('takes the first label for a title where none is preferred', () => {
    expect(conceptTexts(labels.slice(0, 1), [], 'fr')).toMatchObject({ title: 'mitron', description: null })
  })
})
