import type { Texts } from '../en'
import { count, number } from './common'
import { problemKinds } from './problem-kinds'

const roles = {
  code: 'Code',
  title: 'Titel',
  'alternative-titles': 'Weitere Bezeichnungen',
  description: 'Beschreibung',
  'parent-code': 'Code des übergeordneten Eintrags',
  'isco-code': 'ISCO-08-Code',
  language: 'Sprache der Zeile',
  level: 'Ebene',
  frequency: 'Häufigkeit',
  ignore: 'Weglassen',
}

export const upload: Texts['upload'] = {
  title: 'Klassifikationen',
  intro: 'Was hier geladen ist und wo Weiteres geladen wird.',
  loaded: 'Geladen',
  nothingLoaded:
    'Noch ist nichts geladen. Beginnen Sie mit ESCO aus dessen Portal und laden Sie dann Ihre eigene Klassifikation.',
  scheme: 'Klassifikation',
  version: 'Version',
  format: 'Format',
  languages: 'Sprachen',
  contents: 'Inhalt',
  contains: (concepts, groups, skills) =>
    [
      count(concepts, 'Beruf', 'Berufe'),
      groups > 0 ? count(groups, 'Gruppe', 'Gruppen') : '',
      skills > 0 ? count(skills, 'Fähigkeit', 'Fähigkeiten') : '',
    ]
      .filter(Boolean)
      .join(', '),
  openness: {
    title: 'Wer darf sie lesen',
    label: (scheme, version) => `Für alle offen: ${scheme} ${version}`,
    open: 'Alle, die diesen Server erreichen, dürfen sie lesen und durchsuchen',
    closed: 'Nur wer hier ein Konto hat',
    hint: 'Andere nutzen sie in OpenRefine, Cocoda oder per Programm, ohne sich anzumelden.',
  },
  load: 'Dateien laden',
  drop: 'Dateien hier ablegen oder auswählen',
  dropHint:
    'ESCO, wie das Portal es liefert (zip- oder CSV-Dateien), Ihre Klassifikation (CSV, TSV, XLSX, SKOS, JSKOS) oder eine Zuordnungstabelle (EURES-CSV oder -XLSX, SSSOM, SKOS, XKOS, JSKOS, Alignment).',
  dropSafe: 'Nichts wird gespeichert, bevor Sie gesehen haben, was gefunden wurde, und es bestätigt haben.',
  earlier: 'Frühere Ladevorgänge',
  noneEarlier: 'Noch keine.',
  file: 'Dateien',
  when: 'Zeitpunkt',
  state: 'Status',
  open: 'Öffnen',
  kind: { esco: 'ESCO', classification: 'Klassifikation', crosswalk: 'Zuordnungstabelle' },
  unknownKind: 'noch nicht bekannt',
  status: {
    received: 'Eingegangen',
    inspecting: 'Wird untersucht',
    waiting: 'Wartet auf Sie',
    loading: 'Wird geladen',
    loaded: 'Geladen',
    rejected: 'Nicht verwendbar',
    failed: 'Fehlgeschlagen',
  },
  step: (step, done, total) => (total > 0 ? `${step}: ${number(done)} von ${number(total)}` : step),
  timeLeft: (duration) => `noch etwa ${duration}`,
  lookingAt: 'Die Dateien werden untersucht',
  loading: 'Wird geladen',
  found: 'Was gefunden wurde',
  counts: {
    occupation: 'Berufe',
    group: 'Gruppen',
    skill: 'Fähigkeiten',
    'skill-group': 'Fähigkeitsgruppen',
    labels: 'Bezeichnungen',
    notes: 'Beschreibungen',
    mappings: 'Zuordnungen',
    concepts: 'Konzepte',
    skipped: 'Weggelassene Zeilen',
  },
  table: {
    title: 'Tabelle',
    encoding: 'Zeichenkodierung',
    delimiter: 'Trennzeichen',
    delimiters: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator', '|': 'senkrechter Strich' },
    sheet: 'Tabellenblatt',
    header: 'Kopfzeile in Zeile',
    rows: 'Zeilen',
  },
  columns: {
    title: 'Was steht in welcher Spalte?',
    hint: 'Vorgeschlagen nach Spaltenköpfen und Werten. Berichtigen Sie, was falsch ist.',
    roles,
    roleOf: (column) => `Was in „${column}“ steht`,
    sure: 'sicher',
    likely: 'wahrscheinlich',
    guess: 'vermutet',
  },
  rows: {
    title: 'Die ersten Zeilen als Konzepte',
    hint: 'Wird bei jeder Auswahl aktualisiert.',
    line: (line) => `Zeile ${number(line)}`,
    noConcept: 'ergibt kein Konzept',
    others: (titles) => `auch: ${titles}`,
    parent: (code) => `unter ${code}`,
    isco: (code) => `ISCO ${code}`,
    frequency: (times) => `Häufigkeit ${number(times)}`,
    noTitles: 'Wählen Sie, welche Spalte den Titel enthält.',
  },
  details: {
    kind: 'Diese Dateien sind',
    title: 'Name der Klassifikation',
    key: 'Kurzname',
    version: 'Version',
    language: 'Sprache',
    languageHint: 'Zwei Buchstaben, zum Beispiel lv oder nl',
    levels: {
      label: 'Welche Konzepte sollen zugeordnet werden?',
      hint: 'Die anderen bleiben als Gruppen, die sie gliedern.',
      leaves: (amount) => `Die, unter denen keine anderen stehen (${number(amount)})`,
      all: (amount) => `Alle (${number(amount)})`,
      one: (level, amount) => `Die auf Ebene ${number(level)} von oben (${number(amount)})`,
    },
    skipErrors: 'Fehlerhafte Zeilen weglassen und den Rest laden',
    goldName: 'Name dieser Tabelle',
    target: 'Erstellt für',
    chooseTarget: 'ESCO-Version wählen',
  },
  preview: {
    title: 'Die ersten Konzepte, wie sie geladen werden',
    updating: 'Wird aktualisiert …',
    code: 'Code',
    name: 'Titel',
    others: 'Weitere Bezeichnungen',
    parent: 'Übergeordnet',
    isco: 'ISCO',
    description: 'Beschreibung',
  },
  direction: {
    title: (kind) => (kind === 'group' ? 'Zeilen zu ISCO-Gruppen' : 'Zeilen zu Berufen'),
    question: 'Die Datei sagt nicht, welche Seite einer Zeile zuerst gelesen wird. Was trifft zu?',
    reads: {
      'source-to-target': 'Von der nationalen Klassifikation zu ESCO',
      'target-to-source': 'Von ESCO zur nationalen Klassifikation',
    },
    thenSays: 'Dann sagen diese Zeilen:',
    proposed: 'vorgeschlagen',
    grounds: (grounds) => {
      if (grounds.kind === 'stated') return 'Die Datei selbst gibt es an.'
      if (grounds.kind === 'none') {
        return 'Keine Zeile nennt broadMatch oder narrowMatch: Beide Richtungen sagen dasselbe.'
      }
      if (grounds.kind === 'groups') {
        const { rows, of, relation } = grounds
        return `Eine Gruppe ist allgemeiner als ihre Mitglieder, und ${number(rows)} von ${count(of, 'Zeile', 'Zeilen')} nennen ${relation}.`
      }
      const parts = grounds.parts.map(
        ({ relation, rows, sources, targets }) =>
          `${count(rows, 'Zeile', 'Zeilen')} mit ${relation}, mit ${count(sources, 'nationalen Konzept', 'nationalen Konzepten')} und ${count(targets, 'ESCO-Konzept', 'ESCO-Konzepten')}`,
      )
      return `Die allgemeinere Seite ist die, die sich wiederholt: ${parts.join('; ')}.`
    },
    strength: (strength) =>
      strength > 0.8 ? 'starke Hinweise' : strength > 0.4 ? 'einige Hinweise' : 'schwache Hinweise',
  },
  problems: {
    title: (errors, warnings) =>
      [errors > 0 ? count(errors, 'Fehler', 'Fehler') : '', warnings > 0 ? count(warnings, 'Warnung', 'Warnungen') : '']
        .filter(Boolean)
        .join(', '),
    none: 'Es wurden keine Probleme gefunden.',
    rest: 'Zeilen zum Korrigieren herunterladen',
    restHint:
      'Die fehlerhaften Zeilen, wie sie in Ihrer Datei stehen, jeweils mit dem Fehler. Korrigieren Sie sie und laden Sie die Datei hoch: Sie werden zu dem Geladenen hinzugefügt.',
    download: (n) => `${count(n, 'Zeile', 'Zeilen')} als CSV herunterladen`,
    show: 'Anzeigen',
    all: (n) => `Alle (${number(n)})`,
    errors: (n) => `Fehler (${number(n)})`,
    warnings: (n) => `Warnungen (${number(n)})`,
    ofKind: (name, n) => `${name} (${number(n)})`,
    sortBy: (column) => `Nach ${column} sortieren`,
    region: 'Probleme, Zeile für Zeile',
    shown: (shown, total) => `${number(shown)} von ${number(total)} angezeigt`,
    kinds: problemKinds,
    line: 'Zeile',
    column: 'Spalte',
    value: 'Wert',
    wrong: 'Was nicht stimmt',
    expected: 'Was erwartet wurde',
    file: 'Datei',
    error: 'Fehler',
    warning: 'Warnung',
    wholeFile: 'ganze Datei',
    empty: 'leer',
    more: 'Mehr anzeigen',
  },
  stillNeeded: (names) => `Es fehlt noch: ${names.join(', ')}.`,
  confirm: 'Laden',
  withdraw: 'Zurückziehen',
  withdrawHint: 'Diesen Ladevorgang verwerfen. Nichts davon bleibt gespeichert.',
  withdrawn: 'Der Ladevorgang wurde zurückgezogen.',
  errorsLeft:
    'Fehlerhafte Zeilen verhindern das Laden. Berichtigen Sie die Datei und laden Sie sie erneut hoch, oder lassen Sie diese Zeilen weg.',
  done: 'Das Laden ist abgeschlossen.',
  nextProject: 'Ein Projekt damit anlegen',
  nextMore: 'Etwas anderes laden',
  rejected: 'Diese Dateien können nicht verwendet werden.',
  failed: 'Das Laden ist fehlgeschlagen. Nichts wurde gespeichert.',
  goldReady:
    'Mit der Tabelle lassen sich Vorschläge messen: siehe „Qualität“ in einem Projekt mit denselben Versionen.',
}
