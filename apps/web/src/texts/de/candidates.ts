import type { Texts } from '../en'
import { count } from './common'

const list = new Intl.ListFormat('de')

export const candidates: Texts['candidates'] = {
  siblings: (here, mapped) =>
    mapped === 1
      ? 'Das eine zugeordnete Nachbarkonzept führt in diese ISCO-Gruppe'
      : `${here} von ${mapped} zugeordneten Nachbarkonzepten führen in diese ISCO-Gruppe`,
  linked: (others) => count(others, 'weitere Zuordnung', 'weitere Zuordnungen'),
  path: 'Stellung in der Zielklassifikation',
  narrower: 'Spezifischere Ziele',
  mappedHere: 'In diesem Projekt zugeordnet',
  mappedNowhere: 'Sonst ist in diesem Projekt nichts zugeordnet.',
  mappedElsewhere: 'Anderswo zugeordnet',
  standing: { provisional: 'noch nicht geprüft', final: 'vereinbart' },
  status: 'Status',
  address: 'Adresse',
  news: {
    answered: (names) => `Inzwischen geantwortet: ${list.format(names)}`,
    withdrawn: 'Eine Antwort wurde inzwischen zurückgezogen',
    show: 'Zeigen',
  },
  later: {
    put: 'Später',
    hint: 'Stellt das Konzept für Sie in die Liste „Später“ zurück und geht zum nächsten.',
    back: 'Nicht mehr später',
    saved: (source) => `„${source}“ ist für später zurückgestellt.`,
    takenBack: (source) => `„${source}“ ist nicht mehr zurückgestellt.`,
  },
  keys: {
    open: 'Tasten',
    title: 'Tasten',
    intro: 'Auf dieser Seite geht alles ohne Maus.',
    enabled: 'Einzeltasten sind eingeschaltet',
    stays: 'Beim Entscheiden gehalten: bei diesem Konzept bleiben, um ihm mehrere Ziele zu geben.',
    groups: { move: 'Bewegen', decide: 'Entscheiden', find: 'Finden' },
    acts: {
      next: 'nächstes Konzept',
      previous: 'voriges Konzept',
      down: 'nächster Vorschlag',
      up: 'voriger Vorschlag',
      choose: 'einen Vorschlag nach seiner Nummer wählen',
      details: 'alles über den gewählten zeigen oder verbergen',
      unlearned: 'die Reihenfolge ohne Lernen und zurück',
      exactMatch: 'bedeutet dasselbe',
      broadMatch: 'das Ziel ist allgemeiner',
      narrowMatch: 'das Ziel ist spezifischer',
      closeMatch: 'ähnlich, aber nicht dasselbe',
      none: 'kein Ziel passt, mit Begründung',
      proposed: 'annehmen, was für den gewählten vorgeschlagen wird',
      agree: 'der Antwort einer anderen Person zustimmen',
      later: 'später: das Konzept zurückstellen oder wieder aufnehmen',
      takeFirst: 'bei zwei strittigen Antworten: wie die erste entscheiden',
      takeSecond: 'bei zwei strittigen Antworten: wie die zweite entscheiden',
      comment: 'einen Kommentar zu Ihrer Entscheidung schreiben',
      talk: 'das Konzept kommentieren oder mit @ jemanden fragen',
      remark: 'etwas zum Wortlaut des markierten Ziels sagen, für dessen Herausgeber',
      undo: 'rückgängig: die letzte Entscheidung zurückziehen',
      search: 'alle Ziele durchsuchen',
      browse: 'durch die Hierarchie des Ziels gehen',
      find: 'ein Konzept in der Liste finden',
      bulk: 'über viele Konzepte der Liste auf einmal entscheiden',
      leave: 'ein Feld, die Einzelheiten oder die Suche verlassen',
      help: 'diese Hilfe',
    },
  },
}
