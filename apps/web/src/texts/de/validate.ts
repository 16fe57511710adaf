import type { Texts } from '../en'
import { count, number, percent } from './common'

const likely = (chance: number) => (chance >= 0.5 ? 'wahrscheinlich' : 'vielleicht')
const suggestions = (amount: number) => count(amount, 'Vorschlag', 'Vorschläge')

export const validate: Texts['validate'] = {
  title: (project) => `Arbeit an ${project}`,
  sentences: {
    exactMatch: (source, target) => `„${target}“ bedeutet dasselbe wie „${source}“`,
    broadMatch: (source, target) => `„${target}“ ist allgemeiner als „${source}“`,
    narrowMatch: (source, target) => `„${target}“ ist spezifischer als „${source}“`,
    closeMatch: (source, target) => `„${target}“ ist ähnlich wie „${source}“, aber nicht dasselbe`,
  },
  noneFits: (source) => `Kein Ziel passt zu „${source}“`,
  list: {
    label: 'Konzepte',
    filter: 'Nach Titel oder Code suchen',
    emptyQuery: (query) => `Kein Konzept dieser Liste entspricht „${query}“.`,
    reload: 'Liste neu laden',
    state: {
      'to-do': 'offen',
      'to-review': 'zu prüfen',
      disputed: 'strittig',
      agreed: 'erledigt',
      settled: 'erledigt',
    },
    mine: 'von Ihnen beantwortet',
    best: (title, score) => `${Math.round(score)} %: ${title}`,
  },
  concept: {
    alsoCalled: 'Weitere Bezeichnungen',
    description: 'Beschreibung',
    noDescription: 'Die Klassifikation enthält keine Beschreibung.',
    place: 'Stellung in der Klassifikation',
    group: 'ISCO-08-Gruppe',
    status: 'Status',
    noCode: 'ohne Code',
    otherLanguages: 'In anderen Sprachen',
    kind: { occupation: 'Beruf', group: 'Gruppe', skill: 'Fähigkeit', 'skill-group': 'Fähigkeitsgruppe' },
  },
  suggestions: {
    label: 'Vorschläge',
    heading: suggestions,
    none: 'Zu diesem Konzept gibt es noch keine Vorschläge.',
    noneHint: 'Starten Sie unter „Vorschläge“ eine Berechnung oder suchen Sie oben nach einem Ziel.',
    chance: (score) => (score < 0.5 ? '< 1 %' : `${Math.round(score)} %`),
    chanceNamed: (score) =>
      score < 0.5 ? 'Wahrscheinlichkeit unter 1 %' : `Wahrscheinlichkeit ${Math.round(score)} %`,
    chanceHelp: 'Was bedeutet die Wahrscheinlichkeit?',
    chanceMeaning: (score) =>
      score < 0.5
        ? 'Von 100 Vorschlägen mit so kleiner Wahrscheinlichkeit nehmen Fachleute keinen oder einen an.'
        : `Von 100 Vorschlägen mit ${Math.round(score)} % nehmen Fachleute etwa ${Math.round(score)} an. Die Wahrscheinlichkeit ist kalibriert: Sie wird an Entscheidungen überprüft, siehe „Qualität“.`,
    adaptedTo: (decisions) =>
      `Die Wahrscheinlichkeiten offener Konzepte sind an ${count(decisions, 'Entscheidung', 'Entscheidungen')} dieses Projekts angepasst: Sie folgen dem, was seine Fachleute annehmen.`,
    foldedHeading: (amount, total) => `Die besten ${amount} von ${count(total, 'Vorschlag', 'Vorschlägen')}`,
    unfold: (total) => `Alle ${suggestions(total)} anzeigen`,
    details: 'Mehr über',
    lessDetails: 'Weniger über',
    found: 'Durch Suche gefunden',
  },
  proposal: {
    sentence: {
      exactMatch: (chance) => `bedeutet ${likely(chance)} dasselbe, ${percent(chance)}`,
      broadMatch: (chance) => `${likely(chance)}: Ziel ist allgemeiner, ${percent(chance)}`,
      narrowMatch: (chance) => `${likely(chance)}: Ziel ist spezifischer, ${percent(chance)}`,
      closeMatch: (chance) => `${likely(chance)} ähnlich, nicht dasselbe, ${percent(chance)}`,
    },
    marked: (probability) => `vorgeschlagen, ${percent(probability)}`,
    none: 'Für dieses Ziel wird keine Beziehung vorgeschlagen. Geben Sie sie mit e, g, s oder c an.',
  },
  nothingFits: {
    probably: (chance) => `Wahrscheinlich passt kein Ziel (${Math.round(chance)} %)`,
    hint: 'Falls ja, geben Sie an, warum. Falls nicht, wählen Sie unten einen Vorschlag oder suchen Sie.',
    say: 'Angeben, warum kein Ziel passt',
    mark: 'wahrscheinlich ohne Ziel',
  },
  learning: {
    moved: 'Durch Entscheidungen Ihres Teams verändert',
    movedChances: 'Entscheidungen Ihres Teams haben die Wahrscheinlichkeiten verändert, nicht die Reihenfolge',
    movedFirst: (rank) => `Durch Entscheidungen Ihres Teams verändert: Der erste war auf Rang ${number(rank)}`,
    movedNew: 'Durch Entscheidungen Ihres Teams verändert: Der erste war nicht darunter',
    without: 'Ohne Lernen',
    withoutHint: 'Zeigt zum Vergleich die Reihenfolge der Berechnung vor jeder Entscheidung.',
    shownWithout: 'Dies ist die Reihenfolge ohne Lernen',
    was: (rank) => `war auf Rang ${number(rank)}`,
    isNew: 'war nicht darunter',
    newer: { order: 'Neue Reihenfolge verfügbar', chances: 'Neue Wahrscheinlichkeiten verfügbar' },
    newerHint:
      'Inzwischen getroffene Entscheidungen haben diese Vorschläge verändert. Nichts bewegt sich, bevor Sie es verlangen.',
  },
  search: {
    label: 'Alle Ziele durchsuchen',
    placeholder: 'Alle Ziele durchsuchen, nicht nur die Vorschläge',
    by: 'Suchen nach',
    back: 'Zurück zu den Vorschlägen',
    searching: 'Suche läuft …',
    heading: (amount) => count(amount, 'Ziel gefunden', 'Ziele gefunden'),
    nothing: (query) =>
      `Zu „${query}“ wurde nichts gefunden. Versuchen Sie andere Wörter oder suchen Sie nach Bedeutung.`,
  },
  decide: {
    label: 'Ihre Entscheidung',
    stay: 'Hier bleiben',
    stayHint:
      'Einschalten, um diesem Konzept mehrere Ziele zu geben, oder für ein einziges Mal beim Entscheiden die Umschalttaste halten.',
    comment: 'Kommentar',
    commentPlaceholder: 'Ihr Kommentar',
    notAllowed: {
      reader: 'Sie haben in diesem Projekt nur Lesezugriff: Sie können alles ansehen, aber nicht entscheiden.',
      done: 'Dieses Konzept ist erledigt.',
      yours: 'Sie haben geantwortet. Jetzt prüft jemand anderes.',
    },
    saved: (sentence) => `Gespeichert: ${sentence}.`,
    nextConcept: (title) => `Weiter mit: ${title}`,
    undone: 'Ihre letzte Entscheidung wurde zurückgezogen.',
    nothingToUndo: 'Sie haben hier keine Entscheidung, die Sie zurückziehen könnten.',
    conflict: (title) => `Nicht gespeichert für „${title}“`,
    goBack: 'Dorthin zurück',
    allDone: 'Diese Liste ist erledigt.',
    allDoneHint: 'Wählen Sie links eine andere Liste.',
  },
  none: {
    title: (source) => `Warum passt kein Ziel zu „${source}“?`,
    reasons: (target) => [
      `${target} enthält keinen solchen Beruf`,
      'Das Konzept ist zu allgemein für eine Zuordnung',
      'Das Konzept vermischt verschiedene Berufe',
      'Den Beruf gibt es nicht mehr',
    ],
    other: 'Ein anderer Grund',
    otherLabel: 'Grund in Ihren Worten',
    submit: 'Kein Ziel passt',
  },
  answers: {
    yours: 'Ihre Antwort',
    by: (name) => `Antwort von ${name}`,
    rounds: { 1: 'erste Antwort', 2: 'Prüfung', 3: 'Entscheidung' },
    none: (reason) => `Kein Ziel passt: ${reason}`,
    agree: 'Ich stimme zu',
    says: (name, sentence) => `${name}: ${sentence}`,
    withdraw: 'Zurückziehen',
    withdrawNamed: (sentence) => `Zurückziehen: ${sentence}`,
    review: 'Stimmen Sie zu? Wenn nicht, geben Sie unten Ihre eigene Antwort.',
    disputed: 'Die Antworten unterscheiden sich.',
    settle: 'Sie entscheiden: Übernehmen Sie eine Antwort oder geben Sie unten Ihre eigene.',
    disputedWait: 'Eine dritte Person entscheidet.',
    hidden: 'Jemand hat geantwortet. Sie sehen die Antwort, sobald Sie Ihre eigene gegeben haben (Blindprüfung).',
    agreed: 'Vereinbart',
    settled: 'Von einer dritten Person entschieden',
  },
  history: {
    none: (reason) => `Kein Ziel passt: ${reason}`,
    withdraw: 'Antwort zurückgezogen',
    origin: {
      suggestion: (rank) => (rank === null ? 'aus den Vorschlägen' : `aus Vorschlag ${rank}`),
      search: () => 'durch Suche gefunden',
      agreement: () => 'durch Zustimmung',
      carried: () => 'aus dem früheren Projekt',
      adopted: () => 'aus einer veröffentlichten Tabelle übernommen',
    },
  },
}
