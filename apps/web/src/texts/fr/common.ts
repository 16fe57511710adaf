import type { common as english } from '../en/common'
import { formatsOf } from '../formats'

export const { number, decimal, languageName, languageNames, date, moment, duration, plural } = formatsOf('fr')

/** « 0 concept », « 1 concept », « 2 concepts ». */
export function count(amount: number, one: string, other = `${one}s`): string {
  return plural(amount, { one, other })
}

/** A share of 0 to 1 in whole percent: « 61 % ». */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** « 1er », « 2e »; « 1re » beside a feminine noun such as suggestion. */
export function ordinal(rank: number, gender: 'masculine' | 'feminine' = 'masculine'): string {
  const first = gender === 'feminine' ? 're' : 'er'
  return `${number(rank)}${rank === 1 ? first : 'e'}`
}

export const common: typeof english = {
  language: 'fr',
  direction: 'ltr',
  quotes: ['« ', ' »'],
  product: 'Crosswalk',
  tagline: 'D’une classification nationale à ESCO',
  chooseLanguage: 'Langue',
  number,
  decimal,
  languageName,
  languageNames,
  date,
  moment,
  duration,
  skipToContent: 'Aller au contenu',
  loading: 'Chargement…',
  cancel: 'Annuler',
  close: 'Fermer',
  save: 'Enregistrer',
  tryAgain: 'Réessayer',
  reference: 'Référence',
  unreachable: 'Le serveur ne répond pas. Vérifiez qu’il est en marche, puis réessayez.',
  somethingFailed: 'L’opération a échoué',
  crashed: 'La page a rencontré une situation inattendue.',
  notFound: 'Cette page n’existe pas',
  notFoundHint: 'L’adresse est peut-être incomplète, ou ce qu’elle désignait n’existe plus.',
  toProjects: 'Aller aux projets',
  theme: { toDark: 'Passer au thème sombre', toLight: 'Passer au thème clair' },
  nav: { label: 'Navigation principale', projects: 'Projets', uploads: 'Classifications', users: 'Personnes' },
  account: { menu: 'Votre compte', signOut: 'Se déconnecter', changePassword: 'Changer le mot de passe' },
  signIn: {
    title: 'Connexion',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    submit: 'Se connecter',
    expired: 'Votre session a pris fin. Reconnectez-vous pour revenir où vous en étiez.',
    withLink: 'Connexion en cours…',
    linkFailed:
      'Ce lien de connexion n’est plus valable. Il n’ouvre la page qu’une fois ; le prochain démarrage en affiche un nouveau.',
  },
  password: {
    title: 'Changer le mot de passe',
    current: 'Mot de passe actuel',
    next: 'Nouveau mot de passe (12 caractères au moins)',
    changed: 'Votre mot de passe a été changé.',
    optionalCurrent:
      'Laissez ce champ vide si vous êtes venu par un lien de connexion sans jamais choisir de mot de passe.',
  },
  roles: {
    owner: 'Responsable',
    reviewer: 'Vérification',
    mapper: 'Mise en correspondance',
    reader: 'Lecture seule',
    administrator: 'Administration',
    'taxonomy-owner': 'Responsable de classification',
    member: 'Membre',
  },
}
