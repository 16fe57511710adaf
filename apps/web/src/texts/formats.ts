/** The forms a noun takes beside a number, by the language's own rules: English has two, Polish four. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** What a language writes in its own way although nobody has to translate it: numbers, dates, names of languages. */
export function formatsOf(language: string) {
  const number = new Intl.NumberFormat(language)
  const plurals = new Intl.PluralRules(language)
  const names = new Intl.DisplayNames(language, { type: 'language' })
  /** A tag that somebody's file states may be none that the browser understands: it then stands for itself. */
  const languageName = (tag: string): string => {
    try {
      return names.of(tag) ?? tag
    } catch {
      return tag
    }
  }
  return {
    number: (value: number) => number.format(value),
    /** With exactly so many digits after the decimal sign. */
    decimal: (value: number, digits: number) =>
      value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    languageName,
    languageNames: (tags: readonly string[]) => tags.map(languageName).join(', '),
    date: (iso: string) =>
      new Date(iso).toLocaleDateString(language, { day: 'numeric', month: 'short', year: 'numeric' }),
    moment: (iso: string) => new Date(iso).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }),
    duration: (seconds: number) => {
      if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`
      if (seconds < 3600) return `${Math.round(seconds / 60)} min`
      return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`
    },
    /** The number with the form of the noun that belongs to it. */
    plural: (amount: number, forms: Forms) =>
      `${number.format(amount)} ${forms[plurals.select(amount)] ?? forms.other}`,
  }
}
