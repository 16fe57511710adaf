import type { Texts } from '../en'
import { count, number } from './common'

const concepts = (amount: number) => count(amount, 'concept', 'concepts')

export const publishing: Texts['publishing'] = {
  title: 'Publication',
  lead: 'Publier, et versions publiées',
  intro:
    'Une version publiée contient ce qui fait l’objet d’un accord à ce moment. Elle reçoit un numéro et une adresse permanente, et elle reste : personne ne peut la modifier ni la supprimer. Ce que vous corrigez plus tard entre dans la version suivante.',
  next: (version) => `Version ${number(version)}, telle qu’elle serait maintenant`,
  holds: (mappings, sources, targets) =>
    `${count(mappings, 'correspondance', 'correspondances')} de ${concepts(sources)} vers ${count(targets, 'cible', 'cibles')}.`,
  nothingFits: (amount) => `${concepts(amount)} auxquels rien ne convient.`,
  nothingYet: 'Il n’y a encore aucun accord qui puisse être publié.',
  open: (amount) =>
    amount === 1
      ? '1 concept n’est pas terminé et n’y figurera pas.'
      : `${concepts(amount)} ne sont pas terminés et n’y figureront pas.`,
  allDone: 'Tous les concepts sont terminés.',
  warnings: (amount) =>
    amount === 1 ? '1 concept a un avertissement.' : `${concepts(amount)} ont des avertissements.`,
  lookAtWarnings: 'Les regarder d’abord',
  changes: (version) => `Ce qui a changé depuis la version ${number(version)}`,
  changesIn: (version) => `Ce que la version ${number(version)} a changé`,
  changed: (added, removed, changed) =>
    `${number(added)} ajoutées, ${number(removed)} retirées, ${number(changed)} avec une autre relation`,
  unchanged: 'Rien n’a changé.',
  first: 'C’est la première version.',
  kinds: { added: 'ajoutée', removed: 'retirée', changed: 'autre relation' },
  showing: (shown, all) => `Les ${number(shown)} premières sur ${number(all)} ; le fichier les contient toutes.`,
  downloadChanges: 'Télécharger la liste (CSV)',
  columns: { change: 'Changement', before: 'Avant', after: 'Après' },
  form: {
    label: 'Publier cette version',
    note: 'Note aux lecteurs (facultatif)',
    noteHint: 'Par exemple ce qui a été revu, et pourquoi.',
    visibility: 'Qui peut la lire ?',
    everyone: 'Tous ceux qui accèdent à ce serveur, sans se connecter',
    members: 'Seulement les membres de ce projet',
    names: 'Nommer les personnes qui ont décidé',
    namesHint: 'Leurs noms resteront dans les fichiers. Demandez-leur d’abord.',
    address: 'Adresse permanente',
    addressHint: 'Minuscules, chiffres et tirets. Elle ne peut plus changer après la première version.',
    local: 'Ce serveur ne connaît pas son adresse publique (CROSSWALK_ADDRESS) : d’autres ne pourraient pas la suivre.',
    sure: 'Je sais que cette version ne pourra jamais être modifiée ni supprimée.',
    submit: (version) => `Publier la version ${number(version)}`,
    onlyOwners: 'Ce sont les propriétaires du projet qui publient.',
  },
  published: (version) => `La version ${number(version)} est publiée.`,
  versions: 'Versions publiées',
  noVersions: 'Rien n’a encore été publié.',
  version: (version) => `Version ${number(version)}`,
  publishedBy: (date, name) => `${date}, par ${name}`,
  visibility: { everyone: 'pour tous', members: 'pour les membres' },
  page: {
    subtitle: (source, target) => `Comment les métiers de ${source} correspondent à ceux de ${target}`,
    by: (author) => `Publié par ${author}`,
    what: 'Ce qu’elle contient',
    note: 'Note',
    relations: {
      exactMatch: (source, target) => `le concept de ${target} a le même sens que celui de ${source}`,
      broadMatch: (source, target) => `le concept de ${target} est plus général que celui de ${source}`,
      narrowMatch: (source, target) => `le concept de ${target} est plus précis que celui de ${source}`,
      closeMatch: (source, target) => `les concepts de ${source} et de ${target} sont proches, mais pas identiques`,
    },
    downloads: 'Télécharger',
    direction: 'Les fichiers se lisent de',
    way: (subject, object) => `${subject} vers ${object}`,
    programs: 'Les programmes les obtiennent à l’adresse de cette page par l’en-tête Accept.',
    licence: 'Licence',
    noLicence: 'Aucune n’est précisée : demandez avant de l’employer ailleurs.',
    cite: 'Comment citer',
    citation: (author, name, version, date, address) =>
      `${author ? `${author} : ` : ''}${name}, version ${version}, ${date}. ${address}`,
    newer: (version) => `Il existe une version plus récente : ${number(version)}`,
    versions: 'Toutes les versions',
    missing: 'Cette version n’existe pas, ou n’est pas pour tous.',
    signIn: 'Se connecter',
  },
}
