import type { Texts } from '../en'
import { count, decimal, number, percent } from './common'

const signed = (value: number) => `${value < 0 ? '−' : '+'}${decimal(Math.abs(value), 3)}`

export const compare: Texts['suggest']['compare'] = {
  title: 'Zwei Berechnungen im Vergleich',
  intro:
    'Beide werden an denselben Konzepten und denselben Antworten gemessen. Berechnungen können sich im Modell unterscheiden oder darin, was sie verglichen haben.',
  back: 'Alle Berechnungen',
  link: 'Mit der neuesten vergleichen',
  linkNamed: (run) => `Die Berechnung vom ${run} mit der neuesten vergleichen`,
  first: 'Erste Berechnung',
  second: 'Zweite Berechnung',
  gold: 'Gemessen an',
  marks: 'Die erledigten Antworten dieses Projekts',
  choose: 'Wählen Sie zwei verschiedene Berechnungen.',
  needTwo: 'Für einen Vergleich werden zwei abgeschlossene Berechnungen gebraucht.',
  marksFlatter:
    'Diese Antworten gaben Personen, denen die Vorschläge einer Berechnung gezeigt wurden; das begünstigt diese Berechnung. Eine veröffentlichte Tabelle urteilt gerechter.',
  verdict: {
    first: 'Die erste Berechnung schlägt besser vor',
    second: 'Die zweite Berechnung schlägt besser vor',
    undecided: 'Keine ist über den Zufall hinaus besser',
  },
  same: {
    title: 'Beide Berechnungen schlagen gleich gut vor',
    sentence: 'Beide setzen das richtige Ziel jedes Konzepts an dieselbe Stelle.',
  },
  difference: (difference, low, high) =>
    `Der mittlere reziproke Rang der zweiten Berechnung weicht um ${signed(difference)} von dem der ersten ab; das 95-%-Intervall reicht von ${signed(low)} bis ${signed(high)}.`,
  beyondChance:
    'Mit anderen Konzepten derselben Art würde in mindestens 95 von 100 Fällen dieselbe Berechnung gewinnen.',
  withinChance: 'Das Intervall enthält 0: Mit anderen Konzepten derselben Art könnte es ebenso gut umgekehrt sein.',
  onConcepts: (n) => `Gemessen an ${count(n, 'Konzept', 'Konzepten')} mit bekannter richtiger Antwort.`,
  depth: (depth) => `Nur die ersten ${number(depth)} Vorschläge zählen: so viele, wie beide behalten haben.`,
  alike: 'Beide entstanden auf dieselbe Weise mit denselben Modellen.',
  differBy: (ways) => `Sie unterscheiden sich durch ${ways.join(', ')}.`,
  ways: {
    text: 'die verglichenen Texte',
    labels: 'die Sprache der Zielbezeichnungen',
    model: 'das Sprachmodell',
    ranker: 'das Rangfolgemodell',
    top: 'die Zahl der behaltenen Vorschläge',
  },
  figure: (low, difference, high) =>
    `Unterschied der mittleren reziproken Ränge: ${signed(difference)}, 95-%-Intervall ${signed(low)} bis ${signed(high)}`,
  firstBetter: 'erste Berechnung besser',
  secondBetter: 'zweite Berechnung besser',
  measure: 'Maß',
  mrr: 'Mittlerer reziproker Rang',
  among: (k) => (k === '1' ? 'Richtiges Ziel an erster Stelle' : `Richtiges Ziel unter den ersten ${k}`),
  share: (share) => percent(share),
  changed: 'Konzepte, die sich verändert haben',
  moves: (higher, lower, same) =>
    `In der zweiten Berechnung steht das richtige Ziel für ${count(higher, 'Konzept', 'Konzepte')} weiter oben, für ${number(lower)} weiter unten, für ${number(same)} an derselben Stelle.`,
  noneChanged: 'Für kein Konzept steht das richtige Ziel an einer anderen Stelle.',
  showAll: (n) => `Alle (${number(n)})`,
  showHigher: (n) => `Weiter oben in der zweiten (${number(n)})`,
  showLower: (n) => `Weiter unten in der zweiten (${number(n)})`,
  which: 'Welche Konzepte',
  concept: 'Konzept',
  target: 'Richtiges Ziel',
  rank: (rank) => (rank === null ? 'nicht vorgeschlagen' : number(rank)),
  change: 'Veränderung',
  higher: 'weiter oben',
  lower: 'weiter unten',
}
