import type { ConceptRef, CrosswalkHead, Statement } from '#domain'

/** The head of an invented crosswalk. */
export const drawHead = (change: Partial<CrosswalkHead> = {}): CrosswalkHead => ({
  uri: 'https://crosswalk.example/crosswalks/harbour',
  name: 'Harbour Republic',
  description: 'Occupations of the harbour',
  author: 'Ana',
  version: 'agreed mappings',
  date: '2026-11-22',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  direction: 'source-to-target',
  included: ['none'],
  source: {
    key: 'profesijas',
    uri: 'https://crosswalk.example/schemes/profesijas',
    landingPage: null,
    title: 'Profesijas',
    version: '2021',
    language: 'lv',
    conceptType: 'occupation',
  },
  target: {
    key: 'esco',
    uri: 'http://data.europa.eu/esco/concept-scheme/occupations',
    landingPage: 'http://data.europa.eu/esco/concept-scheme/occupations',
    title: 'ESCO',
    version: '1.2.1',
    language: 'lv',
    conceptType: 'occupation',
  },
  tool: { name: 'Crosswalk', version: '0.1.0' },
  run: { id: '8a4f6c3e-0000-4000-8000-000000000001', model: 'esco-occupations-e5-small', date: '2026-11-20' },
  ...change,
})

export const drawConcept = (key: string, change: Partial<ConceptRef> = {}): ConceptRef => ({
  key,
  uri: null,
  notation: key,
  label: `title of ${key}`,
  language: 'lv',
  ...change,
})

export const drawTarget = (key: string, change: Partial<ConceptRef> = {}): ConceptRef =>
  drawConcept(key, { uri: `http://data.europa.eu/esco/occupation/${key}`, ...change })

/** A statement that two people agreed on, or, without a target, that none is suitable. */
export function drawStatement(change: Partial<Statement> = {}): Statement {
  const target = change.target === undefined ? drawTarget('2631.2') : change.target
  return {
    source: drawConcept('S1'),
    relation: target && 'broadMatch',
    standing: 'final',
    reason: target ? '' : 'no such work',
    note: '',
    comments: [],
    provenance: null,
    ...change,
    target,
  }
}
