/** The labels of one cell: ESCO separates them by line breaks (older) or ` | `. */
export function splitLabels(cell: string): string[] {
  return splitBy(cell, /[\r\n]+| \| /)
}

/** Alternative titles of a national file, where a semicolon separates them too. */
export function splitTitles(cell: string): string[] {
  return splitBy(cell, /[\r\n]+|\s*\|\s*|\s*;\s*/)
}

function splitBy(cell: string, separator: RegExp): string[] {
  return cell
    .split(separator)
    .map((text) => text.trim())
    .filter((text) => text !== '')
}
