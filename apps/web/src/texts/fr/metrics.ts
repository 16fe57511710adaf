import type { Texts } from '../en'
import { count, decimal, number, percent } from './common'

export const metrics: Texts['metrics'] = {
  title: 'Qualité',
  intro: 'À quel rang la bonne cible se trouve dans les suggestions, mesuré sur des réponses que l’on sait justes.',
  gold: 'Mesuré sur',
  marks: 'Les réponses terminées de ce projet',
  goldSet: (name, mappings) => `${name} (${count(mappings, 'correspondance')})`,
  run: 'Suggestions de',
  latest: 'le dernier calcul',
  runNamed: (when, text) => `${when}, d’après : ${text.toLowerCase()}`,
  measure: 'Mesurer',
  none: 'Rien n’a encore été mesuré.',
  noneHint:
    'Terminez quelques concepts, ou chargez une table de correspondance publiée comme jeu de référence, puis mesurez.',
  reports: 'Mesures',
  report: (when, gold) => `${when} · ${gold}`,
  measured: (n) => `${count(n, 'concept')} dont la bonne réponse est connue`,
  mrr: 'Moyenne des rangs réciproques (MRR)',
  mrrHint:
    'La valeur 1 signifierait que la bonne cible est toujours la première, ½ qu’elle est en moyenne la deuxième.',
  accuracy: 'La bonne cible est parmi les premières suggestions',
  accuracyRow: (k) => (k === '1' ? 'la première' : `les ${k} premières`),
  accuracyChart:
    'Part des concepts dont la bonne cible est parmi les k premières suggestions, avec des intervalles à 95 %',
  interval: 'Intervalle à 95 %',
  share: 'Part',
  depth: (depth) =>
    `Seules ${count(depth, 'suggestion')} sont gardées pour chaque concept ; une cible classée plus bas compte comme manquée.`,
  breakdown: {
    relation: 'Selon la relation de la bonne cible',
    'isco-major-group': 'Selon le grand groupe de la CITP-08',
    'right-targets': 'Selon le nombre de bonnes cibles',
    'same-text': 'Selon que les intitulés s’écrivent de la même façon ou non',
    description: 'Selon qu’il y a une description ou non',
  },
  otherBreakdown: (by) => `Selon ${by}`,
  key: 'Groupe',
  keys: {
    exactMatch: 'désigne la même chose',
    broadMatch: 'la cible est plus générale',
    narrowMatch: 'la cible est plus spécifique',
    closeMatch: 'proche',
    none: 'aucune cible ne convient',
    different: 'cible différente',
    'no target': 'aucune cible ne convient',
    'not chosen': 'une autre cible',
  },
  n: 'Concepts',
  first: 'Première',
  firstTen: '10 premières',
  small: 'moins de 30 concepts : à lire avec prudence',
  noAgreement:
    'Aucun concept n’a encore été traité indépendamment par deux personnes. Un projet avec vérification à l’aveugle recueille de telles réponses.',
  coverage: 'Couverture',
  sourcesMapped: 'Concepts sources ayant une cible',
  sourcesNone: 'Concepts sources auxquels aucune cible ne convient',
  targetsReached: 'Cibles atteintes par au moins un concept',
  ofTotal: (part, total) => `${number(part)} sur ${number(total)}`,
  percent: (share) => `${decimal(share * 100, 1)} %`,
  calibration: {
    title: 'La probabilité tient-elle parole ?',
    hint: 'Les suggestions sont réparties en classes selon la probabilité affichée. Sur la droite, la part acceptée est égale à la probabilité affichée ; au-dessus, les experts acceptent davantage, au-dessous, moins. Les traits fins sont des intervalles à 95 % : ils sont longs là où il y a peu de suggestions.',
    chart: 'Diagramme de fiabilité : la probabilité affichée et la part que les experts ont acceptée',
    shown: 'Probabilité affichée',
    accepted: 'Acceptées par les experts',
    suggestions: 'Suggestions',
    class: (from, to) => `${Math.round(from * 100)}–${Math.round(to * 100)} %`,
    error: (ece) => `${decimal(ece * 100, 1)} points`,
    errorHint: (n) =>
      `C’est l’écart moyen entre la probabilité affichée et la part acceptée, sur ${count(n, 'suggestion')} (erreur de calibration attendue, ECE).`,
    point: (chance, accepted, n) =>
      `Affichées avec ${percent(chance)} en moyenne, ${percent(accepted)} acceptées (${count(n, 'suggestion')})`,
    none: 'Trop peu de suggestions ont été jugées pour dire si la probabilité tient parole.',
  },
  threshold: {
    title: 'Jusqu’où peut-on s’y fier ?',
    sentence: (score, share, covered) =>
      `À partir de ${Math.round(score)} %, ${Math.round(share * 100)} premières suggestions sur 100 sont justes ; cela concerne ${percent(covered)} des concepts.`,
    never: (share) =>
      `Aucune probabilité n’est assez élevée pour que ${Math.round(share * 100)} premières suggestions sur 100 soient justes.`,
  },
  relations: {
    title: 'La relation proposée est-elle juste ?',
    on: (n) => `Mesuré sur ${count(n, 'correspondance')} dont la cible figurait parmi les suggestions`,
    macroF1: 'Moyenne des F1 sur les relations',
    guess: (value) => `${value} si l’on supposait toujours la relation la plus fréquente`,
    accuracy: (share) => `${percent(share)} des relations proposées sont justes.`,
    table: 'La relation convenue, en ligne, et la relation proposée, en colonne',
    expected: 'Convenue',
    proposed: 'Proposée',
  },
  learning: {
    title: 'Qu’apprennent les décisions ?',
    on: (n) => `${count(n, 'concept')}, tels que leurs experts les ont vus : avant que leur propre réponse soit connue`,
    base: 'Sans apprentissage',
    learned: 'Avec apprentissage',
    better: (difference) => `${difference} de mieux avec l’apprentissage`,
    worse: (difference) => `${difference} de moins avec l’apprentissage`,
    interval: (low, high) => `Intervalle à 95 % de la différence : de ${low} à ${high}`,
    chances: {
      title: 'Les décisions font-elles tenir parole à la probabilité ?',
      on: (decisions) =>
        `Les probabilités des premières suggestions pour les mêmes concepts, telles que le calcul les a indiquées et telles que des décisions antérieures les ont ajustées. Sur la droite, la part acceptée est égale à la probabilité affichée. ${decisions === 0 ? 'Les probabilités s’ajustent à un projet à partir de dix décisions.' : `Désormais, les probabilités des concepts encore ouverts sont ajustées à ${count(decisions, 'décision')} de ce projet.`}`,
      error: (ece) => `${ece} d’écart en moyenne (ECE)`,
      few: (n) => `${count(n, 'concept')} : trop peu pour que quelques points veuillent dire quelque chose.`,
      dot: (order, point) => `${order} : ${point}`,
    },
    none: 'Aucun concept dont des décisions antérieures auraient pu modifier les suggestions n’est encore terminé.',
  },
  model: 'Modèle',
}
