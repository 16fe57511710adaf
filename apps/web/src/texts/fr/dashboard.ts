import type { Texts } from '../en'
import { count, date, decimal, duration, number, percent } from './common'

export const dashboard: Texts['dashboard'] = {
  title: 'Où en sommes-nous ?',
  intro: (source, target) => `Où en est la mise en correspondance de ${source} avec ${target}, à cet instant.`,
  percent,
  goOn: 'Reprendre ma liste',
  waiting: {
    mine: (n) => `${count(n, 'concept vous est confié', 'concepts vous sont confiés')}`,
    'to-do': (n) => `${count(n, 'concept')} à traiter`,
    'to-review': (n) => `${count(n, 'concept')} à vérifier`,
    disputed: (n) => `${count(n, 'concept')} en désaccord`,
    all: (n) => `${count(n, 'concept')}, tout est terminé`,
  },
  chart: {
    asTable: 'En tableau',
    save: 'Enregistrer en',
    saveAs: (title, format) => `Enregistrer « ${title} » en ${format}`,
  },
  nothing: 'Personne n’a encore donné de réponse.',
  nothingHint: 'Dès les premières réponses, cette page montre où elles mènent et dans quelle mesure elles concordent.',
  noRun: 'Il n’y a pas encore de suggestions parmi lesquelles choisir.',
  toRuns: 'Aller aux suggestions',
  finished: (done, total) => `${count(done, 'concept terminé', 'concepts terminés')} sur ${number(total)}`,
  warnings: (n) => `${count(n, 'concept porte', 'concepts portent')} un avertissement`,
  forecast: {
    finished: (from, to) => `Terminé entre le ${date(from)} et le ${date(to)}`,
    answered: (from, to) => `Première réponse partout entre le ${date(from)} et le ${date(to)}`,
    finishedOpen: (from) => `Terminé au plus tôt le ${date(from)} ; une date au plus tard ne peut pas être donnée`,
    answeredOpen: (from) =>
      `Première réponse partout au plus tôt le ${date(from)} ; une date au plus tard ne peut pas être donnée`,
    basis: (days) =>
      `Si le travail se poursuit comme ces ${count(days, 'dernier jour', 'derniers jours')}, neuf fois sur dix. Les décisions groupées ne comptent pas dans le rythme.`,
    tooEarly:
      'Il est trop tôt pour prévoir la fin : il faut deux semaines de travail, dont au moins cinq jours avec des concepts terminés.',
    done: 'Tout est terminé.',
  },
  progress: {
    title: 'Avancement par jour',
    answered: 'avec une réponse',
    finished: 'terminés',
    goal: 'tous les concepts',
    band: 'fin probable',
    says: (day, worked, answered, finished) =>
      `${date(day)} : ${count(worked, 'concept traité', 'concepts traités')} ; jusque-là ${number(answered)} avec une réponse, ${number(finished)} terminés`,
    columns: ['Jour', 'Traités', 'Avec une réponse jusque-là', 'Réponses groupées', 'Terminés jusque-là'],
  },
  coverage: {
    title: 'Cibles atteintes, par grand groupe de la CITP-08',
    targets: (reached, total, exactly) =>
      `${number(reached)} sur ${count(total, 'cible')} sont atteintes, dont ${number(exactly)} par une correspondance selon laquelle les deux désignent la même chose.`,
    sources: (mapped, total) => `${number(mapped)} concepts sur ${number(total)} ont une cible ;`,
    nothingFits: (n) => `pour ${number(n)}, aucune cible ne convient`,
    exactly: 'atteintes, même chose',
    reached: 'atteintes par une autre relation seulement',
    missed: 'non atteintes',
    noGroup: 'sans groupe de la CITP-08',
    says: (group, reached, targets, sources) =>
      `${group} : ${number(reached)} sur ${count(targets, 'cible')}, depuis ${count(sources, 'concept')}`,
    columns: ['Grand groupe', 'Intitulé', 'Cibles', 'Atteintes', 'Atteintes, même chose', 'Concepts qui y mènent'],
  },
  relations: {
    title: 'Ce que disent les correspondances',
    amount: (n, share) => `${number(n)} · ${percent(share)}`,
    says: (relation, n) => `${relation} : ${count(n, 'correspondance')}`,
    suchAs: (mappings, example) => `${count(mappings, 'correspondance')}, par exemple : ${example}.`,
    columns: ['Relation', 'Correspondances', 'Concepts', 'Part des correspondances', 'Exemple'],
  },
  crosswalk: {
    title: 'Carte de la table de correspondance',
    hint: 'Chaque ligne est un grand groupe de la source, chaque colonne un grand groupe de la CITP-08. Un nombre compte les concepts qui mènent de l’un à l’autre ; plus la couleur de la case est forte, plus sa part de la ligne est grande.',
    others: 'sans groupe',
    says: (from, to, n) => `De ${from} vers ${to} : ${count(n, 'concept')}`,
    columns: ['De', 'Vers le groupe de la CITP-08', 'Concepts'],
  },
  scores: {
    title: 'La première suggestion est-elle acceptée ?',
    hint: 'Les concepts selon la probabilité de leur première suggestion. Au-dessus de chaque colonne : la part acceptée, parmi ceux qui ont une réponse.',
    accepted: 'acceptée',
    other: 'autre cible',
    none: 'aucune cible ne convient',
    open: 'pas encore de réponse',
    across: 'probabilité de la première suggestion, en pour cent',
    up: 'concepts',
    says: (from, to, accepted, answered, open) =>
      `Probabilité de ${from} à ${to} % : acceptée pour ${number(accepted)} sur ${count(answered, 'concept ayant une réponse', 'concepts ayant une réponse')} ; ${number(open)} sans réponse`,
    columns: [
      'Probabilité de',
      'à',
      'Acceptée',
      'Autre cible',
      'Aucune cible ne convient',
      'Pas encore de réponse',
      'Part acceptée',
      'au moins',
      'au plus',
    ],
  },
  places: {
    title: 'À quel rang les experts trouvent la cible',
    hint: 'Les concepts pour lesquels quelqu’un a choisi la suggestion de ce rang, ou a cherché. Les réponses reprises d’une autre personne et les décisions groupées ne sont pas comptées.',
    rank: (rank) => `suggestion ${number(rank)}`,
    below: (rank) => `après la suggestion ${number(rank)}`,
    search: 'trouvée par recherche',
    says: (place, n) => `${place} : ${count(n, 'concept')}`,
    columns: ['Place', 'Concepts', 'Part'],
  },
  agreement: {
    title: 'Deux personnes disent-elles la même chose ?',
    on: (n) => `${count(n, 'jugement')} que deux personnes ont donnés indépendamment.`,
    kappa: (value) => `κ de Cohen ${decimal(value, 2)}`,
    alpha: (value) => `α de Krippendorff ${decimal(value, 2)}`,
    meaning: '1 signifie toujours la même chose, 0 pas plus souvent que par hasard.',
    few: 'Moins de 30 : à lire avec prudence.',
    notBlind:
      'Les personnes chargées de la vérification ont vu la première réponse, ce qui fait paraître l’accord meilleur qu’il n’est.',
    undefined:
      'Les deux personnes ont toujours dit une seule et même chose : un accord au-delà du hasard ne peut pas être établi.',
    rowsColumns: 'En ligne : la première réponse ; en colonne : la deuxième',
    says: (first, second, n) => `D’abord « ${first} », puis « ${second} » : ${number(n)}`,
    columns: ['Première réponse', 'Deuxième réponse', 'Jugements'],
  },
  pace: {
    title: 'Combien de temps prend une décision',
    answer: 'première réponse',
    review: 'vérification',
    half: (act, seconds) => `${act} : la moitié prend moins de ${duration(seconds)}`,
    hint: (minutes, breaks) =>
      `De la fin d’une décision sur un concept à la fin de la décision suivante de la même personne, au cours des quatre dernières semaines : la médiane et l’étendue de la moitié centrale. Les intervalles de plus de ${count(minutes, 'minute')} sont des pauses et ne sont pas comptés (${number(breaks)}), pas plus que les décisions groupées. Rien n’est montré sur une personne en particulier.`,
    minutes: (value) => `${decimal(value, value < 10 ? 1 : 0)} min`,
    columns: ['Décision', 'Médiane, minutes', 'Moitié centrale de', 'à', 'Décisions', 'Pauses non comptées'],
    none: 'Moins de dix décisions ont pu être chronométrées au cours des quatre dernières semaines : trop peu pour conclure.',
  },
  quality: {
    title: 'Que valent les suggestions ?',
    summary: (gold, n, when) => `Mesuré le ${when} sur : ${gold} (${count(n, 'concept')}).`,
    mrr: (value, low, high) =>
      `Moyenne des rangs réciproques ${decimal(value, 3)}, intervalle à 95 % de ${decimal(low, 3)} à ${decimal(high, 3)}.`,
    more: 'Tout sur la qualité',
    none: 'Les suggestions n’ont pas encore été mesurées.',
  },
}
