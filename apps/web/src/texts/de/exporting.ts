import type { Texts } from '../en'
import { count, number } from './common'

export const exporting: Texts['exporting'] = {
  title: 'Export',
  intro:
    'Eine Zuordnungstabelle in dem Format, das das EURES-Portal annimmt (CSV, UTF-8). Sie kann hier ohne Verlust wieder geladen werden.',
  versions: (source, target, language) =>
    `Sie ordnet ${source} den Einträgen von ${target} zu. Die Titel sind in der Sprache ${language}.`,
  direction: 'In welcher Richtung soll jede Zeile gelesen werden?',
  directionHint:
    'Beides sagt dasselbe. Eine Zeile nennt eine Beziehung, und die Beziehung hängt davon ab, welche Seite zuerst gelesen wird.',
  readsFrom: (first, second) => `Von ${first} zu ${second}`,
  usual: 'so lesen sich die meisten veröffentlichten Tabellen',
  example: (subject, object) =>
    `„skos:broadMatch“ bedeutet dann: Das Konzept aus ${object} ist das allgemeinere, das aus ${subject} das speziellere.`,
  include: 'Welche Antworten?',
  agreed: 'Nur erledigte',
  agreedHint: (done, total) => `${number(done)} von ${count(total, 'Konzept', 'Konzepten')} sind erledigt.`,
  all: 'Alle bisher gegebenen Antworten',
  allHint:
    'Auch solche, die noch geprüft werden; ihre Zeilen tragen den Vermerk „not reviewed“. Strittige bleiben weg.',
  holds: (mappings, sources, withoutTarget) =>
    `Die Tabelle enthält ${count(mappings, 'Zuordnung', 'Zuordnungen')} von ${count(sources, 'Konzept', 'Konzepten')}` +
    (withoutTarget > 0
      ? ` und ${count(withoutTarget, 'Konzept', 'Konzepte')}, zu denen nichts passt („no relation“).`
      : '.'),
  empty: 'Eine solche Antwort wurde noch nicht gegeben: Die Tabelle wäre leer.',
  preview: 'Die ersten Zeilen, wie sie geschrieben werden',
  stated: 'Der Kopf der Datei nennt beide Versionen, die Personen und die Richtung.',
  inWords: 'In Worten',
  download: 'Tabelle herunterladen',
}
