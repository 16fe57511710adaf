import { conceptPage } from './preview'
import type { PublicConcept } from './public-concept'

const hostile = `<script>alert('x')</script>" onload="x`

describe('the page of a concept', () => {
  it('shows texts as texts, whatever they hold', () => {
    const label = (kind: 'preferred' | 'alternative') => ({ language: hostile, kind, text: hostile })
    const concept: PublicConcept = {
      id: 1,
      uri: hostile,
      notation: hostile,
      kind: 'occupation',
      status: null,
      iscoGroup: hostile,
      labels: [label('preferred'), label('alternative')],
      notes: [{ language: hostile, kind: 'description', text: hostile }],
      broader: [{ uri: hostile, notation: hostile, labels: [label('preferred')] }],
      hasNarrower: false,
      scheme: { uri: hostile, key: hostile, title: hostile, version: hostile },
    }
    const page = conceptPage(concept, hostile)
    expect(page).not.toMatch(/<script|" onload/)
    expect(page).toContain('&#60;script&#62;')
  })
})
