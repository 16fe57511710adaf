import type { Texts } from '../en'
import { count } from './common'

const list = new Intl.ListFormat('fr')

export const candidates: Texts['candidates'] = {
  siblings: (here, mapped) =>
    mapped === 1
      ? 'Le seul concept voisin déjà mis en correspondance mène à ce groupe CITP'
      : `${here} des ${mapped} concepts voisins mis en correspondance mènent à ce groupe CITP`,
  linked: (others) => `liée à ${count(others, 'autre')}`,
  path: 'Place dans la classification cible',
  narrower: 'Cibles plus spécifiques',
  mappedHere: 'Correspondances dans ce projet',
  mappedNowhere: 'Rien d’autre dans ce projet ne lui correspond.',
  mappedElsewhere: 'Correspondances ailleurs',
  standing: { provisional: 'pas encore vérifiée', final: 'convenue' },
  status: 'Statut',
  address: 'Adresse',
  news: {
    answered: (names) => `${list.format(names)} : réponse donnée entre-temps`,
    withdrawn: 'Une réponse a été retirée entre-temps',
    show: 'Afficher',
  },
  later: {
    put: 'Plus tard',
    hint: 'Met le concept de côté pour vous, dans la liste « Plus tard », et passe au suivant.',
    back: 'Ne plus mettre de côté',
    saved: (source) => `« ${source} » est mis de côté pour plus tard.`,
    takenBack: (source) => `« ${source} » n’est plus mis de côté.`,
  },
  keys: {
    open: 'Touches',
    title: 'Touches du clavier',
    intro: 'Tout sur cette page peut se faire sans la souris.',
    enabled: 'Les touches simples sont actives',
    stays: 'Maintenue en décidant : rester sur ce concept, pour lui donner plusieurs cibles.',
    groups: { move: 'Se déplacer', decide: 'Décider', find: 'Chercher' },
    acts: {
      next: 'concept suivant',
      previous: 'concept précédent',
      down: 'suggestion suivante',
      up: 'suggestion précédente',
      choose: 'choisir une suggestion par son numéro',
      details: 'afficher ou masquer tout le détail de la suggestion choisie',
      unlearned: 'l’ordre sans apprentissage, et retour',
      exactMatch: 'désigne la même chose',
      broadMatch: 'la cible est plus générale',
      narrowMatch: 'la cible est plus spécifique',
      closeMatch: 'proche, sans être identique',
      none: 'aucune cible ne convient, avec la raison',
      proposed: 'accepter ce qui est proposé pour la suggestion choisie',
      agree: 'approuver la réponse de quelqu’un d’autre',
      later: 'plus tard : mettre le concept de côté, ou le reprendre',
      takeFirst: 'si deux réponses diffèrent : décider comme la première',
      takeSecond: 'si deux réponses diffèrent : décider comme la seconde',
      comment: 'écrire un commentaire sur votre décision',
      talk: 'commenter le concept, ou poser une question à quelqu’un avec @',
      remark: 'faire une remarque sur la formulation de la cible marquée, pour son éditeur',
      undo: 'annuler : retirer la dernière décision',
      search: 'chercher dans toutes les cibles',
      browse: 'parcourir la hiérarchie de la cible',
      find: 'chercher un concept dans la liste',
      bulk: 'décider en une fois de plusieurs concepts de la liste',
      leave: 'quitter un champ, le détail ou la recherche',
      help: 'cette aide',
    },
  },
}
