import type { Texts } from '../en'
import { count, number } from './common'

export const exporting: Texts['exporting'] = {
  title: 'Export',
  intro:
    'Die Zuordnungstabelle in dem Format, das gebraucht wird. Jede Datei nennt ihre Richtung, beide Versionen, ihr Datum und wie sie entstanden ist.',
  format: 'Für wen?',
  audiences: {
    eures: 'Für EURES',
    people: 'Für Menschen',
    'linked-data': 'Für Linked Data',
    programs: 'Für Programme',
    measurement: 'Für alle, die messen',
  },
  formatNames: {
    'eures-csv': 'EURES-Tabelle (CSV)',
    xlsx: 'Arbeitsmappe (XLSX)',
    'candidates-csv': 'Alle Vorschläge (CSV)',
    'candidates-parquet': 'Alle Vorschläge (Parquet)',
  },
  formatHints: {
    'eures-csv': 'Was die Mitgliedstaaten veröffentlichen; kann hier ohne Verlust wieder geladen werden.',
    xlsx: 'Mit einem Deckblatt, das sie erklärt, und Beziehungen in Worten; kann hier wieder geladen werden.',
    'skos-turtle': 'Beziehungen zwischen Konzepten.',
    'skos-rdf-xml': 'Dasselbe als XML.',
    'skos-json-ld': 'Dasselbe als JSON.',
    'xkos-turtle': 'Eine Korrespondenz, wie statistische Ämter sie austauschen.',
    'alignment-rdf': 'Für VocBench und andere Werkzeuge für Vokabulare.',
    sssom: 'Mit den Personen, der Wahrscheinlichkeit und wie viele zu wie vielen gehören.',
    jskos: 'Eine Zuordnung je Zeile, für Cocoda und Bibliothekssysteme.',
    'candidates-csv': 'Des letzten Laufs, mit Werten, Gründen und Entscheidungen.',
    'candidates-parquet': 'Dasselbe, für pandas, R und DuckDB.',
  },
  versions: (source, target, language) =>
    `Sie ordnet ${source} den Einträgen von ${target} zu. Die Titel sind in der Sprache ${language}.`,
  direction: 'In welcher Richtung soll jede Zeile gelesen werden?',
  directionHint:
    'Beides sagt dasselbe. Eine Zeile nennt eine Beziehung, und die Beziehung hängt davon ab, welche Seite zuerst gelesen wird.',
  readsFrom: (first, second) => `Von ${first} zu ${second}`,
  usual: 'so lesen sich die meisten veröffentlichten Tabellen',
  example: (subject, object) =>
    `„skos:broadMatch“ bedeutet dann: Das Konzept aus ${object} ist das allgemeinere, das aus ${subject} das speziellere.`,
  include: 'Was soll sie neben vereinbarten Zuordnungen enthalten?',
  agreedHint: (done, total) => `${number(done)} von ${count(total, 'Konzept', 'Konzepten')} sind erledigt.`,
  parts: {
    none: 'Konzepte, zu denen nichts passt, mit der Begründung',
    unreviewed: 'Antworten, die niemand geprüft hat, als solche gekennzeichnet',
    disputed: 'Strittige Antworten, als solche gekennzeichnet',
    comments: 'Kommentare, mit den Namen derer, die sie schrieben',
    provenance: 'Wer entschieden hat, und wann',
  },
  noPlace: 'Was nicht gewählt werden kann, hat in diesem Format keinen Platz.',
  holds: (mappings, sources, withoutTarget, disputed) =>
    `Die Tabelle enthält ${count(mappings, 'Zuordnung', 'Zuordnungen')} von ${count(sources, 'Konzept', 'Konzepten')}` +
    (withoutTarget > 0 ? `, dazu ${count(withoutTarget, 'Konzept', 'Konzepte')}, zu denen nichts passt` : '') +
    (disputed > 0 ? `, dazu die Antworten zu ${count(disputed, 'strittigen Konzept', 'strittigen Konzepten')}` : '') +
    '.',
  empty: 'Eine solche Antwort wurde noch nicht gegeben: Die Tabelle wäre leer.',
  preview: 'Die ersten Zeilen, wie sie geschrieben werden',
  stated: 'Die Datei nennt beide Versionen, die Personen und die Richtung.',
  suggestions:
    'Die Datei hat eine Zeile für jeden Vorschlag des letzten beendeten Laufs, auch für die, die durch Entscheidungen gewandert sind.',
  relation: 'Beziehung',
  inWords: 'In Worten',
  download: 'Tabelle herunterladen',
  feedback: {
    title: 'Für den Herausgeber des Ziels',
    intro: (target) =>
      `Was Sie beim Zuordnen über ${target} herausgefunden haben: Der Herausgeber kann es für die nächste Ausgabe verwenden.`,
    parts: {
      missing: (found) => `${number(found)} × ein Konzept, zu dem nichts passt, weil es dort keines gibt`,
      remarks: (found) => `${number(found)} × eine Bemerkung zum Wortlaut`,
      terms: (found) =>
        `${number(found)} × ein Titel, den es dort nicht gibt, von einem Konzept mit derselben Bedeutung`,
      suggestions: (found) => `${number(found)} × ein Vorschlag, angenommen oder abgelehnt`,
    },
    csvOf: {
      missing: 'Fehlende Konzepte als CSV',
      remarks: 'Bemerkungen als CSV',
      terms: 'Fehlende Titel als CSV',
      suggestions: 'Vorschläge als CSV',
    },
    workbook: 'Alles als Arbeitsmappe herunterladen',
    json: 'Alles als JSON herunterladen',
  },
}
