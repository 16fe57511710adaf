import type { Texts } from '../en'
import { count, moment, number, percent } from './common'

const concepts = (n: number) => count(n, 'concept')

export const bulk: Texts['bulk'] = {
  title: 'Décision groupée',
  intro:
    'Lorsque la première suggestion est quasi certaine, il n’est pas nécessaire d’ouvrir chaque concept. Vous voyez d’abord toute la liste et vous en contrôlez un échantillon ; une seule action l’accepte ensuite, et une seule action l’annule. Chaque réponse est donnée en votre nom et vérifiée comme toute autre.',
  open: 'Décision groupée',
  back: 'Retour à la liste',
  criteria: {
    heading: 'Que faut-il accepter ?',
    chance: 'Probabilité minimale',
    chanceHint: 'La probabilité qu’un expert accepte la suggestion.',
    relation: 'Relation proposée',
    relations: {
      exactMatch: 'La cible désigne la même chose',
      broadMatch: 'La cible est plus générale',
      narrowMatch: 'La cible est plus spécifique',
      closeMatch: 'La cible est proche, sans être identique',
    },
    sameWords: 'Uniquement si l’intitulé et le libellé comportent les mêmes mots',
    oneToOne: 'Uniquement si aucun autre concept ne désigne la même chose que la cible',
    within: (list, query) => `Dans la liste « ${list} »${query && `, où l’intitulé ou le code comporte « ${query} »`}`,
  },
  found: (n) => `${count(n, 'concept correspond', 'concepts correspondent')}. Personne n’y a encore répondu.`,
  first: (n) => `Une action accepte au plus ${number(n)} suggestions : voici les premières.`,
  nothing: 'Aucun concept encore sans réponse ne correspond. Abaissez la probabilité ou acceptez des mots différents.',
  noRun: 'Il n’y a pas encore de suggestions : lancez d’abord un calcul.',
  sample: {
    heading: 'Contrôlez d’abord un échantillon',
    hint: 'Tiré au hasard. Ce qui n’est pas juste reste à traiter.',
    right: 'Juste',
    wrong: 'Pas juste',
    rightNamed: (source) => `Juste pour « ${source} »`,
    wrongNamed: (source) => `Pas juste pour « ${source} »`,
    share: (right, checked) => `${number(right)} sur ${number(checked)} contrôlés sont justes.`,
    range: (low, high) =>
      `Entre ${percent(low)} et ${percent(high)} de toute la liste sont donc vraisemblablement justes.`,
    begin: (least) => `Contrôlez-en au moins ${number(least)} avant d’accepter la liste.`,
  },
  list: {
    heading: 'Toute la liste',
    accept: (source) => `Accepter « ${source} »`,
    also: (label) => `aussi appelé « ${label} »`,
    left: (n) => `${count(n, 'concept laissé de côté', 'concepts laissés de côté')}`,
  },
  submit: (n) => `Accepter ${count(n, 'suggestion')}`,
  acts: {
    heading: 'Décisions groupées prises jusqu’ici',
    none: 'Aucune décision groupée n’a été prise dans ce projet.',
    by: (name, at) => `${name}, ${moment(at)}`,
    asked: (chance, sameWords) =>
      `Probabilité d’au moins ${Math.round(chance)} %${sameWords ? ', les mêmes mots' : ''}`,
    checked: (right, wrong) =>
      `échantillon : ${count(right, 'juste')}, ${number(wrong)} pas ${wrong > 1 ? 'justes' : 'juste'}`,
    accepting: (done, size) => `${number(done)} sur ${concepts(size)} traités…`,
    accepted: (n) => count(n, 'suggestion acceptée', 'suggestions acceptées'),
    passed: (n) => `${count(n, 'concept laissé', 'concepts laissés')} à des personnes plus rapides`,
    undoing: (left) => `Annulation en cours, encore ${number(left)}…`,
    undone: (n) => count(n, 'réponse retirée', 'réponses retirées'),
    stopped: (n) => count(n, 'concept non commencé', 'concepts non commencés'),
    kept: (n) =>
      count(
        n,
        'réponse maintenue, car quelqu’un y a travaillé depuis',
        'réponses maintenues, car quelqu’un y a travaillé depuis',
      ),
    undo: 'Annuler',
    undoNamed: (name, at) => `Annuler ce que ${name} a accepté le ${moment(at)}`,
    confirm: (n) => `Retirer ${count(n, 'réponse')}`,
    kindly: 'Les réponses sur lesquelles quelqu’un a travaillé depuis restent inchangées.',
  },
}
