import { drawSurvey } from '../../../test/support/draw-survey'
import type { ShownLabel } from '../embed/concept-texts'
import { Reasons } from './evidence'
import { LabelForms } from './label-forms'
import { TitleMemory } from './memory'
import type { RankedCandidate } from './scheme-ranking'
import { textSignals } from './signals'

const label = (text: string, language: string, kind: ShownLabel['kind'] = 'preferred') => ({ text, language, kind })

describe('Reasons', () => {
  const texts = {
    own: new LabelForms([[label('bager', 'da'), label('brødbager', 'da', 'alternative')]]),
    english: new LabelForms([[label('baker', 'en')]]),
    memory: new TitleMemory(
      [{ scheme: 'ROME', title: 'Boulanger', language: 'fr', matches: [{ target: 0, relation: 'broadMatch' }] }],
      1,
      'da',
    ),
  }
  const survey = drawSurvey([{ iscoGroup: '7512' }, {}], [{ near: [0.75] }, { near: [0.5] }])
  survey.surveyed[0]!.nearest.set([1, 0, 0, 3])
  survey.surveyed[0]!.labelSpelling[0] = 0.6
  survey.surveyed[0]!.signals[textSignals.indexOf('spelling')] = 0.5
  const sources = [
    { id: 10, notation: '1', title: 'Brødbagere' },
    { id: 20, notation: null, title: 'Konditor' },
  ]
  const candidate: RankedCandidate = {
    target: 0,
    probability: 0.5,
    relation: { relation: 'exactMatch', probability: 0.5 },
    contributions: { nearestLabel: 1.23456 },
    decision: null,
    isco: null,
    rival: null,
  }
  const reasons = new Reasons(sources, survey, texts)

  it('says which texts speak for a target, and how', () => {
    expect(reasons.of(0, candidate)).toEqual({
      dense: 0.75,
      lexical: 0.5,
      label: { text: 'brødbager', language: 'da', kind: 'alternative' },
      how: 'similar-words',
      sharedWords: ['brødbager'],
      signals: { nearestLabel: 1.23 },
      english: 'baker',
      remembered: { scheme: 'ROME', title: 'Boulanger', language: 'fr', relation: 'broadMatch', more: 3 },
    })
  })

  it('names the ISCO group, the rival and the decision where they count', () => {
    const around = {
      ...candidate,
      isco: { group: '7512', share: 0.456, by: 'branch' as const },
      rival: 1,
      decision: 1,
      contributions: { corrected: 0.5, escoCode: 2 },
    }
    const decisions = [{ source: 1, matches: [{ target: 0, relation: 'narrowMatch' as const }] }]
    expect(reasons.of(0, around, decisions)).toMatchObject({
      escoCode: '1',
      isco: { group: '7512', share: 0.46, by: 'branch' },
      rival: { sourceId: 20, notation: null, title: 'Konditor' },
      decision: { sourceId: 20, notation: null, title: 'Konditor', relation: 'narrowMatch', by: 'title' },
    })
  })

  it('refuses a target that is no candidate', () => {
    expect(() => reasons.of(0, { ...candidate, target: 1 })).toThrow(RangeError)
  })
})
