import type { common as english } from '../en/common'
import { formatsOf } from '../formats'

export const { number, decimal, languageName, languageNames, date, moment, duration, plural } = formatsOf('de')

/** „1 Konzept“, „2 Konzepte“. */
export function count(amount: number, one: string, other: string): string {
  return plural(amount, { one, other })
}

/** A share of 0 to 1 in whole percent: „61 %“. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

export const common: typeof english = {
  language: 'de',
  direction: 'ltr',
  quotes: ['„', '“'],
  product: 'Crosswalk',
  tagline: 'Von der nationalen Klassifikation zu ESCO',
  chooseLanguage: 'Sprache',
  number,
  decimal,
  languageName,
  languageNames,
  date,
  moment,
  duration,
  skipToContent: 'Zum Inhalt springen',
  loading: 'Wird geladen …',
  cancel: 'Abbrechen',
  close: 'Schließen',
  save: 'Speichern',
  tryAgain: 'Erneut versuchen',
  reference: 'Referenz',
  unreachable: 'Der Server antwortet nicht. Prüfen Sie, ob er läuft, und versuchen Sie es dann erneut.',
  somethingFailed: 'Das hat nicht funktioniert',
  crashed: 'Auf der Seite ist etwas Unerwartetes geschehen.',
  notFound: 'Diese Seite gibt es nicht',
  notFoundHint: 'Die Adresse ist vielleicht unvollständig, oder das, worauf sie verwies, gibt es nicht mehr.',
  toProjects: 'Zu den Projekten',
  theme: { toDark: 'Zur dunklen Darstellung wechseln', toLight: 'Zur hellen Darstellung wechseln' },
  nav: { label: 'Hauptnavigation', projects: 'Projekte', uploads: 'Klassifikationen', users: 'Personen' },
  account: { menu: 'Ihr Konto', signOut: 'Abmelden', changePassword: 'Passwort ändern' },
  signIn: {
    title: 'Anmelden',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    submit: 'Anmelden',
    expired: 'Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an, dann sind Sie wieder dort, wo Sie waren.',
    withLink: 'Sie werden angemeldet …',
    linkFailed:
      'Dieser Anmeldelink ist nicht mehr gültig. Er öffnet die Seite nur einmal; beim nächsten Start wird ein neuer ausgegeben.',
  },
  password: {
    title: 'Passwort ändern',
    current: 'Bisheriges Passwort',
    next: 'Neues Passwort (mindestens 12 Zeichen)',
    changed: 'Ihr Passwort wurde geändert.',
    optionalCurrent:
      'Lassen Sie das Feld leer, wenn Sie über einen Anmeldelink gekommen sind und noch nie ein Passwort gewählt haben.',
  },
  roles: {
    owner: 'Leitung',
    reviewer: 'Prüfung',
    mapper: 'Zuordnung',
    reader: 'Nur Lesen',
    administrator: 'Administration',
    'taxonomy-owner': 'Leitung der Klassifikation',
    member: 'Mitglied',
  },
}
