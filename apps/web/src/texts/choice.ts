const kept = 'language'

/**
 * The language to begin with: the one chosen on this device before, else the first of the browser's that is spoken,
 * else English.
 */
export function preferredLanguage(spoken: readonly string[]): string {
  const wanted = [localStorage.getItem(kept) ?? '', ...navigator.languages]
  return firstSpoken(wanted, spoken) ?? 'en'
}

/** Of several language tags the first that is spoken, whatever the region: de-AT is spoken where de is. */
export function firstSpoken(wanted: readonly string[], spoken: readonly string[]): string | undefined {
  return wanted.map((tag) => tag.split('-')[0] ?? '').find((language) => spoken.includes(language))
}

export function keepLanguage(language: string): void {
  localStorage.setItem(kept, language)
}
