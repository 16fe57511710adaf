import type { Texts } from '../en'

export const lists: Texts['lists'] = {
  names: {
    'to-do': 'À traiter',
    mine: 'Les miens',
    'to-review': 'À vérifier',
    disputed: 'En désaccord',
    asked: 'Questions pour moi',
    later: 'Plus tard',
    'no-target': 'Sans cible',
    warnings: 'Avec avertissement',
    done: 'Terminés',
    all: 'Tous',
  },
  empty: {
    'to-do': 'Il ne reste rien à traiter.',
    mine: 'Rien de ce qui vous est attribué n’attend votre réponse.',
    'to-review': 'Rien n’attend de vérification.',
    disputed: 'Aucune réponse ne diverge.',
    asked: 'Aucun commentaire n’attend votre réponse.',
    later: 'Vous n’avez rien mis de côté.',
    'no-target': 'Pour aucun concept il n’a été constaté que rien ne convient.',
    warnings: 'Rien ne se contredit.',
    done: 'Rien n’est encore terminé.',
    all: 'Il n’y a pas de concepts.',
  },
}
