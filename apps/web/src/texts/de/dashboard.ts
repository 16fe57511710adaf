import type { Texts } from '../en'
import { count, date, decimal, duration, number, percent } from './common'

const concepts = (n: number) => count(n, 'Konzept', 'Konzepte')

export const dashboard: Texts['dashboard'] = {
  title: 'Wo stehen wir?',
  intro: (source, target) => `Wie weit ${source} zu ${target} zugeordnet ist, Stand jetzt.`,
  percent,
  goOn: 'Weiter mit meiner Liste',
  waiting: {
    mine: (n) => `${count(n, 'Konzept ist', 'Konzepte sind')} Ihnen zugewiesen`,
    'to-do': (n) => `${concepts(n)} offen`,
    'to-review': (n) => `${concepts(n)} zu prüfen`,
    disputed: (n) => `${concepts(n)} strittig`,
    all: (n) => `${concepts(n)}, alles erledigt`,
  },
  chart: {
    asTable: 'Als Tabelle',
    save: 'Speichern als',
    saveAs: (title, format) => `„${title}“ als ${format} speichern`,
  },
  nothing: 'Noch niemand hat eine Antwort gegeben.',
  nothingHint:
    'Sobald die ersten Antworten da sind, zeigt diese Seite, wohin sie führen und wie gut sie übereinstimmen.',
  noRun: 'Es gibt noch keine Vorschläge, aus denen man wählen könnte.',
  toRuns: 'Zu den Vorschlägen',
  finished: (done, total) => `${number(done)} von ${count(total, 'Konzept', 'Konzepten')} erledigt`,
  warnings: (n) => `${count(n, 'Konzept hat', 'Konzepte haben')} eine Warnung`,
  forecast: {
    finished: (from, to) => `Erledigt zwischen ${date(from)} und ${date(to)}`,
    answered: (from, to) => `Alles einmal beantwortet zwischen ${date(from)} und ${date(to)}`,
    finishedOpen: (from) => `Erledigt frühestens am ${date(from)}; ein spätester Tag lässt sich nicht nennen`,
    answeredOpen: (from) =>
      `Alles einmal beantwortet frühestens am ${date(from)}; ein spätester Tag lässt sich nicht nennen`,
    basis: (days) =>
      `Wenn es weitergeht wie an den letzten ${count(days, 'Tag', 'Tagen')}, in neun von zehn Fällen. Sammelentscheidungen zählen nicht zum Tempo.`,
    tooEarly:
      'Für eine Prognose ist es zu früh: Sie braucht zwei Wochen Arbeit, davon mindestens fünf Tage mit erledigten Konzepten.',
    done: 'Alles ist erledigt.',
  },
  progress: {
    title: 'Fortschritt nach Tagen',
    answered: 'beantwortet',
    finished: 'erledigt',
    goal: 'alle Konzepte',
    band: 'wahrscheinliches Ende',
    says: (day, worked, answered, finished) =>
      `${date(day)}: ${concepts(worked)} bearbeitet; bis dahin ${number(answered)} beantwortet, ${number(finished)} erledigt`,
    columns: ['Tag', 'Bearbeitet', 'Bis dahin beantwortet', 'Gesammelt beantwortet', 'Bis dahin erledigt'],
  },
  coverage: {
    title: 'Erreichte Ziele nach ISCO-08-Hauptgruppen',
    targets: (reached, total, exactly) =>
      `${number(reached)} von ${count(total, 'Ziel', 'Zielen')} sind erreicht, ${number(exactly)} davon durch eine Zuordnung, nach der beide dasselbe bedeuten.`,
    sources: (mapped, total) => `${number(mapped)} von ${count(total, 'Konzept', 'Konzepten')} haben ein Ziel;`,
    nothingFits: (n) => `zu ${number(n)} passt kein Ziel`,
    exactly: 'erreicht, bedeutet dasselbe',
    reached: 'nur in anderer Beziehung erreicht',
    missed: 'nicht erreicht',
    noGroup: 'ohne ISCO-08-Gruppe',
    says: (group, reached, targets, sources) =>
      `${group}: ${number(reached)} von ${count(targets, 'Ziel', 'Zielen')} erreicht, von ${count(sources, 'Konzept', 'Konzepten')} aus`,
    columns: [
      'Hauptgruppe',
      'Titel',
      'Ziele',
      'Erreicht',
      'Erreicht, bedeutet dasselbe',
      'Konzepte, die dorthin führen',
    ],
  },
  relations: {
    title: 'Was die Zuordnungen sagen',
    amount: (n, share) => `${number(n)} · ${percent(share)}`,
    says: (relation, n) => `${relation}: ${count(n, 'Zuordnung', 'Zuordnungen')}`,
    suchAs: (mappings, example) => `${count(mappings, 'Zuordnung', 'Zuordnungen')}, zum Beispiel: ${example}.`,
    columns: ['Beziehung', 'Zuordnungen', 'Konzepte', 'Anteil der Zuordnungen', 'Beispiel'],
  },
  crosswalk: {
    title: 'Eine Karte der Zuordnungen',
    hint: 'Jede Zeile ist eine Hauptgruppe der Ausgangsklassifikation, jede Spalte eine von ISCO-08. Eine Zahl zählt die Konzepte, die von der einen in die andere führen; je kräftiger die Farbe des Feldes, desto größer sein Anteil an der Zeile.',
    others: 'ohne Gruppe',
    says: (from, to, n) => `Von ${from} nach ${to}: ${concepts(n)}`,
    columns: ['Von', 'Nach ISCO-08-Gruppe', 'Konzepte'],
  },
  scores: {
    title: 'Wird der erste Vorschlag angenommen?',
    hint: 'Konzepte nach der Wahrscheinlichkeit ihres ersten Vorschlags. Über jeder Säule steht, wie oft er angenommen wurde, unter denen mit Antwort.',
    accepted: 'angenommen',
    other: 'anderes Ziel',
    none: 'kein Ziel passt',
    open: 'noch keine Antwort',
    across: 'Wahrscheinlichkeit des ersten Vorschlags, in Prozent',
    up: 'Konzepte',
    says: (from, to, accepted, answered, open) =>
      `Wahrscheinlichkeit ${from} bis ${to} %: angenommen bei ${number(accepted)} von ${count(answered, 'beantworteten Konzept', 'beantworteten Konzepten')}; ${number(open)} ohne Antwort`,
    columns: [
      'Wahrscheinlichkeit von',
      'bis',
      'Angenommen',
      'Anderes Ziel',
      'Kein Ziel passt',
      'Noch keine Antwort',
      'Anteil angenommen',
      'mindestens',
      'höchstens',
    ],
  },
  places: {
    title: 'An welcher Stelle Fachleute das Ziel finden',
    hint: 'Konzepte, für die jemand den Vorschlag an dieser Stelle gewählt oder gesucht hat. Übernommene Antworten und Sammelentscheidungen zählen nicht.',
    rank: (rank) => `Vorschlag ${number(rank)}`,
    below: (rank) => `nach Vorschlag ${number(rank)}`,
    search: 'durch Suche gefunden',
    says: (place, n) => `${place}: ${concepts(n)}`,
    columns: ['Stelle', 'Konzepte', 'Anteil'],
  },
  agreement: {
    title: 'Sagen zwei Personen dasselbe?',
    on: (n) => `${count(n, 'Urteil', 'Urteile')} von zwei Personen, unabhängig voneinander abgegeben.`,
    kappa: (value) => `Cohens κ ${decimal(value, 2)}`,
    alpha: (value) => `Krippendorffs α ${decimal(value, 2)}`,
    meaning: '1 bedeutet immer dasselbe, 0 nicht öfter als durch Zufall.',
    few: 'Weniger als 30: mit Vorsicht zu lesen.',
    notBlind:
      'Bei der Prüfung war hier die erste Antwort zu sehen; dadurch wirkt die Übereinstimmung besser, als sie ist.',
    undefined:
      'Beide haben immer ein und dasselbe gesagt: Eine Übereinstimmung über den Zufall hinaus lässt sich nicht bestimmen.',
    rowsColumns: 'Zeilen: die erste Antwort; Spalten: die zweite',
    says: (first, second, n) => `Zuerst „${first}“, dann „${second}“: ${number(n)}`,
    columns: ['Erste Antwort', 'Zweite Antwort', 'Urteile'],
  },
  pace: {
    title: 'Wie lange eine Entscheidung dauert',
    answer: 'erste Antwort',
    review: 'Prüfung',
    half: (act, seconds) => `${act}: die Hälfte dauert weniger als ${duration(seconds)}`,
    hint: (minutes, breaks) =>
      `Vom Ende einer Entscheidung über ein Konzept bis zum Ende der nächsten derselben Person, in den letzten vier Wochen: der Median und der Bereich der mittleren Hälfte. Abstände von mehr als ${count(minutes, 'Minute', 'Minuten')} sind Pausen und zählen nicht (${number(breaks)}), ebenso wenig Sammelentscheidungen. Über einzelne Personen wird nichts gezeigt.`,
    minutes: (value) => `${decimal(value, value < 10 ? 1 : 0)} min`,
    columns: [
      'Entscheidung',
      'Median, Minuten',
      'Mittlere Hälfte von',
      'bis',
      'Entscheidungen',
      'Nicht gezählte Pausen',
    ],
    none: 'In den letzten vier Wochen ließen sich weniger als zehn Entscheidungen zeitlich messen: zu wenige für eine Aussage.',
  },
  quality: {
    title: 'Wie gut sind die Vorschläge?',
    summary: (gold, n, when) => `Gemessen am ${when} an: ${gold} (${concepts(n)}).`,
    mrr: (value, low, high) =>
      `Mittlerer reziproker Rang ${decimal(value, 3)}, 95-%-Intervall ${decimal(low, 3)} bis ${decimal(high, 3)}.`,
    more: 'Alles zur Qualität',
    none: 'Die Vorschläge wurden noch nicht gemessen.',
  },
}
