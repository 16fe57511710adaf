const letters = (lower: string): ReadonlySet<string> => new Set([...lower, ...lower.toUpperCase()])

const cyrillic = 'абвгдежзийклмнопрстуфхцчшщъыьэюяё'
const greek = 'αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ'

/** Letters beyond ASCII of each language, by which a file without a byte order mark betrays its code page. */
export const alphabets: Readonly<Record<string, ReadonlySet<string>>> = {
  bg: letters(cyrillic),
  cs: letters('áčďéěíňóřšťúůýž'),
  da: letters('æøåé'),
  de: letters('äöüß'),
  el: letters(greek),
  es: letters('áéíñóúüªº¿¡'),
  et: letters('äõöüšž'),
  fi: letters('äöåšž'),
  fr: letters('àâæçéèêëîïôœùûüÿ'),
  hr: letters('čćđšž'),
  hu: letters('áéíóöőúüű'),
  is: letters('áðéíóúýþæö'),
  it: letters('àèéìòùª'),
  lt: letters('ąčęėįšųūž'),
  lv: letters('āčēģīķļņšūž'),
  nl: letters('ëïéèöüá'),
  no: letters('æøåéòô'),
  pl: letters('ąćęłńóśźż'),
  pt: letters('ãáàâçéêíóõôúüªº'),
  ro: letters('ăâîșțşţ'),
  sk: letters('áäčďéíľĺňóôŕšťúýž'),
  sl: letters('čšž'),
  sv: letters('åäöé'),
  tr: letters('çğıöşüİ'),
}

const codePages = {
  'windows-1250': ['cs', 'hr', 'hu', 'pl', 'ro', 'sk', 'sl'],
  'windows-1251': ['bg'],
  'windows-1253': ['el'],
  'windows-1254': ['tr'],
  'windows-1257': ['et', 'lt', 'lv'],
} as const

type CodePage = keyof typeof codePages

/** The Windows code page in which spreadsheets of that language are saved. */
export function codePageOf(language: string): CodePage | 'windows-1252' {
  const pages = Object.keys(codePages) as CodePage[]
  return pages.find((page) => (codePages[page] as readonly string[]).includes(language)) ?? 'windows-1252'
}

/** Whether the language is written in Latin letters, so that its words mix ASCII with letters of its own. */
export function isLatin(language: string): boolean {
  return language !== 'bg' && language !== 'el'
}
