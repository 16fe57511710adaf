import type { Texts } from '../en'
import { count, number } from './common'

export const exporting: Texts['exporting'] = {
  title: 'Export',
  intro:
    'Une table de correspondance au format accepté par le portail EURES (CSV, UTF-8). Elle peut être rechargée ici sans perte.',
  versions: (source, target, language) =>
    `Elle met en correspondance ${source} et ${target}. Les intitulés sont en ${language}.`,
  direction: 'Dans quel sens chaque ligne doit-elle se lire ?',
  directionHint:
    'Les deux disent la même chose. Une ligne nomme une relation, et la relation dépend du côté qui se lit en premier.',
  readsFrom: (first, second) => `De ${first} vers ${second}`,
  usual: 'la plupart des tables publiées se lisent ainsi',
  example: (subject, object) =>
    `« skos:broadMatch » signifie alors : le concept de ${object} est le plus général, celui de ${subject} le plus précis.`,
  include: 'Quelles réponses ?',
  agreed: 'Seulement celles qui sont terminées',
  agreedHint: (done, total) => `${count(done, 'concept terminé', 'concepts terminés')} sur ${number(total)}.`,
  all: 'Toutes les réponses données jusqu’ici',
  allHint:
    'Y compris celles qui attendent une vérification ; leurs lignes portent la note « not reviewed ». Celles en désaccord sont écartées.',
  holds: (mappings, sources, withoutTarget) =>
    `La table contient ${count(mappings, 'correspondance')} de ${count(sources, 'concept')}` +
    (withoutTarget > 0 ? `, et ${count(withoutTarget, 'concept')} sans cible convenable (« no relation »).` : '.'),
  empty: 'Aucune réponse de ce genre n’a encore été donnée : la table serait vide.',
  preview: 'Les premières lignes, telles qu’elles seront écrites',
  stated: 'L’en-tête du fichier nomme les deux versions, les personnes et le sens.',
  inWords: 'En toutes lettres',
  download: 'Télécharger la table',
}
