import type { Texts } from '../en'
import { count, number } from './common'

export const exporting: Texts['exporting'] = {
  title: 'Export',
  intro:
    'La table de correspondance au format dont son lecteur a besoin. Chaque fichier indique son sens, les deux versions, sa date et son origine.',
  format: 'Pour qui ?',
  audiences: {
    eures: 'Pour EURES',
    people: 'Pour être lue',
    'linked-data': 'Pour les données liées',
    programs: 'Pour les logiciels',
    measurement: 'Pour mesurer',
  },
  formatNames: {
    'eures-csv': 'Table EURES (CSV)',
    xlsx: 'Classeur (XLSX)',
    'candidates-csv': 'Toutes les suggestions (CSV)',
    'candidates-parquet': 'Toutes les suggestions (Parquet)',
  },
  formatHints: {
    'eures-csv': 'Celle que publient les États membres ; peut être rechargée ici sans perte.',
    xlsx: 'Avec une page de garde qui l’explique et les relations en toutes lettres ; peut être rechargé ici.',
    'skos-turtle': 'Relations entre concepts.',
    'skos-rdf-xml': 'La même chose en XML.',
    'skos-json-ld': 'La même chose en JSON.',
    'xkos-turtle': 'Une correspondance telle que se l’échangent les instituts de statistique.',
    'alignment-rdf': 'Pour VocBench et d’autres outils de vocabulaires.',
    sssom: 'Avec qui a décidé, la probabilité, et combien vers combien.',
    jskos: 'Une correspondance par ligne, pour Cocoda et les bibliothèques.',
    'candidates-csv': 'Du dernier calcul, avec scores, indices et décisions.',
    'candidates-parquet': 'Les mêmes, pour pandas, R et DuckDB.',
  },
  versions: (source, target, language) =>
    `Elle met en correspondance ${source} et ${target}. Les intitulés sont en ${language}.`,
  direction: 'Dans quel sens chaque ligne doit-elle se lire ?',
  directionHint:
    'Les deux disent la même chose. Une ligne nomme une relation, et la relation dépend du côté qui se lit en premier.',
  readsFrom: (first, second) => `De ${first} vers ${second}`,
  usual: 'la plupart des tables publiées se lisent ainsi',
  example: (subject, object) =>
    `« skos:broadMatch » signifie alors : le concept de ${object} est le plus général, celui de ${subject} le plus précis.`,
  include: 'Que doit-elle contenir outre les correspondances validées ?',
  agreedHint: (done, total) => `${count(done, 'concept terminé', 'concepts terminés')} sur ${number(total)}.`,
  parts: {
    none: 'Les concepts sans cible convenable, avec la raison',
    unreviewed: 'Les réponses que personne n’a vérifiées, signalées comme telles',
    disputed: 'Les réponses en désaccord, signalées comme telles',
    comments: 'Les commentaires, avec le nom de leurs auteurs',
    provenance: 'Qui a décidé, et quand',
  },
  noPlace: 'Ce qui ne peut pas être choisi n’a pas de place dans ce format.',
  holds: (mappings, sources, withoutTarget, disputed) =>
    `La table contient ${count(mappings, 'correspondance')} de ${count(sources, 'concept')}` +
    (withoutTarget > 0 ? `, ${count(withoutTarget, 'concept')} sans cible convenable` : '') +
    (disputed > 0 ? `, et les réponses en désaccord sur ${count(disputed, 'concept')}` : '') +
    '.',
  empty: 'Aucune réponse de ce genre n’a encore été donnée : la table serait vide.',
  preview: 'Les premières lignes, telles qu’elles seront écrites',
  stated: 'Le fichier nomme les deux versions, les personnes et le sens.',
  suggestions:
    'Le fichier a une ligne pour chaque suggestion du dernier calcul terminé, y compris celles que des décisions ont déplacées.',
  relation: 'Relation',
  inWords: 'En toutes lettres',
  download: 'Télécharger la table',
  feedback: {
    title: 'Pour l’éditeur de la cible',
    intro: (target) =>
      `Ce que vous avez appris sur ${target} en établissant les correspondances : l’éditeur peut s’en servir pour la prochaine version.`,
    parts: {
      missing: (found) => `${number(found)} × un concept auquel rien ne convient, parce que la cible n’en a pas`,
      remarks: (found) => `${number(found)} × une remarque sur la formulation`,
      terms: (found) => `${number(found)} × un titre que la cible ne connaît pas, d’un concept de même sens`,
      suggestions: (found) => `${number(found)} × une proposition, acceptée ou rejetée`,
    },
    csvOf: {
      missing: 'Concepts manquants en CSV',
      remarks: 'Remarques en CSV',
      terms: 'Titres inconnus en CSV',
      suggestions: 'Propositions en CSV',
    },
    workbook: 'Tout télécharger en classeur',
    json: 'Tout télécharger en JSON',
  },
}
