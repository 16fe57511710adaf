/** What the cells of one column are. */
export const columnRoles = [
  'code',
  'title',
  'alternative-titles',
  'description',
  'parent-code',
  'isco-code',
  'language',
  'level',
  'frequency',
  'ignore',
] as const
export type ColumnRole = (typeof columnRoles)[number]

/**
 * Beginnings of the words by which the owners of classifications name their columns, without diacritics, in the
 * languages of EURES. The first role that matches counts, so `parent code` is a parent and `ISCO title` no title.
 */
const headerWords: readonly [ColumnRole, RegExp][] = [
  ['ignore', /^problem$/],
  ['ignore', words('isco.* (title|label|titel|nazwa|nom|nazev|naziv)|(title|label|name|nom|titel).* isco')],
  [
    'parent-code',
    words(
      'parent|broader|uberge|ober(gruppe|begriff)|overord|bovenligg|superi[eo]u?r|super|nadr[aez]|nadradeny|' +
        'virsesn|augstak|visstat|ulem|yla|ylem|szulo|felettes|роди|вишест|висшест|γονικ|gonik|yfir|tuismitheoir',
    ),
  ],
  ['isco-code', words('isco')],
  [
    'frequency',
    words(
      'freq|frekv|czesto|haufig|vacanc|offene stell|offres|effectif|anzahl|antal|aantal|liczb|pocet|weight|gewicht|poids',
    ),
  ],
  [
    'alternative-titles',
    words(
      'alt|synon|other|autres?|andere|sinon|szinon|sinoni|szinonim|synonyymi|rinnakkais|anden|andra|otr[ao]s|outr[ao]s|' +
        'altri|inn[ey]|jin[ey]|ostale|citi|kiti|teised|muut|egyeb|alte|συνων|synon|синоним|други|samheiti',
    ),
  ],
  [
    'description',
    words(
      'desc|beskriv|beschr|omschr|opis|popis|apraks|aprasy|kirjeld|kuvaus|leiras|περιγρ|описан|lysing|defin|' +
        'tasks|taken|aufgaben|taches|zadani|uzdevum|cur sios|deskriz|deskripz',
    ),
  ],
  [
    'language',
    words(
      'lang|sprach|taal|idiom|lingu|jezyk|jazyk|jezik|nyelv|valod|kalba|keel|kieli|limba|език|γλωσσ|spra[ak]|sprog|tungumal',
    ),
  ],
  [
    'level',
    words(
      'level|niveau|ebene|nivel|livell|poziom|urovn|uroven|razin|raven|szint|limen|lygi|tase|taso|ниво|επιπεδ|niva|stig',
    ),
  ],
  [
    'code',
    words(
      'code?s?|kode?|kods?|kodas|koodi?|codice|codigo|cod|sifra|kod|nummer|numero|(?:nr|no|id)(?!\\p{L})|identifi|notat|κωδικ|код|numer|kennz|schluss|rome|numeris',
    ),
  ],
  [
    'title',
    words(
      'tit|label|preflabel|pref|name?|naam|navn|namn|nom|libel|intitul|appellat|nombre|denomin|nome|designa|bezeichn|beruf|' +
        'nazwa|zawod|nazev|nazov|naziv|povolan|zaniman|poklic|megnevez|foglalkoz|nosauk|profes|pavadin|nimet|amet|nimi|' +
        'nimik|ammat|denum|ocup|occup|наимен|профес|длъжн|ονομ|τιτλ|επαγγ|heiti|starf|teideal|isem|yrke|term|concept',
    ),
  ],
]

function words(alternatives: string): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(?:${alternatives})`, 'u')
}

/** The role a header names, or `null`. */
export function roleOfHeader(header: string): ColumnRole | null {
  const plain = header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/gi, 'l')
    .replace(/đ/gi, 'd')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'a')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim()
  return headerWords.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}
