import type { Texts } from '../en'
import { count, decimal, number, percent } from './common'

const signed = (value: number) => `${value < 0 ? '−' : '+'}${decimal(Math.abs(value), 3)}`

export const compare: Texts['suggest']['compare'] = {
  title: 'Comparaison de deux calculs',
  intro:
    'Les deux sont mesurés sur les mêmes concepts et d’après les mêmes réponses. Un calcul peut se distinguer par son modèle ou par ce qu’il a comparé.',
  back: 'Tous les calculs',
  link: 'Comparer au plus récent',
  linkNamed: (run) => `Comparer le calcul du ${run} au plus récent`,
  first: 'Premier calcul',
  second: 'Second calcul',
  gold: 'Mesuré d’après',
  marks: 'Les réponses terminées de ce projet',
  choose: 'Choisissez deux calculs différents.',
  needTwo: 'Il faut deux calculs terminés pour une comparaison.',
  marksFlatter:
    'Ces réponses viennent de personnes qui voyaient les suggestions d’un calcul, ce qui avantage ce calcul. Une table publiée juge plus équitablement.',
  verdict: {
    first: 'Le premier calcul suggère mieux',
    second: 'Le second calcul suggère mieux',
    undecided: 'Aucun des deux n’est meilleur au-delà du hasard',
  },
  same: {
    title: 'Les deux calculs suggèrent aussi bien l’un que l’autre',
    sentence: 'Les deux placent de la même manière la bonne cible de chaque concept.',
  },
  difference: (difference, low, high) =>
    `La moyenne des rangs réciproques du second calcul s’écarte de ${signed(difference)} de celle du premier ; l’intervalle à 95 % va de ${signed(low)} à ${signed(high)}.`,
  beyondChance: 'Avec d’autres concepts du même genre, le même calcul l’emporterait dans au moins 95 cas sur 100.',
  withinChance:
    'L’intervalle contient 0 : avec d’autres concepts du même genre, le résultat pourrait aussi bien être inverse.',
  onConcepts: (n) => `Mesuré sur ${count(n, 'concept')} dont la bonne réponse est connue.`,
  depth: (depth) =>
    `Seules comptent les ${number(depth)} premières suggestions, autant que les deux calculs en ont gardé.`,
  alike: 'Les deux ont été faits de la même manière, avec les mêmes modèles.',
  differBy: (ways) => `Ils se distinguent par ${ways.join(', ')}.`,
  ways: {
    text: 'les textes comparés',
    labels: 'la langue des libellés de la cible',
    model: 'le modèle de langue',
    ranker: 'le modèle de classement',
    top: 'le nombre de suggestions gardées',
  },
  figure: (low, difference, high) =>
    `Écart des moyennes des rangs réciproques : ${signed(difference)}, intervalle à 95 % de ${signed(low)} à ${signed(high)}`,
  firstBetter: 'premier calcul meilleur',
  secondBetter: 'second calcul meilleur',
  measure: 'Mesure',
  mrr: 'Moyenne des rangs réciproques',
  among: (k) => (k === '1' ? 'Bonne cible à la première place' : `Bonne cible parmi les ${k} premières`),
  share: (share) => percent(share),
  changed: 'Concepts qui ont changé',
  moves: (higher, lower, same) =>
    `Dans le second calcul, la bonne cible est mieux placée pour ${count(higher, 'concept')}, moins bien pour ${number(lower)}, à la même place pour ${number(same)}.`,
  noneChanged: 'La bonne cible ne change de place pour aucun concept.',
  showAll: (n) => `Tous (${number(n)})`,
  showHigher: (n) => `Mieux placée dans le second (${number(n)})`,
  showLower: (n) => `Moins bien placée dans le second (${number(n)})`,
  which: 'Quels concepts',
  concept: 'Concept',
  target: 'Bonne cible',
  rank: (rank) => (rank === null ? 'pas suggérée' : number(rank)),
  change: 'Changement',
  higher: 'mieux placée',
  lower: 'moins bien placée',
}
