import type { Texts } from '../en'
import { count, moment, number, percent } from './common'

const concepts = (n: number) => count(n, 'Konzept', 'Konzepte')

export const bulk: Texts['bulk'] = {
  title: 'Sammelentscheidung',
  intro:
    'Wo der erste Vorschlag so gut wie sicher ist, muss niemand jedes Konzept einzeln öffnen. Sie sehen zuerst die ganze Liste und prüfen eine Stichprobe daraus; danach wird die Liste in einem Schritt angenommen und lässt sich in einem Schritt zurücknehmen. Jede Antwort wird in Ihrem Namen gegeben und geprüft wie jede andere.',
  open: 'Sammelentscheidung',
  back: 'Zurück zur Liste',
  criteria: {
    heading: 'Was angenommen werden soll',
    chance: 'Mindestwahrscheinlichkeit',
    chanceHint: 'Wie wahrscheinlich Fachleute den Vorschlag annehmen.',
    relation: 'Vorgeschlagene Beziehung',
    relations: {
      exactMatch: 'Das Ziel bedeutet dasselbe',
      broadMatch: 'Das Ziel ist allgemeiner',
      narrowMatch: 'Das Ziel ist spezifischer',
      closeMatch: 'Das Ziel ist ähnlich, aber nicht dasselbe',
    },
    sameWords: 'Nur wenn Titel und Bezeichnung aus denselben Wörtern bestehen',
    oneToOne: 'Nur wenn kein anderes Konzept dasselbe bedeutet wie das Ziel',
    within: (list, query) => `In der Liste „${list}“${query && `, wo Titel oder Code „${query}“ enthält`}`,
  },
  found: (n) => `${count(n, 'Konzept passt', 'Konzepte passen')}. Bisher hat niemand darauf geantwortet.`,
  first: (n) => `In einem Schritt werden höchstens ${number(n)} angenommen: Dies sind die ersten.`,
  nothing:
    'Kein noch unbeantwortetes Konzept passt. Senken Sie die Wahrscheinlichkeit oder lassen Sie andere Wörter zu.',
  noRun: 'Es gibt noch keine Vorschläge: Starten Sie zuerst einen Lauf.',
  sample: {
    heading: 'Zuerst eine Stichprobe prüfen',
    hint: 'Zufällig gezogen. Was nicht stimmt, bleibt offen.',
    right: 'Stimmt',
    wrong: 'Stimmt nicht',
    rightNamed: (source) => `Stimmt für „${source}“`,
    wrongNamed: (source) => `Stimmt nicht für „${source}“`,
    share: (right, checked) => `${number(right)} von ${number(checked)} geprüften stimmen.`,
    range: (low, high) =>
      `Damit stimmen voraussichtlich zwischen ${percent(low)} und ${percent(high)} der ganzen Liste.`,
    begin: (least) => `Prüfen Sie mindestens ${number(least)} davon, bevor Sie die Liste annehmen.`,
  },
  list: {
    heading: 'Die ganze Liste',
    accept: (source) => `„${source}“ annehmen`,
    also: (label) => `auch „${label}“ genannt`,
    left: (n) => `${concepts(n)} ausgelassen`,
  },
  submit: (n) => `${count(n, 'Vorschlag', 'Vorschläge')} annehmen`,
  acts: {
    heading: 'Bisherige Sammelentscheidungen',
    none: 'In diesem Projekt gibt es noch keine Sammelentscheidung.',
    by: (name, at) => `${name}, ${moment(at)}`,
    asked: (chance, sameWords) =>
      `Wahrscheinlichkeit mindestens ${Math.round(chance)} %${sameWords ? ', dieselben Wörter' : ''}`,
    checked: (right, wrong) => `Stichprobe: ${number(right)} richtig, ${number(wrong)} falsch`,
    accepting: (done, size) => `${number(done)} von ${count(size, 'Konzept', 'Konzepten')} erledigt …`,
    accepted: (n) => `${count(n, 'Vorschlag', 'Vorschläge')} angenommen`,
    passed: (n) => `${concepts(n)} anderen überlassen, die schneller waren`,
    undoing: (left) => `Wird zurückgenommen, noch ${number(left)} …`,
    undone: (n) => `${count(n, 'Antwort', 'Antworten')} zurückgenommen`,
    stopped: (n) => `${concepts(n)} nicht begonnen`,
    kept: (n) =>
      `${count(n, 'Antwort bleibt', 'Antworten bleiben')} bestehen, weil seither jemand daran gearbeitet hat`,
    undo: 'Rückgängig machen',
    undoNamed: (name, at) => `Rückgängig machen, was ${name} am ${moment(at)} angenommen hat`,
    confirm: (n) => `${count(n, 'Antwort', 'Antworten')} zurücknehmen`,
    kindly: 'Antworten, an denen seither jemand gearbeitet hat, bleiben bestehen.',
  },
}
