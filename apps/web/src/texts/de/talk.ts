import type { Texts } from '../en'
import { count } from './common'

export const talk: Texts['talk'] = {
  label: 'Das Konzept',
  openBranch: (group) => `Alle Konzepte von „${group}“ zeigen`,
  openIscoGroup: (code) => `Alle Konzepte der ISCO-08-Gruppe ${code} zeigen`,
  assignee: (name) => `${name} zugewiesen`,
  yours: 'Ihnen zugewiesen',
  siblings: {
    title: 'In derselben Gruppe',
    decided: (decided, total) => `${decided} von ${total} entschieden`,
    jump: (amount) => `In derselben Gruppe (${amount})`,
    all: (amount) => `Alle ${amount} zeigen`,
    fewer: 'Weniger zeigen',
    nothingFits: 'kein Ziel passt',
    notReviewed: 'noch nicht geprüft',
    disputed: 'die Antworten unterscheiden sich',
    open: 'noch nicht entschieden',
    says: {
      exactMatch: (target) => `„${target}“ bedeutet dasselbe`,
      broadMatch: (target) => `„${target}“ ist allgemeiner`,
      narrowMatch: (target) => `„${target}“ ist spezifischer`,
      closeMatch: (target) => `„${target}“ ist ähnlich, aber nicht dasselbe`,
    },
  },
  warnings: {
    title: (amount) => count(amount, 'Hinweis zum Nachprüfen', 'Hinweise zum Nachprüfen'),
    says: {
      'several-exact-targets': (targets) => `${targets} bedeuten jeweils dasselbe wie dieses Konzept.`,
      'several-exact-sources': (target) => `${target} bedeutet auch dasselbe wie ein anderes Konzept.`,
      'exact-beside-others': (target) => `${target} steht neben einem Ziel, das dasselbe bedeutet.`,
      'broader-and-its-ancestor': (target) =>
        `${target} ist allgemeiner, und ein näheres Ziel darunter ist ebenfalls angegeben.`,
      'exact-on-parent-and-child': (target) => `${target} bedeutet dasselbe, ein Ziel darunter ebenso.`,
      'isco-disagrees': (target) => `${target} gehört zu einer anderen ISCO-08-Gruppe als dieses Konzept.`,
      'target-retired': (target) => `${target} ist in der neuesten Version nicht mehr gültig.`,
    },
  },
  timeline: {
    title: 'Verlauf',
    jump: (amount) => `Verlauf (${amount})`,
    nothing: 'Zu diesem Konzept hat noch niemand etwas gesagt.',
    hidden: 'Was andere gesagt haben, bleibt verborgen, bis Sie selbst geantwortet haben (Blindprüfung).',
    assigned: (to) => `hat das Konzept ${to} zugewiesen`,
    took: 'hat das Konzept übernommen',
    remark: (target) => `zur Formulierung von „${target}“`,
    bulk: 'in einer Sammelentscheidung',
    owes: (name) => `Rückfrage an ${name}, noch ohne Antwort`,
    answered: (name) => `Rückfrage an ${name}, beantwortet`,
  },
  asked: {
    title: (name) => `${name} fragt Sie`,
    answer: 'Antworten',
    hint: 'Auch Ihre Entscheidung gilt als Antwort.',
  },
  remark: {
    title: (target) => `Zum Wortlaut von „${target}“`,
    hint: 'Eine falsche Übersetzung, eine fehlende oder irreführende Bezeichnung. Die Bemerkung geht mit den Rückmeldungen auf der Seite „Export“ an den Herausgeber; Ihre Kolleginnen und Kollegen sehen sie als Kommentar.',
    label: 'Ihre Bemerkung',
    submit: 'Bemerkung speichern',
    saved: 'Bemerkung gespeichert.',
    notSaved: 'Die Bemerkung wurde nicht gespeichert',
  },
  comment: {
    label: 'Kommentar oder Rückfrage zum Konzept',
    placeholder: 'Kommentar, Frage an @Name',
    hint: 'Die Eingabetaste sendet, Umschalt- und Eingabetaste beginnen eine Zeile, @ nennt eine Person.',
    send: 'Senden',
    saved: 'Kommentar gespeichert.',
    savedAsking: (names) => `Kommentar gespeichert. Rückfrage an: ${names}.`,
    notSaved: (title) => `Kommentar zu „${title}“ nicht gespeichert`,
    people: 'Personen, die gefragt werden können',
    found: (names) =>
      names.length === 0
        ? 'Niemand heißt so.'
        : `${names.join(', ')}. Wählen Sie mit den Pfeiltasten und der Eingabetaste.`,
  },
  dispute: {
    label: 'Bisherige Antworten',
    relation: (target) => `Beide nennen „${target}“, aber in verschiedener Beziehung.`,
    relations: 'Beide nennen dieselben Ziele, aber in verschiedenen Beziehungen.',
    some: 'Sie stimmen nur bei einem Teil der Ziele überein.',
    targets: 'Sie nennen verschiedene Ziele.',
    none: (name) => `${name} findet kein passendes Ziel.`,
    only: (name) => `nur ${name}`,
    take: (name) => `Wie ${name} entscheiden`,
  },
}
