import type { Texts } from '../en'

export const lists: Texts['lists'] = {
  names: {
    'to-do': 'Offen',
    mine: 'Meine',
    'to-review': 'Zu prüfen',
    disputed: 'Strittig',
    asked: 'An mich gefragt',
    later: 'Später',
    'no-target': 'Ohne Ziel',
    warnings: 'Mit Warnungen',
    done: 'Erledigt',
    all: 'Alle',
  },
  empty: {
    'to-do': 'Es ist nichts mehr offen.',
    mine: 'Nichts, was Ihnen zugewiesen ist, wartet auf Sie.',
    'to-review': 'Nichts wartet auf eine Prüfung.',
    disputed: 'Keine Antworten widersprechen sich.',
    asked: 'Kein Kommentar wartet auf Ihre Antwort.',
    later: 'Sie haben nichts zurückgestellt.',
    'no-target': 'Bei keinem Konzept wurde festgestellt, dass kein Ziel passt.',
    warnings: 'Nichts widerspricht sich.',
    done: 'Noch ist nichts erledigt.',
    all: 'Es gibt keine Konzepte.',
  },
}
