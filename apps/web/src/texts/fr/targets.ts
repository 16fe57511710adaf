import type { Texts } from '../en'
import { count } from './common'

export const targets: Texts['targets'] = {
  title: (target) => `${target} : ce qui y conduit`,
  search: 'Chercher une cible',
  searchHint: 'Mots de toute langue, code ou adresse',
  searchMeaning: 'Décrivez la profession avec vos propres mots',
  back: 'Effacer la recherche',
  by: 'Chercher par',
  ways: { words: 'mots', meaning: 'sens', browse: 'hiérarchie' },
  searching: 'Recherche…',
  nothing: (query) => `Rien n’a été trouvé pour « ${query} ».`,
  tryMeaning: 'Chercher par le sens',
  branches: {
    label: 'Hiérarchie',
    root: (target) => `Tout ${target}`,
    path: 'Où vous êtes',
    below: 'Un niveau plus bas',
    choose: 'Choisissez un groupe pour voir ses cibles.',
    leaf: 'Rien n’est regroupé plus bas.',
  },
  coverage: {
    reached: (reached, targets) => `${reached} sur ${targets}`,
    inWords: (reached, targets) =>
      `${reached} sur ${count(targets, 'cible')} ${targets > 1 ? 'atteintes' : 'atteinte'}`,
    exact: (amount) => `${amount} par un concept qui désigne la même chose`,
    close: (amount) => `${amount} au mieux par un concept proche`,
    inexact: (amount) => `${amount} seulement par des concepts plus spécifiques ou plus généraux`,
    none: (amount) => `${amount} sans correspondance`,
    legend: 'Ce que montrent les barres',
    kinds: {
      exact: 'désigne la même chose',
      close: 'au mieux proche',
      inexact: 'seulement plus spécifique ou plus général',
      none: 'sans correspondance',
    },
  },
  reach: {
    label: 'Quelles cibles',
    all: 'Toutes',
    none: 'Sans correspondance',
    'not-exact': 'Atteinte, mais par aucun concept de même sens',
    inexact: 'Seulement des concepts plus spécifiques ou plus généraux',
    close: 'Au mieux un concept proche',
    exact: 'Un concept désigne la même chose',
    several: 'Plusieurs concepts désignent la même chose',
  },
  list: {
    label: 'Cibles',
    download: 'Télécharger cette liste',
    total: (total) => count(total, 'cible'),
    found: (total, shown) =>
      total > shown
        ? `Les ${shown} meilleures des ${count(total, 'cible trouvée', 'cibles trouvées')}`
        : count(total, 'cible trouvée', 'cibles trouvées'),
    empty: 'Aucune cible de ce genre ici.',
    notReached: 'Rien n’y conduit encore',
  },
  reachedBy: {
    exactMatch: (amount) => `${count(amount, 'concept')} de même sens`,
    closeMatch: (amount) => count(amount, 'concept proche', 'concepts proches'),
    broadMatch: (amount) => count(amount, 'concept plus spécifique', 'concepts plus spécifiques'),
    narrowMatch: (amount) => count(amount, 'concept plus général', 'concepts plus généraux'),
  },
  found: {
    code: 'trouvée par son code',
    uri: 'trouvée par son adresse',
    words: (language) => `trouvée par des mots, en ${language}`,
    spelling: (language) => `orthographe semblable, en ${language}`,
    meaning: (language) => `sens semblable, en ${language}`,
  },
  entry: {
    choose: 'Choisissez une cible pour voir ce qui y conduit.',
    mappings: (target) => `Ce qui conduit à « ${target} »`,
    none: 'Aucun concept n’y conduit.',
    provisional: 'pas encore vérifié',
    more: 'Tous, sous forme de liste',
    place: 'Place dans la hiérarchie',
    below: 'Plus spécifique',
    description: 'Description',
    otherNames: 'Autres libellés',
    elsewhere: 'Ce qui y conduit ailleurs',
    group: 'C’est un groupe : il sert seulement à ordonner.',
  },
}
