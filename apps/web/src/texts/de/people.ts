import type { Texts } from '../en'

export const people: Texts['people'] = {
  members: 'Mitglieder',
  membersIntro:
    '„Zuordnung“ gibt Antworten. „Prüfung“ gibt Antworten, prüft und entscheidet in strittigen Fällen. „Leitung“ startet außerdem Berechnungen und verwaltet die Mitglieder.',
  users: 'Personen',
  usersIntro:
    'Alle, die sich bei dieser Installation anmelden können. Wer an einem Projekt mitwirkt, wird im Projekt festgelegt.',
  name: 'Name',
  email: 'E-Mail-Adresse',
  role: 'Rolle',
  instanceRole: 'Rolle in dieser Installation',
  state: 'Status',
  active: 'Aktiv',
  disabled: 'Gesperrt',
  disable: 'Sperren',
  enable: 'Entsperren',
  remove: 'Entfernen',
  removeNamed: (name) => `${name} entfernen`,
  disableNamed: (name) => `${name} sperren`,
  enableNamed: (name) => `${name} entsperren`,
  roleOf: (name) => `Rolle von ${name}`,
  addMember: 'Mitglied hinzufügen',
  addUser: 'Person hinzufügen',
  person: 'Person',
  choosePerson: 'Person wählen',
  password: 'Erstes Passwort (mindestens 12 Zeichen)',
  passwordHint: 'Teilen Sie es der Person mit; nach dem Anmelden kann sie es ändern.',
  resetPassword: 'Neues Passwort setzen',
  resetNamed: (name) => `Neues Passwort für ${name} setzen`,
  passwordSet: (name) => `${name} kann sich mit dem neuen Passwort anmelden.`,
  noMembers: 'Noch niemand.',
}
