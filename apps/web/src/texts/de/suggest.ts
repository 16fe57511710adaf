import type { Texts } from '../en'
import { count, number } from './common'
import { compare } from './compare'

export const suggest: Texts['suggest'] = {
  title: 'Vorschläge',
  intro:
    'Eine Berechnung vergleicht jedes Ausgangskonzept mit allen Zielen und behält die besten Vorschläge, jeweils mit Wahrscheinlichkeit, vorgeschlagener Beziehung und Begründung.',
  start: 'Berechnung starten',
  text: 'Vergleichen nach',
  texts: { title: 'Titel', 'title+description': 'Titel und Beschreibung' },
  labels: 'Mit den Bezeichnungen des Ziels in',
  labelsSource: (language) => `${language} (Sprache der Ausgangsklassifikation)`,
  labelsEnglish: 'Englisch',
  top: 'Vorschläge je Konzept',
  steps: 'Schritte einer Berechnung',
  current: 'Läuft',
  history: 'Frühere Berechnungen',
  none: 'Es gibt noch keine Vorschläge. Die erste Berechnung dauert einige Minuten; die nächsten nutzen ihre Ergebnisse.',
  cancel: 'Diese Berechnung abbrechen',
  status: {
    waiting: 'Wartet auf den Start',
    embedding: 'Texte werden gelesen',
    surveying: 'Kandidaten werden gesammelt',
    ranking: 'Kandidaten werden geordnet',
    finished: 'Abgeschlossen',
    cancelled: 'Abgebrochen',
    failed: 'Fehlgeschlagen',
  },
  statusHint: {
    waiting: 'Sie beginnt, sobald der Rechendienst frei ist.',
    embedding: 'Jeder Text wird in Zahlen übersetzt, die seine Bedeutung tragen. Bekannte Texte werden übersprungen.',
    surveying:
      'Jedes Ausgangskonzept wird mit allen Zielen verglichen, mit seinen Nachbarn und mit dem, was andere veröffentlicht haben.',
    ranking: 'Die Kandidaten jedes Konzepts werden nach allem geordnet, was für oder gegen sie spricht.',
  },
  done: (done, total) => `${number(done)} von ${number(total)}`,
  rate: (rate) => `${number(Math.round(rate))} pro Sekunde`,
  timeLeft: (duration) => `noch etwa ${duration}`,
  when: 'Beginn',
  took: 'Dauer',
  parameters: 'Verglichen nach',
  candidates: 'Vorschläge',
  model: 'Sprachmodell',
  ranker: 'Rangfolgemodell',
  version: (version) => `Version ${version}`,
  state: 'Status',
  shown: 'wird den Fachleuten gezeigt',
  describe: (text, labels) => `${text}; Bezeichnungen des Ziels in ${labels}`,
  kept: (top) => count(top, 'Vorschlag', 'Vorschläge'),
  ownerOnly: 'Die Projektleitung startet und beendet Berechnungen.',
  compare,
}
