import type { Texts } from '../en'
import { count } from './common'

export const targets: Texts['targets'] = {
  title: (target) => `${target}: was dorthin führt`,
  search: 'Ein Ziel suchen',
  searchHint: 'Wörter in jeder Sprache, ein Code, eine Adresse',
  searchMeaning: 'Beschreiben Sie den Beruf mit eigenen Worten',
  back: 'Suche löschen',
  by: 'Suchen nach',
  ways: { words: 'Wörtern', meaning: 'Bedeutung', browse: 'Hierarchie' },
  searching: 'Suche läuft …',
  nothing: (query) => `Für „${query}“ wurde nichts gefunden.`,
  tryMeaning: 'Nach Bedeutung suchen',
  branches: {
    label: 'Hierarchie',
    root: (target) => `${target} insgesamt`,
    path: 'Wo Sie sind',
    below: 'Eine Ebene tiefer',
    choose: 'Wählen Sie eine Gruppe, um ihre Ziele zu sehen.',
    leaf: 'Darunter ist nichts mehr zusammengefasst.',
  },
  coverage: {
    reached: (reached, targets) => `${reached} von ${targets}`,
    inWords: (reached, targets) => `${reached} von ${count(targets, 'Ziel erreicht', 'Zielen erreicht')}`,
    exact: (amount) => `${amount} durch ein Konzept, das dasselbe bedeutet`,
    close: (amount) => `${amount} bestenfalls durch ein ähnliches`,
    inexact: (amount) => `${amount} nur durch spezifischere oder allgemeinere`,
    none: (amount) => `${amount} nicht erreicht`,
    legend: 'Was die Balken zeigen',
    kinds: {
      exact: 'bedeutet dasselbe',
      close: 'bestenfalls ähnlich',
      inexact: 'nur spezifischer oder allgemeiner',
      none: 'nicht erreicht',
    },
  },
  reach: {
    label: 'Welche Ziele',
    all: 'Alle',
    none: 'Nicht erreicht',
    inexact: 'Nur durch spezifischere oder allgemeinere Konzepte erreicht',
    close: 'Bestenfalls durch ein ähnliches Konzept erreicht',
    exact: 'Durch ein Konzept mit derselben Bedeutung erreicht',
    several: 'Mehrere Konzepte bedeuten dasselbe',
  },
  list: {
    label: 'Ziele',
    total: (total) => count(total, 'Ziel', 'Ziele'),
    found: (total, shown) =>
      total > shown
        ? `Die besten ${shown} von ${count(total, 'gefundenen Ziel', 'gefundenen Zielen')}`
        : count(total, 'Ziel gefunden', 'Ziele gefunden'),
    empty: 'Ein solches Ziel gibt es hier nicht.',
    notReached: 'Hierher führt noch nichts',
  },
  reachedBy: {
    exactMatch: (amount) => `${count(amount, 'Konzept', 'Konzepte')} mit derselben Bedeutung`,
    closeMatch: (amount) => count(amount, 'ähnliches Konzept', 'ähnliche Konzepte'),
    broadMatch: (amount) => count(amount, 'spezifischeres Konzept', 'spezifischere Konzepte'),
    narrowMatch: (amount) => count(amount, 'allgemeineres Konzept', 'allgemeinere Konzepte'),
  },
  found: {
    code: 'über den Code gefunden',
    uri: 'über die Adresse gefunden',
    words: (language) => `über Wörter gefunden: ${language}`,
    spelling: (language) => `ähnliche Schreibweise: ${language}`,
    meaning: (language) => `ähnliche Bedeutung: ${language}`,
  },
  entry: {
    choose: 'Wählen Sie ein Ziel, um zu sehen, was dorthin führt.',
    mappings: (target) => `Was zu „${target}“ führt`,
    none: 'Kein Konzept führt dorthin.',
    provisional: 'noch nicht geprüft',
    more: 'Alle als Liste',
    place: 'Stellung in der Hierarchie',
    below: 'Spezifischer',
    description: 'Beschreibung',
    otherNames: 'Weitere Bezeichnungen',
    elsewhere: 'Was anderswo dorthin führt',
    group: 'Dies ist eine Gruppe: Sie ordnet nur.',
  },
}
