import type { Texts } from '../en'
import { count, number } from './common'
import { problemKinds } from './problem-kinds'

const roles = {
  code: 'Code',
  title: 'Intitulé',
  'alternative-titles': 'Autres intitulés',
  description: 'Description',
  'parent-code': 'Code du parent',
  'isco-code': 'Code CITP-08',
  language: 'Langue de la ligne',
  level: 'Niveau',
  frequency: 'Fréquence',
  ignore: 'Ne pas reprendre',
}

export const upload: Texts['upload'] = {
  title: 'Classifications',
  intro: 'Ce qui est chargé ici, et où en charger davantage.',
  loaded: 'Chargées',
  nothingLoaded:
    'Rien n’est chargé pour l’instant. Commencez par ESCO, à partir de son portail, puis chargez votre propre classification.',
  scheme: 'Classification',
  version: 'Version',
  format: 'Format',
  languages: 'Langues',
  contents: 'Contenu',
  contains: (concepts, groups, skills) =>
    [
      count(concepts, 'profession'),
      groups > 0 ? count(groups, 'groupe') : '',
      skills > 0 ? count(skills, 'aptitude') : '',
    ]
      .filter(Boolean)
      .join(', '),
  openness: {
    title: 'Qui peut la lire',
    label: (scheme, version) => `Ouverte à tous : ${scheme} ${version}`,
    open: 'Toute personne qui atteint ce serveur peut la lire et y chercher',
    closed: 'Uniquement les personnes qui ont un compte ici',
    hint: 'D’autres l’utilisent dans OpenRefine, Cocoda ou par programme, sans se connecter.',
  },
  load: 'Charger des fichiers',
  drop: 'Déposez des fichiers ici, ou choisissez-les',
  dropHint:
    'ESCO tel que son portail le fournit (fichier zip ou fichiers CSV), votre classification (CSV, TSV, XLSX, SKOS, JSKOS) ou une table de correspondance (EURES en CSV ou XLSX, SSSOM, SKOS, XKOS, JSKOS, Alignment).',
  dropSafe: 'Rien n’est enregistré avant que vous ayez vu ce qui a été trouvé et l’ayez confirmé.',
  earlier: 'Chargements précédents',
  noneEarlier: 'Aucun pour l’instant.',
  file: 'Fichiers',
  when: 'Date',
  state: 'État',
  open: 'Ouvrir',
  kind: { esco: 'ESCO', classification: 'Classification', crosswalk: 'Table de correspondance' },
  unknownKind: 'pas encore connu',
  status: {
    received: 'Reçu',
    inspecting: 'En cours d’examen',
    waiting: 'Attend votre confirmation',
    loading: 'En cours de chargement',
    loaded: 'Chargé',
    rejected: 'Inutilisable',
    failed: 'Échoué',
  },
  step: (step, done, total) => (total > 0 ? `${step} : ${number(done)} sur ${number(total)}` : step),
  timeLeft: (duration) => `encore ${duration} environ`,
  lookingAt: 'Examen des fichiers',
  loading: 'Chargement',
  found: 'Ce qui a été trouvé',
  counts: {
    occupation: 'Professions',
    group: 'Groupes',
    skill: 'Aptitudes',
    'skill-group': 'Groupes d’aptitudes',
    labels: 'Libellés',
    notes: 'Descriptions',
    mappings: 'Correspondances',
    concepts: 'Concepts',
    skipped: 'Lignes écartées',
  },
  table: {
    title: 'Tableau',
    encoding: 'Encodage',
    delimiter: 'Séparateur',
    delimiters: { ',': 'virgule', ';': 'point-virgule', '\t': 'tabulation', '|': 'barre verticale' },
    sheet: 'Feuille',
    header: 'En-tête à la ligne',
    rows: 'Lignes',
  },
  columns: {
    title: 'Que contient chaque colonne ?',
    hint: 'Proposé d’après les en-têtes et les valeurs. Corrigez ce qui est faux.',
    roles,
    roleOf: (column) => `Ce que contient « ${column} »`,
    sure: 'sûr',
    likely: 'probable',
    guess: 'supposition',
  },
  rows: {
    title: 'Les premières lignes, sous forme de concepts',
    hint: 'Se met à jour à chacun de vos choix.',
    line: (line) => `Ligne ${number(line)}`,
    noConcept: 'ne donne aucun concept',
    others: (titles) => `aussi : ${titles}`,
    parent: (code) => `au-dessous de ${code}`,
    isco: (code) => `CITP ${code}`,
    frequency: (times) => `Fréquence ${number(times)}`,
    noTitles: 'Choisissez la colonne qui contient l’intitulé.',
  },
  details: {
    kind: 'Ces fichiers sont',
    title: 'Nom de la classification',
    key: 'Nom court',
    version: 'Version',
    language: 'Langue',
    languageHint: 'Deux lettres, par exemple lv ou nl',
    levels: {
      label: 'Quels concepts faut-il mettre en correspondance ?',
      hint: 'Les autres restent comme groupes qui les structurent.',
      leaves: (amount) => `Ceux qui n’en ont pas d’autres sous eux (${number(amount)})`,
      all: (amount) => `Tous (${number(amount)})`,
      one: (level, amount) => `Ceux du niveau ${number(level)} à partir du haut (${number(amount)})`,
    },
    skipErrors: 'Écarter les lignes qui contiennent des erreurs et charger le reste',
    goldName: 'Nom de cette table',
    target: 'Elle a été faite pour',
    chooseTarget: 'Choisissez la version d’ESCO',
  },
  preview: {
    title: 'Les premiers concepts tels qu’ils seront chargés',
    updating: 'Mise à jour…',
    code: 'Code',
    name: 'Intitulé',
    others: 'Autres intitulés',
    parent: 'Parent',
    isco: 'CITP',
    description: 'Description',
  },
  direction: {
    title: (kind) => (kind === 'group' ? 'Lignes portant sur des groupes CITP' : 'Lignes portant sur des professions'),
    question: 'Le fichier ne dit pas quel côté d’une ligne se lit en premier. Laquelle de ces lectures est la bonne ?',
    reads: {
      'source-to-target': 'De la classification nationale vers ESCO',
      'target-to-source': 'D’ESCO vers la classification nationale',
    },
    thenSays: 'Ces lignes disent alors :',
    proposed: 'proposé',
    grounds: (grounds) => {
      if (grounds.kind === 'stated') return 'Le fichier lui-même l’indique.'
      if (grounds.kind === 'none') {
        return 'Aucune ligne n’indique broadMatch ou narrowMatch : les deux sens disent la même chose.'
      }
      if (grounds.kind === 'groups') {
        const { rows, of, relation } = grounds
        return `Un groupe est plus général que ses membres, et ${number(rows)} lignes sur ${number(of)} indiquent ${relation}.`
      }
      const parts = grounds.parts.map(
        ({ relation, rows, sources, targets }) =>
          `${count(rows, `ligne ${relation}`, `lignes ${relation}`)}, avec ${count(sources, 'concept national', 'concepts nationaux')} et ${count(targets, 'concept ESCO', 'concepts ESCO')}`,
      )
      return `Le côté le plus général est celui qui se répète : ${parts.join(' ; ')}.`
    },
    strength: (strength) =>
      strength > 0.8 ? 'indices forts' : strength > 0.4 ? 'quelques indices' : 'indices faibles',
  },
  problems: {
    title: (errors, warnings) =>
      [errors > 0 ? count(errors, 'erreur') : '', warnings > 0 ? count(warnings, 'avertissement') : '']
        .filter(Boolean)
        .join(', '),
    none: 'Aucun problème n’a été trouvé.',
    rest: 'Télécharger les lignes à corriger',
    restHint:
      'Les lignes erronées telles qu’elles figurent dans votre fichier, chacune avec son erreur. Corrigez-les et chargez le fichier : elles s’ajoutent à ce qui est chargé.',
    download: (n) => `Télécharger ${count(n, 'ligne')} en CSV`,
    show: 'Afficher',
    all: (n) => `Tous (${number(n)})`,
    errors: (n) => `Erreurs (${number(n)})`,
    warnings: (n) => `Avertissements (${number(n)})`,
    ofKind: (name, n) => `${name} (${number(n)})`,
    sortBy: (column) => `Trier par ${column}`,
    region: 'Problèmes, ligne par ligne',
    shown: (shown, total) => `${number(shown)} sur ${number(total)} affichées`,
    kinds: problemKinds,
    line: 'Ligne',
    column: 'Colonne',
    value: 'Valeur',
    wrong: 'Ce qui ne va pas',
    expected: 'Ce qui était attendu',
    file: 'Fichier',
    error: 'erreur',
    warning: 'avertissement',
    wholeFile: 'fichier entier',
    empty: 'vide',
    more: 'Afficher la suite',
  },
  stillNeeded: (names) => `Il manque encore : ${names.join(', ')}.`,
  confirm: 'Charger',
  withdraw: 'Retirer',
  withdrawHint: 'Abandonner ce chargement. Rien n’en sera conservé.',
  withdrawn: 'Le chargement a été retiré.',
  errorsLeft:
    'Des lignes qui contiennent des erreurs empêchent le chargement. Corrigez le fichier et envoyez-le de nouveau, ou écartez ces lignes.',
  done: 'C’est chargé.',
  nextProject: 'Créer un projet avec cette classification',
  nextMore: 'Charger autre chose',
  rejected: 'Ces fichiers ne peuvent pas être utilisés.',
  failed: 'Le chargement a échoué. Rien n’a été enregistré.',
  goldReady:
    'La table peut servir à mesurer les suggestions : voir « Qualité » dans un projet portant sur les mêmes versions.',
}
