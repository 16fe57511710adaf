import type { Texts } from '../en'
import { count, decimal, number, percent } from './common'

const concepts = (amount: number) => count(amount, 'Konzept', 'Konzepte')
const suggestions = (amount: number) => count(amount, 'Vorschlag', 'Vorschläge')

export const metrics: Texts['metrics'] = {
  title: 'Qualität',
  intro:
    'Wie weit oben das richtige Ziel in den Vorschlägen steht, gemessen an Antworten, die als richtig bekannt sind.',
  gold: 'Gemessen an',
  marks: 'Die erledigten Antworten dieses Projekts',
  goldSet: (name, mappings) => `${name} (${count(mappings, 'Zuordnung', 'Zuordnungen')})`,
  run: 'Vorschläge aus',
  latest: 'der letzten Berechnung',
  runNamed: (when, text) => `${when}, nach ${text}`,
  measure: 'Messen',
  none: 'Es wurde noch nichts gemessen.',
  noneHint:
    'Schließen Sie einige Konzepte ab oder laden Sie eine veröffentlichte Zuordnungstabelle als Referenzdaten und messen Sie dann.',
  reports: 'Messungen',
  report: (when, gold) => `${when} · ${gold}`,
  measured: (n) => `${concepts(n)}, deren richtige Antwort bekannt ist`,
  mrr: 'Mittlerer reziproker Rang (MRR)',
  mrrHint: '1 hieße, dass das richtige Ziel immer an erster Stelle steht, ½, dass es im Mittel an zweiter steht.',
  accuracy: 'Das richtige Ziel ist unter den ersten …',
  accuracyRow: (k) => (k === '1' ? 'erster Vorschlag' : `erste ${k}`),
  accuracyChart: 'Anteil der Konzepte, deren richtiges Ziel unter den ersten k Vorschlägen ist, mit 95-%-Intervallen',
  interval: '95-%-Intervall',
  share: 'Anteil',
  depth: (depth) =>
    `Für jedes Konzept ${depth === 1 ? 'wird' : 'werden'} nur ${suggestions(depth)} behalten; ein Ziel weiter unten zählt als verfehlt.`,
  breakdown: {
    relation: 'Nach der Beziehung zum richtigen Ziel',
    'isco-major-group': 'Nach ISCO-08-Hauptgruppe',
    'right-targets': 'Nach der Zahl der richtigen Ziele',
    'same-text': 'Nach gleicher oder anderer Schreibweise der Titel',
    description: 'Nach vorhandener oder fehlender Beschreibung',
  },
  otherBreakdown: (by) => `Nach ${by}`,
  key: 'Gruppe',
  keys: {
    exactMatch: 'bedeutet dasselbe',
    broadMatch: 'Ziel ist allgemeiner',
    narrowMatch: 'Ziel ist spezifischer',
    closeMatch: 'ähnlich',
    none: 'kein Ziel passt',
    different: 'anderes Ziel',
    'no target': 'kein Ziel passt',
    'not chosen': 'anderes Ziel',
  },
  n: 'Konzepte',
  first: 'Erster',
  firstTen: 'Erste 10',
  small: 'weniger als 30 Konzepte: mit Vorsicht zu lesen',
  noAgreement:
    'Noch kein Konzept wurde von zwei Personen unabhängig beantwortet. In einem Projekt mit Blindprüfung entstehen solche Antworten.',
  coverage: 'Abdeckung',
  sourcesMapped: 'Ausgangskonzepte mit einem Ziel',
  sourcesNone: 'Ausgangskonzepte, zu denen kein Ziel passt',
  targetsReached: 'Ziele, die von einem Konzept erreicht werden',
  ofTotal: (part, total) => `${number(part)} von ${number(total)}`,
  percent: (share) => `${decimal(share * 100, 1)} %`,
  calibration: {
    title: 'Stimmt die Wahrscheinlichkeit?',
    hint: 'Die Vorschläge werden nach der angezeigten Wahrscheinlichkeit in Klassen eingeteilt. Auf der Linie entspricht der angenommene Anteil der angezeigten Wahrscheinlichkeit; darüber nehmen Fachleute mehr an, darunter weniger. Die dünnen Linien sind 95-%-Intervalle: Bei wenigen Vorschlägen sind sie lang.',
    chart: 'Zuverlässigkeitsdiagramm: angezeigte Wahrscheinlichkeit und Anteil, den Fachleute angenommen haben',
    shown: 'Angezeigte Wahrscheinlichkeit',
    accepted: 'Von Fachleuten angenommen',
    suggestions: 'Vorschläge',
    class: (from, to) => `${Math.round(from * 100)}–${Math.round(to * 100)} %`,
    error: (ece) => `${decimal(ece * 100, 1)} Prozentpunkte`,
    errorHint: (n) =>
      `So weit liegen angezeigte Wahrscheinlichkeit und angenommener Anteil im Mittel über ${suggestions(n)} auseinander (erwarteter Kalibrierungsfehler, ECE).`,
    point: (chance, accepted, n) =>
      `Im Mittel mit ${percent(chance)} angezeigt, ${percent(accepted)} angenommen (${suggestions(n)})`,
    none: 'Es wurden zu wenige Vorschläge beurteilt, um zu sagen, ob die Wahrscheinlichkeit stimmt.',
  },
  threshold: {
    title: 'Wie weit kann man sich darauf verlassen?',
    sentence: (score, share, covered) =>
      `Ab ${Math.round(score)} % sind ${Math.round(share * 100)} von 100 obersten Vorschlägen richtig; das betrifft ${percent(covered)} der Konzepte.`,
    never: (share) =>
      `Keine Wahrscheinlichkeit ist hoch genug, dass ${Math.round(share * 100)} von 100 obersten Vorschlägen richtig sind.`,
  },
  relations: {
    title: 'Ist die vorgeschlagene Beziehung richtig?',
    on: (n) => `Gemessen an ${count(n, 'Zuordnung', 'Zuordnungen')}, deren Ziel unter den Vorschlägen war`,
    macroF1: 'Mittel der F1-Werte über die Beziehungen',
    guess: (value) => `${value}, wenn man immer die häufigste Beziehung vermutete`,
    accuracy: (share) => `${percent(share)} der vorgeschlagenen Beziehungen sind richtig.`,
    table: 'Vereinbarte Beziehung (Zeilen) und vorgeschlagene Beziehung (Spalten)',
    expected: 'Vereinbart',
    proposed: 'Vorgeschlagen',
  },
  learning: {
    title: 'Was lehren die Entscheidungen?',
    on: (n) => `${concepts(n)}, wie die Fachleute sie sahen: bevor ihre eigene Antwort bekannt war`,
    base: 'Ohne Lernen',
    learned: 'Mit Lernen',
    better: (difference) => `${difference} besser mit Lernen`,
    worse: (difference) => `${difference} schlechter mit Lernen`,
    interval: (low, high) => `95-%-Intervall der Differenz: ${low} bis ${high}`,
    chances: {
      title: 'Stimmt die Wahrscheinlichkeit durch Entscheidungen besser?',
      on: (decisions) =>
        `Die Wahrscheinlichkeiten der ersten Vorschläge zu denselben Konzepten, wie der Lauf sie angab und wie frühere Entscheidungen sie angepasst haben. Auf der Linie entspricht der angenommene Anteil der angezeigten Wahrscheinlichkeit. ${decisions === 0 ? 'An ein Projekt angepasst wird ab zehn Entscheidungen.' : `Inzwischen sind die Wahrscheinlichkeiten offener Konzepte an ${count(decisions, 'Entscheidung', 'Entscheidungen')} dieses Projekts angepasst.`}`,
      error: (ece) => `im Mittel ${ece} auseinander (ECE)`,
      few: (n) => `${concepts(n)}: so wenige, dass einige Punkte noch nichts besagen.`,
      dot: (order, point) => `${order}: ${point}`,
    },
    none: 'Noch ist kein Konzept abgeschlossen, dessen Vorschläge durch frühere Entscheidungen hätten verändert werden können.',
  },
  model: 'Modell',
}
