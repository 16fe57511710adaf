import type { Texts } from '../en'
import { percent } from './common'

/** How a target compares with another concept, as a whole sentence about what was agreed. */
const agreed = {
  exactMatch: 'es bedeute dasselbe wie {concept}',
  broadMatch: 'es sei allgemeiner als {concept}',
  narrowMatch: 'es sei spezifischer als {concept}',
  closeMatch: 'es sei ähnlich wie {concept}',
}

const mapped = {
  exactMatch: 'bedeutet dasselbe',
  broadMatch: 'das Ziel ist allgemeiner',
  narrowMatch: 'das Ziel ist spezifischer',
  closeMatch: 'ähnlich, aber nicht dasselbe',
}

export const reasons: Texts['reasons'] = {
  label: 'Warum dieser Vorschlag',
  but: 'Aber',
  sameTitle: {
    identical: 'Derselbe Titel',
    'same-words': 'Dieselben Wörter',
    'similar-words': 'Ähnliche Wörter',
    'similar-meaning': 'Ähnliche Bedeutung',
  },
  like: {
    identical: (kind) => `Gleicht dem Ziel in: ${kind} {label}`,
    'same-words': (kind) => `Dieselben Wörter: ${kind} {label}`,
    'similar-words': (kind) => `Ähnliche Wörter: ${kind} {label}`,
    'similar-meaning': (kind) => `Ähnliche Bedeutung: ${kind} {label}`,
  },
  inLanguage: (language) => `(${language})`,
  unlike: 'die Bezeichnungen sind weniger ähnlich als die anderer Ziele',
  kind: { preferred: 'Titel', alternative: 'alternative Bezeichnung', hidden: 'verborgene Bezeichnung' },
  english: 'Auf Englisch ähnlich: {label}',
  englishUnnamed: 'Auf Englisch ähnlich',
  englishUnlike: 'die englischen Bezeichnungen sind weniger ähnlich als die anderer Ziele',
  description: 'Die Beschreibung passt',
  descriptionUnlike: 'die Beschreibung handelt von etwas anderem',
  remembered: (relation, more) =>
    `{scheme} hat {title} hierher zugeordnet: ${mapped[relation]}${more > 0 ? ` (+ ${more} weitere)` : ''}`,
  rememberedUnnamed: 'Veröffentlichte Tabellen haben hier ähnliche Titel',
  rememberedUnlike: 'veröffentlichte Tabellen haben ähnliche Titel anderswo',
  popular: 'Veröffentlichte Tabellen führen oft hierher',
  unpopular: 'veröffentlichte Tabellen führen selten hierher',
  isco: {
    declared: (group) => `Angegebene ISCO-Gruppe ${group}`,
    branch: (group, share, code) =>
      `${code ? `Codes wie ${code}` : 'Konzepte desselben Zweigs'} weisen auf die ISCO-Gruppe ${group} (${percent(share)})`,
    unnamed: 'Seine ISCO-Gruppe ist hier wahrscheinlicher als die meisten',
    unlikely: 'seine ISCO-Gruppe ist hier unwahrscheinlich',
  },
  code: (code) => `Der Code ${code} enthält den des Ziels`,
  otherCode: 'der Code enthält den eines anderen Ziels',
  rival: '{concept} passt besser dazu',
  rivalUnnamed: 'andere Konzepte passen besser dazu',
  noRival: 'Kein anderes Konzept passt besser dazu',
  decision: {
    title: (relation) => `Weil vereinbart wurde, ${agreed[relation]}`,
    branch: (relation) => `Weil vereinbart wurde, ${agreed[relation]}, aus demselben Zweig`,
  },
  decisionUnnamed: 'Was für ähnliche Konzepte vereinbart wurde, weist hierher',
  decisionElsewhere: 'was für ähnliche Konzepte vereinbart wurde, weist anderswohin',
  together: 'Zusammengenommen sprechen die Hinweise stärker dafür als jeder für sich',
  togetherAgainst: 'zusammengenommen sprechen die Hinweise weniger dafür als jeder für sich',
  otherFor: 'Weitere Hinweise',
  otherAgainst: 'weitere Hinweise',
  weights: {
    title: 'Was dafür und was dagegen spricht',
    hint: 'Verglichen mit den anderen Vorschlägen für dieses Konzept. Je länger ein Balken, desto stärker hat er die Wahrscheinlichkeit verändert.',
    reason: 'Grund',
    weight: 'Gewicht',
    for: { little: 'leicht dafür', clear: 'deutlich dafür', strong: 'stark dafür' },
    against: { little: 'leicht dagegen', clear: 'deutlich dagegen', strong: 'stark dagegen' },
  },
}
