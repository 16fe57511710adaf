import type { Texts } from '../en'
import { count, number } from './common'
import { compare } from './compare'

export const suggest: Texts['suggest'] = {
  title: 'Suggestions',
  intro:
    'Un calcul compare chaque concept source à toutes les cibles et garde les meilleures suggestions, chacune avec sa probabilité, une relation proposée et les raisons.',
  start: 'Lancer un calcul',
  text: 'Comparer d’après',
  texts: { title: 'L’intitulé', 'title+description': 'L’intitulé et la description' },
  labels: 'Avec les libellés de la cible en',
  labelsSource: (language: string) => `${language} (la langue de la source)`,
  labelsEnglish: 'anglais',
  top: 'Suggestions gardées pour chaque concept',
  steps: 'Étapes d’un calcul',
  current: 'En cours',
  history: 'Calculs précédents',
  none: 'Il n’y a pas encore de suggestions. Le premier calcul prend quelques minutes ; les suivants réutilisent son travail.',
  cancel: 'Arrêter ce calcul',
  status: {
    waiting: 'En attente',
    embedding: 'Lecture des textes',
    surveying: 'Recherche des candidats',
    ranking: 'Classement des candidats',
    finished: 'Terminé',
    cancelled: 'Arrêté',
    failed: 'Échoué',
  },
  statusHint: {
    waiting: 'Il commencera dès que le service de calcul sera libre.',
    embedding:
      'Chaque texte est transformé en nombres qui en portent le sens. Les textes déjà connus ne sont pas relus.',
    surveying: 'Chaque concept source est comparé à toutes les cibles, à ses voisins et à ce que d’autres ont publié.',
    ranking: 'Les candidats de chaque concept sont classés d’après tout ce qui parle pour eux ou contre eux.',
  },
  done: (done: number, total: number) => `${number(done)} sur ${number(total)}`,
  rate: (rate: number) => `${number(Math.round(rate))} par seconde`,
  timeLeft: (duration: string) => `encore ${duration} environ`,
  when: 'Début',
  took: 'Durée',
  parameters: 'Comparé d’après',
  candidates: 'Suggestions',
  model: 'Modèle de langue',
  ranker: 'Modèle de classement',
  version: (version: string) => `version ${version}`,
  state: 'État',
  shown: 'montré aux experts',
  describe: (text: string, labels: string) => `${text} ; libellés de la cible en ${labels}`,
  kept: (top: number) => count(top, 'suggestion'),
  ownerOnly: 'Les responsables du projet lancent et arrêtent les calculs.',
  compare,
}
