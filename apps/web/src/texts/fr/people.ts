import type { Texts } from '../en'

export const people: Texts['people'] = {
  members: 'Membres',
  membersIntro:
    '« Mise en correspondance » : donne des réponses. « Vérification » : donne des réponses, vérifie et tranche. « Responsable » : lance en outre les calculs et gère les membres.',
  users: 'Personnes',
  usersIntro:
    'Toutes les personnes qui peuvent se connecter à cette installation. Qui participe à un projet se décide dans le projet.',
  name: 'Nom',
  email: 'Adresse électronique',
  role: 'Rôle',
  instanceRole: 'Rôle dans cette installation',
  state: 'État',
  active: 'Actif',
  disabled: 'Désactivé',
  disable: 'Désactiver',
  enable: 'Réactiver',
  remove: 'Retirer',
  removeNamed: (name: string) => `Retirer ${name}`,
  disableNamed: (name: string) => `Désactiver ${name}`,
  enableNamed: (name: string) => `Réactiver ${name}`,
  roleOf: (name: string) => `Rôle de ${name}`,
  addMember: 'Ajouter un membre',
  addUser: 'Ajouter une personne',
  person: 'Personne',
  choosePerson: 'Choisissez une personne',
  password: 'Premier mot de passe (12 caractères au moins)',
  passwordHint: 'Communiquez-le à la personne ; elle pourra le changer une fois connectée.',
  resetPassword: 'Définir un nouveau mot de passe',
  resetNamed: (name: string) => `Définir un nouveau mot de passe pour ${name}`,
  passwordSet: (name: string) => `${name} peut se connecter avec le nouveau mot de passe.`,
  noMembers: 'Personne pour l’instant.',
}
