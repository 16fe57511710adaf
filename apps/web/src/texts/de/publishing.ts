import type { Texts } from '../en'
import { count, number } from './common'

const concepts = (amount: number) => count(amount, 'Konzept', 'Konzepte')

export const publishing: Texts['publishing'] = {
  title: 'Veröffentlichen',
  lead: 'Veröffentlichen, und veröffentlichte Fassungen',
  intro:
    'Eine veröffentlichte Fassung enthält, worüber in diesem Augenblick Einigkeit besteht. Sie bekommt eine Nummer und eine dauerhafte Adresse, und sie bleibt: Niemand kann sie ändern oder löschen. Was Sie später berichtigen, kommt in die nächste Fassung.',
  next: (version) => `Fassung ${number(version)}, wie sie jetzt wäre`,
  holds: (mappings, sources, targets) =>
    `${count(mappings, 'Zuordnung', 'Zuordnungen')} von ${count(sources, 'Konzept', 'Konzepten')} zu ${count(targets, 'Ziel', 'Zielen')}.`,
  nothingFits: (amount) => `${concepts(amount)}, zu denen nichts passt.`,
  nothingYet: 'Es gibt noch nichts Einvernehmliches, das veröffentlicht werden könnte.',
  open: (amount) =>
    amount === 1
      ? '1 Konzept ist nicht fertig und wird fehlen.'
      : `${concepts(amount)} sind nicht fertig und werden fehlen.`,
  allDone: 'Alle Konzepte sind fertig.',
  warnings: (amount) => (amount === 1 ? '1 Konzept hat eine Warnung.' : `${concepts(amount)} haben Warnungen.`),
  lookAtWarnings: 'Zuerst ansehen',
  changes: (version) => `Was sich seit Fassung ${number(version)} geändert hat`,
  changesIn: (version) => `Was Fassung ${number(version)} geändert hat`,
  changed: (added, removed, changed) =>
    `${number(added)} hinzugekommen, ${number(removed)} weggefallen, ${number(changed)} in anderer Beziehung`,
  unchanged: 'Nichts hat sich geändert.',
  first: 'Dies ist die erste Fassung.',
  kinds: { added: 'hinzugekommen', removed: 'weggefallen', changed: 'andere Beziehung' },
  showing: (shown, all) => `Die ersten ${number(shown)} von ${number(all)}; die Datei enthält alle.`,
  downloadChanges: 'Liste herunterladen (CSV)',
  columns: { change: 'Änderung', before: 'Vorher', after: 'Nachher' },
  form: {
    label: 'Diese Fassung veröffentlichen',
    note: 'Hinweis für die Leser (freiwillig)',
    noteHint: 'Zum Beispiel, was noch einmal geprüft wurde, und warum.',
    visibility: 'Wer darf sie lesen?',
    everyone: 'Alle, die diesen Server erreichen, ohne Anmeldung',
    members: 'Nur Mitglieder dieses Projekts',
    names: 'Die Personen nennen, die entschieden haben',
    namesHint: 'Ihre Namen stehen dauerhaft in den Dateien. Fragen Sie sie vorher.',
    address: 'Dauerhafte Adresse',
    addressHint: 'Kleinbuchstaben, Ziffern und Bindestriche. Nach der ersten Fassung ist sie nicht mehr zu ändern.',
    local: 'Dieser Server kennt seine öffentliche Adresse nicht (CROSSWALK_ADDRESS): Andere könnten ihr nicht folgen.',
    sure: 'Ich weiß, dass diese Fassung nie geändert oder gelöscht werden kann.',
    submit: (version) => `Fassung ${number(version)} veröffentlichen`,
    onlyOwners: 'Veröffentlichen können die Eigentümer des Projekts.',
  },
  published: (version) => `Fassung ${number(version)} ist veröffentlicht.`,
  versions: 'Veröffentlichte Fassungen',
  noVersions: 'Es ist noch nichts veröffentlicht.',
  version: (version) => `Fassung ${number(version)}`,
  publishedBy: (date, name) => `${date}, von ${name}`,
  visibility: { everyone: 'für alle', members: 'für Mitglieder' },
  page: {
    subtitle: (source, target) => `Wie die Berufe von ${source} denen von ${target} entsprechen`,
    by: (author) => `Veröffentlicht von ${author}`,
    what: 'Was sie enthält',
    note: 'Hinweis',
    relations: {
      exactMatch: (source, target) => `das Konzept von ${target} bedeutet dasselbe wie das von ${source}`,
      broadMatch: (source, target) => `das Konzept von ${target} ist allgemeiner als das von ${source}`,
      narrowMatch: (source, target) => `das Konzept von ${target} ist spezieller als das von ${source}`,
      closeMatch: (source, target) => `die Konzepte von ${source} und ${target} sind ähnlich, aber nicht dasselbe`,
    },
    downloads: 'Herunterladen',
    direction: 'Die Dateien lesen sich von',
    way: (subject, object) => `${subject} zu ${object}`,
    programs: 'Programme bekommen sie unter der Adresse dieser Seite durch die Kopfzeile Accept.',
    licence: 'Lizenz',
    noLicence: 'Es ist keine angegeben: Fragen Sie, bevor Sie die Fassung anderswo verwenden.',
    cite: 'So zitieren Sie',
    citation: (author, name, version, date, address) =>
      `${author ? `${author}: ` : ''}${name}, Fassung ${version}, ${date}. ${address}`,
    newer: (version) => `Es gibt eine neuere Fassung: ${number(version)}`,
    versions: 'Alle Fassungen',
    missing: 'Diese Fassung gibt es nicht, oder sie ist nicht für alle.',
    signIn: 'Anmelden',
  },
}
