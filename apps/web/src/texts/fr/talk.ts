import type { Texts } from '../en'
import { count } from './common'

export const talk: Texts['talk'] = {
  label: 'Le concept',
  openBranch: (group) => `Afficher tous les concepts de « ${group} »`,
  openIscoGroup: (code) => `Afficher tous les concepts du groupe CITP-08 ${code}`,
  assignee: (name) => `Confié à ${name}`,
  yours: 'Vous est confié',
  siblings: {
    title: 'Dans le même groupe',
    decided: (decided, total) => `${decided} sur ${total} décidés`,
    jump: (amount) => `Dans le même groupe (${amount})`,
    all: (amount) => `Afficher les ${amount}`,
    fewer: 'Afficher moins',
    nothingFits: 'aucune cible ne convient',
    notReviewed: 'pas encore vérifié',
    disputed: 'les réponses diffèrent',
    open: 'pas encore décidé',
    says: {
      exactMatch: (target) => `« ${target} » désigne la même chose`,
      broadMatch: (target) => `« ${target} » est plus général`,
      narrowMatch: (target) => `« ${target} » est plus spécifique`,
      closeMatch: (target) => `« ${target} » est proche, sans être identique`,
    },
  },
  warnings: {
    title: (amount) => count(amount, 'point à contrôler', 'points à contrôler'),
    says: {
      'several-exact-targets': (targets) => `${targets} désignent chacun la même chose que ce concept.`,
      'several-exact-sources': (target) => `${target} désigne aussi la même chose qu’un autre concept.`,
      'exact-beside-others': (target) => `${target} est indiqué à côté d’une cible qui désigne la même chose.`,
      'broader-and-its-ancestor': (target) =>
        `${target} est plus général, et une cible plus proche, située au-dessous, est indiquée aussi.`,
      'exact-on-parent-and-child': (target) => `${target} désigne la même chose, et une cible située au-dessous aussi.`,
      'isco-disagrees': (target) => `${target} relève d’un autre groupe CITP-08 que ce concept.`,
      'target-retired': (target) => `${target} a été retiré dans la version la plus récente.`,
    },
  },
  timeline: {
    title: 'Historique',
    jump: (amount) => `Historique (${amount})`,
    nothing: 'Personne n’a encore rien dit sur ce concept.',
    hidden: 'Ce que d’autres ont dit reste caché jusqu’à ce que vous ayez répondu (vérification à l’aveugle).',
    assigned: (to) => `a confié le concept à ${to}`,
    took: 's’est chargé du concept',
    bulk: 'dans une décision groupée',
    owes: (name) => `Question à ${name}, encore sans réponse`,
    answered: (name) => `Question à ${name}, avec réponse`,
  },
  asked: {
    title: (name) => `${name} vous pose une question`,
    answer: 'Répondre',
    hint: 'Votre décision vaut aussi réponse.',
  },
  comment: {
    label: 'Commentaire ou question sur le concept',
    placeholder: 'Commentaire, ou question à @nom',
    hint: 'Entrée envoie, Maj et Entrée commencent une ligne, @ désigne une personne.',
    send: 'Envoyer',
    saved: 'Commentaire enregistré.',
    savedAsking: (names) => `Commentaire enregistré. Question à : ${names}.`,
    notSaved: (title) => `Commentaire non enregistré pour « ${title} »`,
    people: 'Personnes à qui poser une question',
    found: (names) =>
      names.length === 0 ? 'Personne ne porte ce nom.' : `${names.join(', ')}. Choisissez avec les flèches et Entrée.`,
  },
  dispute: {
    label: 'Réponses données',
    relation: (target) => `Toutes deux indiquent « ${target} », mais pas dans la même relation.`,
    relations: 'Toutes deux indiquent les mêmes cibles, mais pas dans les mêmes relations.',
    some: 'Elles s’accordent sur une partie des cibles.',
    targets: 'Elles indiquent des cibles différentes.',
    none: (name) => `Selon ${name}, aucune cible ne convient.`,
    only: (name) => `seulement ${name}`,
    take: (name) => `Décider comme ${name}`,
  },
}
