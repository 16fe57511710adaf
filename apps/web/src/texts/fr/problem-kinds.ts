import type { Texts } from '../en'

export const problemKinds: Texts['upload']['problems']['kinds'] = {
  'blank-row': { name: 'Ligne vide', expected: 'aucune ligne vide entre les autres' },
  'contradicting-row': { name: 'Deux relations pour une même paire', expected: 'une seule relation pour chaque paire' },
  'control-character': { name: 'Caractères de commande', expected: 'un texte sans caractères de commande' },
  cycle: { name: 'Au-dessous de lui-même', expected: 'des parents qui remontent jusqu’au sommet' },
  'duplicate-code': { name: 'Code employé deux fois', expected: 'chaque code une seule fois' },
  'duplicate-row': { name: 'Ligne répétée', expected: 'chaque énoncé une seule fois' },
  'duplicate-title': {
    name: 'Intitulé employé deux fois',
    expected: 'chaque intitulé une seule fois, puisqu’il n’y a pas de codes',
  },
  'duplicate-uri': { name: 'URI employé deux fois', expected: 'chaque URI une seule fois' },
  'empty-code': { name: 'Code manquant', expected: 'un code sur chaque ligne' },
  'empty-title': { name: 'Intitulé manquant', expected: 'un intitulé pour chaque concept' },
  'invalid-frequency': { name: 'Pas une fréquence', expected: 'un nombre d’au moins 0, par exemple 1250' },
  'invalid-isco-code': { name: 'Pas un groupe de la CITP-08', expected: 'un à quatre chiffres, par exemple 2631' },
  'invalid-uri': { name: 'Pas un URI', expected: 'une adresse qui commence par http' },
  'language-unknown': {
    name: 'Langue inconnue',
    expected: 'un nom de fichier qui se termine par une langue, par exemple occupations_fr.csv',
  },
  'missing-column': { name: 'Colonne manquante', expected: 'toutes les colonnes du format publié' },
  'mixed-direction': {
    name: 'Lignes lues dans les deux sens',
    expected: 'un seul sens pour toutes les lignes d’un même type',
  },
  mojibake: { name: 'Lettres abîmées', expected: 'des lettres dans l’encodage où elles ont été écrites' },
  'no-header': { name: 'Pas d’en-tête', expected: 'les colonnes d’une table de correspondance EURES' },
  'no-source': {
    name: 'Pas de concept national',
    expected: 'l’identifiant d’un concept de la classification nationale',
  },
  'no-table': { name: 'Pas de tableau', expected: 'des fichiers CSV, TSV ou XLSX, ou un fichier zip qui en contient' },
  'no-title-column': { name: 'Pas de colonne d’intitulés', expected: 'une colonne choisie comme intitulé' },
  'nul-character': { name: 'Pas un fichier texte', expected: 'un fichier texte' },
  'repaired-row': { name: 'Ligne réparée', expected: 'autant de cellules que l’en-tête' },
  'repeated-header': { name: 'Second en-tête', expected: 'un seul en-tête' },
  'repeated-role': {
    name: 'Deux colonnes pour la même chose',
    expected: 'une seule colonne au plus pour chaque chose',
  },
  'row-width': { name: 'Mauvais nombre de cellules', expected: 'autant de cellules que l’en-tête' },
  'target-without-source': { name: 'Concept ESCO seul', expected: 'un concept national à côté de chaque concept ESCO' },
  'too-many-files': {
    name: 'Trop de fichiers',
    expected: 'un seul tableau, ou les fichiers d’une même version d’ESCO',
  },
  'unclosed-quote': { name: 'Guillemet resté ouvert', expected: 'un guillemet fermant pour chaque guillemet ouvrant' },
  'unknown-parent': { name: 'Parent inconnu', expected: 'le code d’une autre ligne' },
  'unknown-relation': {
    name: 'Relation inconnue',
    expected: 'skos:exactMatch, skos:broadMatch, skos:narrowMatch, skos:closeMatch ou no relation',
  },
  'unknown-target': { name: 'Cible inconnue', expected: 'l’URI d’une profession d’ESCO ou d’un groupe de la CITP' },
  'unlikely-direction': { name: 'Sens peu probable', expected: 'le sens pour lequel parlent les lignes elles-mêmes' },
  'unreadable-character': {
    name: 'Caractères illisibles',
    expected: 'des octets qui sont des caractères dans l’encodage choisi',
  },
  'unreadable-workbook': { name: 'Classeur impossible à ouvrir', expected: 'un classeur qui peut s’ouvrir' },
  'unreadable-zip': { name: 'Fichier zip impossible à ouvrir', expected: 'un fichier zip qui peut s’ouvrir' },
}
