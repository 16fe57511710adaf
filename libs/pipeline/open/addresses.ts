/** The key of a concept behind an address that this service gave it, see `uriOf`; else the name as it is. */
export function keyBelow(schemeUri: string, name: string): string {
  const below = /[/#]$/.test(schemeUri) ? schemeUri : `${schemeUri}/`
  if (!name.startsWith(below)) return name
  try {
    return decodeURIComponent(name.slice(below.length))
  } catch {
    return name
  }
}
